import { useEffect, useReducer } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Cycle } from '@/domain/assessment/assessment'
import { startOfChinaDay } from '@/domain/calendar/instant'
import { serverNow } from '@/services/server-clock'
import { unopenedReason } from './unopened'

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
