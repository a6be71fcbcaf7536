import { existsSync } from 'node:fs'
import path from 'node:path'
import { readJson, type AppJson } from '../built-files'

interface PageJson {
  readonly navigationBarTitleText?: string
  readonly enablePullDownRefresh?: boolean
  readonly usingComponents?: Readonly<Record<string, string>>
}

/** A built program's JSON, as WeChat reads it. */
export class ProgramFiles {
  readonly app: AppJson
  readonly #pages = new Map<string, PageJson>()

  constructor(readonly folder: string) {
    this.app = readJson<AppJson>(path.join(folder, 'app.json'))
  }

  get packages(): readonly string[] {
    return (this.app.subPackages ?? []).map(({ root }) => root)
  }

  get pages(): readonly string[] {
    const inPackages = (this.app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
    return [...this.app.pages, ...inPackages]
  }

  json(route: string): PageJson {
    const known = this.#pages.get(route)
    if (known) return known
    const read = readJson<PageJson>(path.join(this.folder, `${route}.json`))
    this.#pages.set(route, read)
    return read
  }

  has(route: string): boolean {
    return this.pages.includes(route) && existsSync(path.join(this.folder, `${route}.js`))
  }

  titleOf(route: string): string {
    return this.json(route).navigationBarTitleText ?? this.app.window?.navigationBarTitleText ?? ''
  }

  componentsOf(route: string): Readonly<Record<string, string>> {
    return this.json(route).usingComponents ?? {}
  }
}
