import { readdirSync, readFileSync } from 'node:fs'

export function filesIn(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .sort()
}

export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly window?: { readonly navigationBarTitleText?: string; readonly navigationBarBackgroundColor?: string }
  readonly lazyCodeLoading?: string
  readonly __usePrivacyCheck__?: boolean
  readonly themeLocation?: string
}

export function readJson<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(file, 'utf8')) as Shape
}
