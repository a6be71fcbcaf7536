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
