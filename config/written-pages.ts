import { existsSync } from 'node:fs'
import path from 'node:path'
import type { AppConfig } from '@tarojs/taro'

/** As much of Taro's plugin context as is used here. */
interface PluginContext {
  readonly paths: { readonly sourcePath: string }
  modifyAppConfig(change: (given: { appConfig: AppConfig }) => void): void
}

/**
 * The page map in app.config.ts is whole from the first day while its pages are written one by one: those not there yet are left out
 * of the build and named on the console, since Taro refuses to build a page that it cannot find.
 */
export default function writtenPages(ctx: PluginContext): void {
  const written = (root: string, pages: readonly string[]) =>
    pages.filter((page) => {
      const found = existsSync(path.join(ctx.paths.sourcePath, root, `${page}.tsx`))
      if (!found) console.warn(`not written yet: ${path.join(root, page)}`)
      return found
    })
  ctx.modifyAppConfig(({ appConfig }) => {
    appConfig.pages = written('', appConfig.pages ?? [])
    appConfig.subPackages = (appConfig.subPackages ?? [])
      .map((each) => ({ ...each, pages: written(each.root, each.pages) }))
      .filter(({ pages }) => pages.length > 0)
  })
}
