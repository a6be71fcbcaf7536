import vm from 'node:vm'
import { compileWxml } from './wcc'
import type { Problems } from './problems'

/** A node as wcc's render function gives it. */
export interface RawNode {
  readonly tag: string
  readonly attr?: Readonly<Record<string, unknown>>
  readonly children?: ReadonlyArray<RawNode | string>
}

type Generate = (data: unknown, global: object, local: object) => RawNode
type Gwx = (path: string) => Generate | undefined

const scripts = new Map<string, vm.Script>()

const scriptOf = (folder: string): vm.Script => {
  const known = scripts.get(folder)
  if (known) return known
  const made = new vm.Script(`${compileWxml(folder)};$gwx`, { filename: 'wxml' })
  scripts.set(folder, made)
  return made
}

/** WeChat's view layer: a realm of its own, which sees the program's data only as JSON. */
export class View {
  readonly #gwx: Gwx
  readonly #parse: (json: string) => unknown

  constructor(folder: string, problems: Problems) {
    const complain = (...parts: unknown[]): void => problems.note('view', parts.join(' '))
    const realm = vm.createContext({
      window: {},
      __WXML_GLOBAL__: { entrys: {}, defines: {}, modules: {}, ops: [], wxs_nf_init: undefined, total_ops: 0 },
      console: { log: () => undefined, warn: complain, error: complain },
    })
    this.#gwx = scriptOf(folder).runInContext(realm) as Gwx
    this.#parse = vm.runInContext('JSON.parse', realm) as (json: string) => unknown
  }

  /** `path` without extension, as app.json names pages. */
  render(path: string, data: unknown): RawNode {
    const generate = this.#gwx(`${path}.wxml`)
    if (!generate) throw new Error(`wcc compiled no ${path}.wxml`)
    return generate(this.#parse(JSON.stringify(data)), {}, {})
  }
}
