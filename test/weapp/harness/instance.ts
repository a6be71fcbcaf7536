import { bytesOf, carried, putAt, type SetDataCall } from './set-data'
import type { Problems } from './problems'

export type Method = (this: unknown, ...args: unknown[]) => unknown
export type Config = Record<string, unknown> & { readonly data?: Record<string, unknown> }

export interface InstanceOptions {
  readonly name: string
  readonly config: Config
  readonly methods: Readonly<Record<string, unknown>>
  readonly problems: Problems
  /** Copies into the program's realm. */
  readonly hand: (value: unknown) => unknown
  readonly onSetData: (call: SetDataCall) => void
  /** Runs after the view has been drawn. */
  readonly afterDrawing: (callback: () => void) => void
}

/** A page or a component as the program holds it: `this` in its methods, with `data` and `setData`. */
export class Instance {
  readonly self: Record<string, unknown>
  readonly name: string
  readonly #problems: Problems

  constructor({ name, config, methods, problems, hand, onSetData, afterDrawing }: InstanceOptions) {
    this.name = name
    this.#problems = problems
    const self: Record<string, unknown> = { ...methods, data: hand(config.data ?? {}) }
    self['setData'] = (change: Record<string, unknown>, callback?: () => void): void => {
      const { json, refused } = carried(change)
      for (const path of refused) problems.note('view', `${name}: setData of undefined to ${path}`)
      onSetData({ page: name, bytes: bytesOf(json), paths: Object.keys(change) })
      const copy = hand(JSON.parse(json)) as Record<string, unknown>
      for (const path of Object.keys(copy)) putAt(self['data'] as Record<string, unknown>, path, copy[path])
      if (callback) afterDrawing(() => problems.guard(() => callback.call(self)))
    }
    this.self = self
  }

  get data(): Record<string, unknown> {
    return this.self['data'] as Record<string, unknown>
  }

  /** Calls a lifecycle method, if the program has it. */
  tell(method: string, ...args: unknown[]): unknown {
    const found = this.self[method]
    if (typeof found !== 'function') return undefined
    return this.#problems.guard(() => (found as Method).apply(this.self, args))
  }
}
