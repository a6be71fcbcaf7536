import { useEffect, useReducer } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Cycle } from '@/domain/assessment/assessment'
import { checkOpened } from '@/domain/assessment/opening'
import { type Instant, startOfChinaDay } from '@/domain/calendar/instant'
import { serverNow } from '@/services/server-clock'
import { refusalSentence } from '@/text/refusals'

/**
 * Why nothing of a year can be written or handed in yet, with its opening day, as the server would refuse it; undefined once
 * that day has come. Every page that writes asks here.
 */
export const unopenedReason = (cycle: Pick<Cycle, 'openOn'>, now: Instant): string | undefined => {
  const unopened = checkOpened(cycle, now)
  return unopened && refusalSentence(unopened)
}

/** No timer waits longer: what is set for more goes off at once. */
const LONGEST_WAIT = 2 ** 31 - 1

/**
 * `unopenedReason` for a page, which is drawn anew once the opening day has come: while it lies open over midnight, and when it
 * comes back into view, since WeChat's timers rest in the background.
 */
export const useUnopened = (cycle: Pick<Cycle, 'openOn'> | undefined): string | undefined => {
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  const reason = cycle && unopenedReason(cycle, serverNow())
  const opensAt = cycle && reason !== undefined ? startOfChinaDay(cycle.openOn) : undefined
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
