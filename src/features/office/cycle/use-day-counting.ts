import { CALENDAR_DAYS, type DayCount, unknownYears, workingDays } from '@/domain/calendar/day-counting'
import { findPlainDate } from '@/domain/calendar/plain-date'
import { useQuery } from '../../use-query'

/** How the days of reminders are counted: what days are off is asked for only where working days are. */
export const useDayCounting = (dayCount: DayCount, openOn: string, deadlineOn: string) => {
  const { value: holidays, failure, reload } = useQuery('cycle.holidays', dayCount === 'working' ? {} : null)
  if (dayCount === 'calendar') return { days: CALENDAR_DAYS, unknown: [], failure: undefined, reload }
  const [open, deadline] = [findPlainDate(openOn), findPlainDate(deadlineOn)]
  return {
    /** undefined until it is known. */
    days: holidays && workingDays(holidays),
    /** The years whose holidays the program does not know. */
    unknown: holidays && open && deadline ? unknownYears({ openOn: open, deadlineOn: deadline }, holidays) : [],
    failure,
    reload,
  }
}

export type DayCountingRead = ReturnType<typeof useDayCounting>
