import type { ProvinceProgress } from '@/contract/progress'
import type { Instant } from '@/domain/calendar/instant'
import { isAllowedIn, isArchived, isOpened, stageOf } from '@/domain/cycle/stages'
import { endorsedIn, enterprisesIn, nudgedIn, submittedIn, unsubmittedIn } from '@/domain/assessment/standing'
import { daysLeft } from '@/domain/deadline/deadline'
import { serverNow } from '@/services/server-clock'
import { useMayAsk, useRequiredRole, useYear } from '../../session/use-session'
import { otherYears } from '../../session/years'
import { useShownAgain } from '../../page-life'
import { useUnopened } from '../../session/unopened'
import { useQuery } from '../../use-query'
import { decisionsOf } from './decisions'
import { concernsOf, sharesOf, unionBars, unroutedOf } from './progress'

const viewOf = ({ cycle, ...progress }: ProvinceProgress, now: Instant) => {
  const notices = progress.notices ?? []
  const unrouted = unroutedOf(progress)
  const unions = unionBars(progress.unions)
  return {
    title: cycle.title,
    deadlineOn: cycle.deadlineOn,
    left: daysLeft(cycle.deadlineOn, now),
    /** The day on which the year opens, while that is still to come: nobody is to be urged before. */
    opensOn: isOpened(cycle, now) ? null : cycle.openOn,
    archived: isArchived(cycle),
    mayNudge: nudgedIn(progress.total) > 0 && isAllowedIn(stageOf(cycle, now), 'nudge'),
    counts: progress.total,
    enterprises: enterprisesIn(progress.total),
    submitted: submittedIn(progress.total),
    endorsed: endorsedIn(progress.total),
    unsubmitted: unsubmittedIn(progress.total),
    /** How many 催办 tells, and how many of these have to correct. */
    nudged: nudgedIn(progress.total),
    concerns: concernsOf(progress.total),
    notices,
    decisions: decisionsOf({
      archived: isArchived(cycle),
      ...{ notices, unrouted, unions },
      unreached: progress.unreached ?? 0,
      asking: progress.asking ?? 0,
      toReceive: progress.total.endorsed,
    }),
    departed: progress.total.departed,
    shares: sharesOf(progress.total),
    unrouted,
    unions,
  }
}

export type ProgressView = ReturnType<typeof viewOf>

/** 全省进度 as its page draws it. */
export const useProgress = () => {
  const session = useRequiredRole('office')
  const mayAsk = useMayAsk('office')
  const year = useYear()
  const query = useQuery('oversight.progress', mayAsk ? year.named : null)
  useShownAgain(() => void query.reload())
  useUnopened(query.value?.cycle)
  return {
    view: query.value && viewOf(query.value, serverNow()),
    /** The office has not been given a cycle: there is nothing to show, and it is no failure. */
    withoutCycle: session !== undefined && session.cycle === null,
    year,
    years: otherYears(session, year.cycleId),
    unreadMessages: session?.unreadMessages ?? 0,
    failure: query.failure,
    reload: query.reload,
  }
}
