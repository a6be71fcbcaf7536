import { findPlainDate } from '@/domain/calendar/plain-date'
import { formatDay } from './dates'
import type { StateWord } from './states'

/** All that is said of one kind of event in a paper's history. */
export interface EventWords<Event> {
  readonly title: string
  readonly tone: StateWord['tone']
  readonly sentence: (event: Event) => string
}

/** The day that an event sets for something. */
export const setDayWords = (text: string | undefined): string => {
  const day = findPlainDate(text ?? '')
  return day ? formatDay(day) : '规定日期'
}
