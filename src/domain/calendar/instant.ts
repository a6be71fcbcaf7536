import { getPlainDate, type PlainDate } from './plain-date'

declare const instant: unique symbol

/** A moment, as milliseconds since 1970 in UTC. The same number whatever the machine's zone is. */
export type Instant = number & { readonly [instant]: true }

/** China has kept UTC+8 all year since 1991, so its calendar is arithmetic and needs no zone database. */
const CHINA_OFFSET = 8 * 3_600_000
const MILLISECONDS_A_DAY = 86_400_000

/** Milliseconds since 1970 as an instant. Throws on what is not a whole number. */
export const getInstant = (milliseconds: number): Instant => {
  if (!Number.isSafeInteger(milliseconds)) throw new Error(`not an instant: ${milliseconds}`)
  return milliseconds as Instant
}

/** The day that a calendar in China shows at `at`. */
export const chinaDateOf = (at: Instant): PlainDate =>
  getPlainDate(new Date(at + CHINA_OFFSET).toISOString().slice(0, 10))

/** The hour of the day (0–23) that a clock in China shows at `at`. */
export const chinaHourOf = (at: Instant): number => new Date(at + CHINA_OFFSET).getUTCHours()

/** The first instant that no longer belongs to `date` in China: its 24:00, so that a deadline includes its own day. */
export const endOfChinaDay = (date: PlainDate): Instant =>
  getInstant(Date.parse(`${date}T00:00:00Z`) - CHINA_OFFSET + MILLISECONDS_A_DAY)

/** The first instant of `date` in China. */
export const startOfChinaDay = (date: PlainDate): Instant => getInstant(Date.parse(`${date}T00:00:00Z`) - CHINA_OFFSET)
