import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const dist = path.resolve(__dirname, '..', '..', 'dist')

/** What `npm test` builds before jest runs; the seeded defects put a spoiled copy of the mini-program in its place. */
export function builtFolder(name: 'weapp' | 'h5' | 'cloudfunctions'): string {
  const folder = (name === 'weapp' ? process.env['WEAPP_FOLDER'] : undefined) ?? path.join(dist, name)
  if (!existsSync(folder)) throw new Error(`dist/${name} is not built: node config/build-stale.mjs`)
  return folder
}

export function filesIn(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .sort()
}

export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly window?: { readonly navigationBarTitleText?: string }
  readonly lazyCodeLoading?: string
  readonly __usePrivacyCheck__?: boolean
  readonly themeLocation?: string
}

export function readJson<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(file, 'utf8')) as Shape
}
