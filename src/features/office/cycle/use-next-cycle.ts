import { useState } from 'react'
import type { Unfinished } from '@/domain/assessment/unfinished-kinds'
import type { DayCount } from '@/domain/calendar/day-counting'
import { newDeadlineBounds } from '@/domain/deadline/day-bounds'
import { call } from '@/services/call'
import { newRequestId } from '@/services/request-id'
import { serverNow } from '@/services/server-clock'
import type { Failure } from '@/text/failures'
import { useSession } from '../../session/use-session'
import { newestOf } from '../../session/years'
import type { Count } from '../../use-batch-job'
import { useQuery } from '../../use-query'
import {
  findReminderCalendar,
  mayOpenNext,
  nextCycleGaps,
  openBoundsOf,
  proposedDeadline,
  proposedOpening,
} from './cycle-days'
import { useDayCounting } from './use-day-counting'

/** What the server prepared without coming nearer to the end: to be tried again later, not for ever. */
export type Standstill = { readonly outcome: 'standstill' }

/** Work of the present year that is not at its end; `changed`: other numbers were confirmed a moment ago. */
export interface LeftOver {
  readonly title: string
  readonly unfinished: Unfinished
  readonly changed: boolean
}

/** Opening the next year's cycle: its days, and then every enterprise's assessment, some hundreds a call. */
export const useNextCycle = (onOpened: () => Promise<void>) => {
  const { session } = useSession()
  const present = session ? newestOf(session) : null
  const [chosenOpening, setOpenOn] = useState<string>()
  const [chosenDeadline, setDeadlineOn] = useState<string>()
  const [tried, setTried] = useState(false)
  const [count, setCount] = useState<Count | null>(null)
  const [failure, setFailure] = useState<Failure | Standstill>()
  const [left, setLeft] = useState<LeftOver>()
  const deadlineOn = chosenDeadline ?? proposedDeadline(present, serverNow())
  const available = session !== undefined && mayOpenNext(present, serverNow())
  const { value: carried } = useQuery('cycle.preview', available ? {} : null)
  const openOn = chosenOpening ?? proposedOpening(carried, deadlineOn)
  const gaps = nextCycleGaps(openOn, deadlineOn)
  const [chosenCount, setDayCount] = useState<DayCount>()
  const dayCount = chosenCount ?? present?.dayCount ?? 'calendar'
  const counting = useDayCounting(dayCount, openOn, deadlineOn)
  const [carryQuotas, setCarryQuotas] = useState(false)
  const editions = useQuery('edition.list', available ? {} : null).value?.editions ?? []
  const [chosenEdition, setEdition] = useState<string>()
  // The newest comes first.
  const rubricVersion = chosenEdition ?? editions[0]?.version

  const open = async (confirmed: LeftOver['unfinished'] | null = null): Promise<void> => {
    setFailure(undefined)
    setLeft(undefined)
    setCount({ done: 0, total: 0 })
    let prepared = -1
    for (;;) {
      const result = await call(
        'cycle.open',
        { openOn, deadlineOn, dayCount, confirmed, carryQuotas, rubricVersion },
        newRequestId(),
      )
      if (result.outcome === 'refused' && result.refusal.refused === 'cycle_unfinished') {
        setLeft({ ...result.refusal.with, changed: confirmed !== null })
        break
      }
      const stopped: Failure | Standstill | undefined =
        result.outcome !== 'done'
          ? result
          : result.value.cycle === null && result.value.prepared <= prepared
            ? { outcome: 'standstill' }
            : undefined
      if (stopped || result.outcome !== 'done') {
        setFailure(stopped)
        break
      }
      prepared = result.value.prepared
      setCount({ done: prepared, total: result.value.enterprises })
      if (result.value.cycle) {
        setTried(false)
        await onOpened()
        break
      }
    }
    setCount(null)
  }

  return {
    available,
    /** What it takes over; undefined until that is known. */
    carried,
    carryQuotas,
    setCarryQuotas,
    /** Those that the office confirmed, the newest first, and the first one. */
    editions,
    rubricVersion,
    setEdition,
    first: present === null,
    openOn,
    setOpenOn,
    deadlineOn,
    setDeadlineOn,
    dayCount,
    setDayCount,
    counting,
    bounds: newDeadlineBounds(serverNow()),
    openBounds: openBoundsOf(deadlineOn),
    /** The days on which people will be reminded, by the days that are chosen. */
    calendar: findReminderCalendar(openOn, deadlineOn, serverNow(), counting.days),
    gaps: tried ? gaps : {},
    /** Whether it may be asked about; what is wrong is said from then on. */
    check: (): boolean => {
      setTried(true)
      return gaps.openOn === undefined && gaps.deadlineOn === undefined
    },
    open,
    /** What the present year has left undone; asked about before the next one is opened over it. */
    left,
    leaveAlone: () => setLeft(undefined),
    count,
    failure,
  }
}

export type NextCycle = ReturnType<typeof useNextCycle>
