import cloudbase from '@cloudbase/node-sdk'

/** What CloudBase hands a function besides the event. */
export type InvocationContext = Parameters<typeof cloudbase.parseContext>[0]

/**
 * The openid of whoever called, or undefined (a timer, a server). It is read from this invocation's own context: what the
 * client sent proves nothing, and `getUserInfo()` reads process.env, which a warm instance may keep from an earlier call.
 */
export const findOpenId = (context: InvocationContext): string | undefined => {
  const { environment, environ } = cloudbase.parseContext(context)
  const openId = environment?.WX_OPENID ?? environ?.WX_OPENID
  return typeof openId === 'string' && openId !== '' ? openId : undefined
}
