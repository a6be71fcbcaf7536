import type { AppConfig } from '@tarojs/taro'

/** The pages of app.config.ts, subpackages included, as a message's link names them. */
export async function miniProgramPages(): Promise<readonly string[]> {
  // Taro's own macro: at build time it is replaced by its argument.
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const { default: app } = await import('../src/app.config')
  const inPackages = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
  return [...(app.pages ?? []), ...inPackages]
}
