import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Instant } from '@/domain/calendar/instant'
import { findPlainDate, type PlainDate } from '@/domain/calendar/plain-date'

dayjs.extend(utc)

/**
 * What a clock in China shows at `at`. Eight hours are added in UTC: dayjs's `utcOffset(8)` goes through the machine's own
 * zone, and is an hour wrong around that zone's change to or from summer time.
 */
const inChina = (at: Instant) => dayjs.utc(at).add(8, 'hour')

/** «12月15日». */
export const formatDay = (day: PlainDate): string => dayjs.utc(day).format('M月D日')

/** «2026年12月15日». */
export const formatFullDay = (day: PlainDate): string => dayjs.utc(day).format('YYYY年M月D日')

const NEARLY_A_YEAR = 300

/** A day so many days ahead; one of another year, that would else read as one that is over, says which. */
export const formatDayAhead = (day: PlainDate, left: number): string =>
  left > NEARLY_A_YEAR ? formatFullDay(day) : formatDay(day)

/** «10:32», in China. */
export const formatTime = (at: Instant): string => inChina(at).format('HH:mm')

/** «12月8日 10:32», in China. */
export const formatMoment = (at: Instant): string => inChina(at).format('M月D日 HH:mm')

/** «2026年12月8日 10:32», in China. */
export const formatFullMoment = (at: Instant): string => inChina(at).format('YYYY年M月D日 HH:mm')

/** The same of what is long kept: a moment of another year than `now`'s says which. */
export const formatPastMoment = (at: Instant, now: Instant): string =>
  inChina(at).year() === inChina(now).year() ? formatMoment(at) : formatFullMoment(at)

/** How long until the last day: «还有 23 天截止», «今天截止», «已截止 3 天». */
export const daysLeftSentence = (daysLeft: number): string => {
  if (daysLeft < 0) return `已截止 ${-daysLeft} 天`
  if (daysLeft === 0) return '今天截止'
  return daysLeft === 1 ? '明天截止' : `还有 ${daysLeft} 天截止`
}

/** How long a submission has waited: «今天提交», «已等 3 天». */
export const daysWaitingSentence = (days: number): string => (days <= 0 ? '今天提交' : `已等 ${days} 天`)

/** A day of the server's as people write it; what is no day is said as it came rather than failing the sentence. */
export const dayWords = (text: string): string => {
  const day = findPlainDate(text)
  return day ? formatDay(day) : text
}

/** The same with its year, where the year is what matters. */
export const fullDayWords = (text: string): string => {
  const day = findPlainDate(text)
  return day ? formatFullDay(day) : text
}
