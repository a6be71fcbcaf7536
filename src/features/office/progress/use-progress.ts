import { useMemo } from 'react'
import type { ProvinceProgress } from '@/contract/oversight'
import type { Instant } from '@/domain/calendar/instant'
import { daysLeft } from '@/domain/deadline/deadline'
import { serverNow } from '@/services/server-clock'
import { useMayAsk, useRequiredRole } from '../../session/use-session'
import { useYear } from '../../session/use-year'
import { otherYears } from '../../session/years'
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

const viewOf = ({ cycle, ...progress }: ProvinceProgress, now: Instant) => ({
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
  const year = useYear()
  const query = useQuery('oversight.progress', mayAsk ? year.named : null)
  useShownAgain(() => void query.reload())
  const view = useMemo(() => query.value && viewOf(query.value, serverNow()), [query.value])
  return {
    view,
    /** The office has not been given a cycle: there is nothing to show, and it is no failure. */
    withoutCycle: session !== undefined && session.cycle === null,
    year,
    years: otherYears(session, year.cycleId),
    unreadMessages: session?.unreadMessages ?? 0,
    failure: query.failure,
    reload: query.reload,
  }
}
