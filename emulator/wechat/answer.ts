export type WechatAnswer = Readonly<Record<string, unknown>>

/** HTTP 200 with a number, as WeChat refuses. */
export const wechatError = (errcode: number, errmsg: string): WechatAnswer => ({
  errcode,
  errmsg: `${errmsg} rid: local`,
})
