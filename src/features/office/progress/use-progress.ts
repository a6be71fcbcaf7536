import { useMemo } from 'react'
import type { Cycle } from '@/domain/assessment/assessment'
import type { ProvinceProgress } from '@/contract/oversight'
import type { Instant } from '@/domain/calendar/instant'
import { daysLeft } from '@/domain/deadline/deadline'
import { serverNow } from '@/services/server-clock'
import { useMayAsk, useRequiredRole } from '../../session/use-session'
import { useShownAgain } from '../../session/use-shown-again'
import { useQuery } from '../../use-query'
import {
  endorsedIn,
  enterprisesIn,
  riskOf,
  sharesOf,
  submittedIn,
  unionBars,
  unroutedOf,
  unsubmittedIn,
} from './progress'

const viewOf = (progress: ProvinceProgress, cycle: Cycle, now: Instant) => ({
  title: cycle.title,
  deadlineOn: cycle.deadlineOn,
  left: daysLeft(cycle.deadlineOn, now),
  counts: progress.total,
  enterprises: enterprisesIn(progress.total),
  submitted: submittedIn(progress.total),
  endorsed: endorsedIn(progress.total),
  unsubmitted: unsubmittedIn(progress.total),
  risk: riskOf(progress.total, cycle.deadlineOn, now),
  shares: sharesOf(progress.total),
  unrouted: unroutedOf(progress),
  unions: unionBars(progress.unions),
})

export type ProgressView = ReturnType<typeof viewOf>

/** 全省进度 as its page draws it. */
export const useProgress = () => {
  const session = useRequiredRole('office')
  const mayAsk = useMayAsk('office')
  const query = useQuery('oversight.progress', mayAsk ? {} : null)
  useShownAgain(() => void query.reload())
  const cycle = session?.cycle ?? null
  const view = useMemo(
    () => (query.value && cycle ? viewOf(query.value, cycle, serverNow()) : undefined),
    [query.value, cycle],
  )
  return {
    view,
    /** The office has not been given a cycle: there is nothing to show, and it is no failure. */
    withoutCycle: session !== undefined && cycle === null,
    unreadMessages: session?.unreadMessages ?? 0,
    failure: query.failure,
    reload: query.reload,
  }
}
