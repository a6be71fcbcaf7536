import type { Settings } from '../settings'
import { asksForWeb, type BuiltWeb } from './web-program'

/** What is wrong with the web program, before anything is done. */
export type WebFault =
  | { readonly is: 'web not built' | 'web without the environment' | 'web address without key' }
  | { readonly is: 'web address'; readonly value: string }

/** What is wrong with it where the settings ask for it. */
export const webFaultsOf = ({
  settings,
  web,
}: {
  readonly settings: Settings
  readonly web: BuiltWeb | null
}): readonly WebFault[] => {
  const address = settings.variables.WEB_ADDRESS
  const isAsked = asksForWeb(settings)
  return [
    ...(address === undefined || /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address)
      ? []
      : [{ is: 'web address', value: address } as const]),
    ...(address !== undefined && !isAsked ? [{ is: 'web address without key' } as const] : []),
    ...(isAsked && web === null ? [{ is: 'web not built' } as const] : []),
    ...(isAsked && web?.isForEnvironment === false ? [{ is: 'web without the environment' } as const] : []),
  ]
}

/** What to do about it. */
export const sayWebFault = (fault: WebFault, envId: string): string => {
  const build = `TARO_APP_CLOUD_ENV=${envId} npm run build:web`
  switch (fault.is) {
    case 'web not built':
      return `网页版没有构建：先运行 ${build}。`
    case 'web without the environment':
      return `dist/web 里没有这个环境的 ID：用 ${build} 重新构建。`
    case 'web address without key':
      return '填了 WEB_ADDRESS，还要填 WEB_LOGIN_KEY_FILE：没有私钥，谁也登录不了。'
    case 'web address':
      return `WEB_ADDRESS 是 ${fault.value}，要写成 https:// 加域名，后面什么都不加。`
  }
}
