/** Whoever calls: through WeChat, from the web under the id of a ticket, or from there without any. */
export type Identity =
  | { readonly openId: string; readonly appId?: string }
  | ({ readonly customUserId: string } & FromTheWeb)
  | ({ readonly visitorId: string } & FromTheWeb)

interface FromTheWeb {
  /** The address that the call comes from. */
  readonly address?: string
}

/** What the platform says of a caller in the invocation's context. */
export const variablesOf = (identity: Identity, appId: string): Readonly<Record<string, string>> => {
  if ('openId' in identity)
    return {
      ...{ WX_OPENID: identity.openId, WX_APPID: identity.appId ?? appId },
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    }
  const custom = 'customUserId' in identity
  return {
    ...{ TCB_UUID: custom ? `uuid-of-${identity.customUserId}` : identity.visitorId },
    ...{ TCB_CUSTOM_USER_ID: custom ? identity.customUserId : '', TCB_ISANONYMOUS_USER: String(!custom) },
    ...{ TCB_SOURCE_IP: identity.address ?? '127.0.0.1', LOGINTYPE: custom ? 'CUSTOM' : 'ANONYMOUS' },
    TCB_CONTEXT_KEYS: 'TCB_UUID,TCB_CUSTOM_USER_ID,TCB_ISANONYMOUS_USER,TCB_SOURCE_IP',
  }
}
