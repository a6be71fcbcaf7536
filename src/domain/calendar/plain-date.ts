declare const plainDate: unique symbol

/**
 * A calendar day with no time and no zone, as "2026-12-15".
 *
 * The trap this type closes: `new Date('2026-12-15')` is midnight in London, 08:00 in Guangzhou, and printing it
 * west of Greenwich gives the 14th. A deadline is a day on a Chinese calendar, so it never becomes a `Date`.
 */
export type PlainDate = string & { readonly [plainDate]: true }

const MILLISECONDS_A_DAY = 86_400_000

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day written as YYYY-MM-DD between 1970 and 9999, or undefined where the text is no such day (2026-02-29). */
export const findPlainDate = (text: string): PlainDate | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return text as PlainDate
}

/** The day written as YYYY-MM-DD. Throws on anything else: for constants and stored values, not for people's input. */
export const getPlainDate = (text: string): PlainDate => {
  const date = findPlainDate(text)
  if (!date) throw new Error(`not a plain date: ${text}`)
  return date
}

/** Days since 1970-01-01; the one place where a day is turned into a number. */
const dayNumber = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY

const fromDayNumber = (days: number): PlainDate =>
  new Date(days * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as PlainDate

/** `date` moved by `days` (negative: earlier), over months and leap years. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days)

/** Whole days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export const daysFrom = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** The later of two days. */
export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a >= b ? a : b)

/** Year, month and day as numbers, for wording. */
export const partsOf = (date: PlainDate): { year: number; month: number; day: number } => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return { year, month, day }
}
