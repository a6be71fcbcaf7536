import { existsSync } from 'node:fs'
import path from 'node:path'
import { readJson, type AppJson } from '../built-files'

interface PageJson {
  readonly navigationBarTitleText?: string
  readonly enablePullDownRefresh?: boolean
  readonly navigationBarBackgroundColor?: string
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

  /** The bar's colour before the program has said anything: the page's, or the program's, by the phone's theme. */
  barOf(route: string, shade: 'light' | 'dark'): string {
    const { window, themeLocation } = this.app
    const colour = this.json(route).navigationBarBackgroundColor ?? window?.navigationBarBackgroundColor ?? '#ffffff'
    if (!colour.startsWith('@')) return colour
    const themes = readJson<Record<'light' | 'dark', Record<string, string>>>(
      path.join(this.folder, themeLocation ?? ''),
    )
    const named = themes[shade][colour.slice(1)]
    if (named === undefined) throw new Error(`${colour} is not in ${String(themeLocation)}`)
    return named
  }

  componentsOf(route: string): Readonly<Record<string, string>> {
    return this.json(route).usingComponents ?? {}
  }
}
