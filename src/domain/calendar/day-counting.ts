import { addDays, daysFrom, getPlainDate, partsOf, type PlainDate } from './plain-date'

/** How the days of a year's reminders are counted: 自然日 or 工作日. */
export const DAY_COUNTS = ['calendar', 'working'] as const
export type DayCount = (typeof DAY_COUNTS)[number]

/** What is known of 法定节假日 and 调休: the State Council gives them year by year, each autumn for the next one. */
export interface Holidays {
  /** The years of which they are known. Of any other nothing is guessed: its weeks have five working days. */
  readonly years: readonly number[]
  readonly off: readonly PlainDate[]
  /** Days of a weekend that are worked instead. */
  readonly madeUp: readonly PlainDate[]
}

/** Counts days. */
export interface DayCounting {
  readonly kind: DayCount
  /** Whether it is one of those that are counted. */
  readonly counts: (day: PlainDate) => boolean
  /** The day that lies so many counted ones before; 0: the day itself, or the last counted one before it. */
  readonly before: (day: PlainDate, count: number) => PlainDate
  /** The next counted day. */
  readonly after: (day: PlainDate) => PlainDate
  /** The counted days after `from` up to `to`; negative where `to` is earlier. */
  readonly between: (from: PlainDate, to: PlainDate) => number
}

export const CALENDAR_DAYS: DayCounting = {
  kind: 'calendar',
  counts: () => true,
  before: (day, count) => addDays(day, -count),
  after: (day) => addDays(day, 1),
  between: daysFrom,
}

/** A Monday. */
const MONDAY = getPlainDate('1970-01-05')

const isWeekend = (day: PlainDate): boolean => ((daysFrom(MONDAY, day) % 7) + 7) % 7 >= 5

/** Counts working days. What it has worked out it keeps: thousands of papers are due on one day. */
export const workingDays = ({ off, madeUp }: Pick<Holidays, 'off' | 'madeUp'>): DayCounting => {
  const daysOff = new Set(off)
  const worked = new Set(madeUp)
  const known = new Map<string, PlainDate>()
  const counts = (day: PlainDate) => worked.has(day) || (!isWeekend(day) && !daysOff.has(day))

  const counted = (day: PlainDate, step: 1 | -1): PlainDate => {
    let at = day
    while (!counts(at)) at = addDays(at, step)
    return at
  }
  const before = (day: PlainDate, count: number): PlainDate => {
    let at = counted(day, -1)
    for (let left = count; left > 0; left -= 1) at = counted(addDays(at, -1), -1)
    return at
  }
  const between = (from: PlainDate, to: PlainDate): number => {
    if (to < from) return -between(to, from)
    let count = 0
    for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (counts(at)) count += 1
    return count
  }
  return {
    kind: 'working',
    counts,
    before: (day, count) => {
      const key = `${day}-${count}`
      const found = known.get(key) ?? before(day, count)
      known.set(key, found)
      return found
    },
    after: (day) => counted(addDays(day, 1), 1),
    between,
  }
}

/** The years between two days whose holidays are not known. */
export const unknownYears = (
  { openOn, deadlineOn }: { readonly openOn: PlainDate; readonly deadlineOn: PlainDate },
  { years }: Pick<Holidays, 'years'>,
): readonly number[] => {
  const [first, last] = [partsOf(openOn).year, partsOf(deadlineOn).year]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
    (year) => !years.includes(year),
  )
}
