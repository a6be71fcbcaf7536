import cloudbase from '@cloudbase/node-sdk'

/** The environment's key for custom login. */
export interface WebLoginKey {
  readonly id: string
  /** PEM. */
  readonly privateKey: string
}

/** As often as the browser's own token is renewed, in milliseconds. */
const RENEWED_EVERY = 3_600_000

/** With what a browser becomes `sessionId` to CloudBase: within ten minutes, and until `expiresAt` at most. It is signed here; nothing is asked. */
export const webTicket = (key: WebLoginKey, sessionId: string, expiresAt: number): string => {
  // The platform's own words for the environment; the SDK compares it with that of the key.
  const { TCB_ENV, SCF_NAMESPACE } = process.env
  const credentials = {
    private_key_id: key.id,
    private_key: key.privateKey,
    env_id: TCB_ENV ?? SCF_NAMESPACE ?? '',
  }
  return cloudbase
    .init({ env: cloudbase.SYMBOL_CURRENT_ENV, credentials })
    .auth()
    .createTicket(sessionId, { refresh: RENEWED_EVERY, expire: expiresAt })
}
