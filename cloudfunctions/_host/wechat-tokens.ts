import type { Stores } from '../_store/stores'
import { logLine, logOutage, withoutTexts } from './log'

/** WeChat's tokens as all instances keep them; where the database fails with one, the log says so under `reference`. */
export const wechatTokensOf = ({ wechatTokens }: Pick<Stores, 'wechatTokens'>, reference: string) => ({
  ...wechatTokens,
  failed: (failure: unknown): void => logOutage(reference, 'wechat-token', failure),
})

/** Says in the log why there is no way in by WeChat. */
export const logWaysIn =
  (reference: string) =>
  (reason: string): void =>
    logLine({ reference, action: 'ways-in', outcome: withoutTexts(reason), ms: 0 })
