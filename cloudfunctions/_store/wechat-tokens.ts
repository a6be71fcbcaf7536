import { answered, documents, type Database } from './database'

/** WeChat's access token of a program, as every instance uses it: each that asked for its own would cost a call. */
export interface KeptToken {
  readonly value: string
  readonly expiresAt: number
}

export const wechatTokenStore = (database: Database) => {
  const collection = () => database.collection('wechat_tokens')
  return {
    find: async (appId: string): Promise<KeptToken | undefined> => {
      const [token] = await documents<KeptToken>(collection().where({ _id: appId }).limit(1).get())
      return token
    },

    keep: async (appId: string, { value, expiresAt }: KeptToken): Promise<void> => {
      await answered(collection().doc(appId).set({ value, expiresAt }))
    },

    /** It is over before its time. One that somebody else has renewed since stays. */
    forget: async (appId: string, value: string): Promise<void> => {
      await answered(collection().where({ _id: appId, value }).remove())
    },
  }
}
