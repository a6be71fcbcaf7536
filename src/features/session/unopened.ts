import { useEffect, useReducer } from 'react'
import { useDidShow } from '@tarojs/taro'
import { type Instant, startOfChinaDay } from '@/domain/calendar/instant'
import { checkAct, isOpened, type CycleLife } from '@/domain/cycle/stages'
import { checkOnLedger, type OfEnterprise } from '@/domain/ledger/departure'
import { serverNow } from '@/services/server-clock'
import { refusalSentence } from '@/text/refusals'

/**
 * Why nothing of a year can be written or handed in, before its opening day or once it is archived, or nothing of a paper whose
 * enterprise has left the ledger, as the server would refuse it; undefined where it can. Every page that writes asks here.
 */
export const unopenedReason = (cycle: CycleLife, now: Instant, paper: OfEnterprise = {}): string | undefined => {
  const unopened = checkAct('fill', cycle, now) ?? checkOnLedger(paper)
  return unopened && refusalSentence(unopened)
}

/** No timer waits longer: what is set for more goes off at once. */
const LONGEST_WAIT = 2 ** 31 - 1

/**
 * `unopenedReason` for a page, which is drawn anew once the opening day has come: while it lies open over midnight, and when it
 * comes back into view, since WeChat's timers rest in the background.
 */
export const useUnopened = (cycle: CycleLife | undefined, paper?: OfEnterprise): string | undefined => {
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  const reason = cycle && unopenedReason(cycle, serverNow(), paper)
  const opensAt = cycle && !isOpened(cycle, serverNow()) ? startOfChinaDay(cycle.openOn) : undefined
  useDidShow(() => {
    if (opensAt !== undefined) look()
  })
  useEffect(() => {
    if (opensAt === undefined) return undefined
    const timer = setTimeout(look, Math.min(LONGEST_WAIT, opensAt - serverNow()))
    return () => clearTimeout(timer)
  })
  return reason
}
