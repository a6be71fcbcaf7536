import { environmentOf, type InvocationContext } from '../_store/invocation'

export type { InvocationContext }

/**
 * The openid of whoever called, or undefined (a timer, a server). It is read from this invocation's own context: what the
 * client sent proves nothing, and `getUserInfo()` reads process.env, which a warm instance may keep from an earlier call.
 */
export const findOpenId = (context: InvocationContext): string | undefined => {
  const openId = environmentOf(context)?.WX_OPENID
  return typeof openId === 'string' && openId !== '' ? openId : undefined
}

/** Whatever a person is known by: in WeChat, from another account's program, in QQ, and on the web with or without a name. */
const PERSONAL = ['WX_OPENID', 'WX_FROM_OPENID', 'QQ_OPENID', 'TCB_UUID', 'TCB_CUSTOM_USER_ID'] as const

/** Whether a person of any kind called. A timer, and whoever runs a function by hand in the console, has no identity. */
export const isCalledByPerson = (context: InvocationContext): boolean => {
  const variables = (environmentOf(context) ?? {}) as Readonly<Record<string, unknown>>
  return PERSONAL.some((name) => (variables[name] ?? '') !== '') || variables['TCB_ISANONYMOUS_USER'] === 'true'
}
