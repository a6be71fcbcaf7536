import type { Cycle } from '@/domain/assessment/assessment'
import { unknownYears } from '@/domain/calendar/day-counting'
import { chinaDateOf } from '@/domain/calendar/instant'
import { addDays, laterOf } from '@/domain/calendar/plain-date'
import { HOLIDAYS } from '../_messages/holidays'
import type { Run } from './run'

/** As far ahead as days are counted from today. */
const DAYS_AHEAD = 31

/**
 * Lets it stand as a notice that a year counts working days whose holidays are not known: its weeks are counted as if there were none,
 * and only a newer program knows better.
 */
export const noteUnknownYears = async ({ stores, now }: Run, alive: readonly Cycle[]): Promise<void> => {
  const counted = alive.filter(({ dayCount }) => dayCount === 'working')
  // 延期, 整改期限 and digests are counted after the deadline, too.
  const ahead = addDays(chinaDateOf(now), DAYS_AHEAD)
  const years = new Set(
    counted.flatMap((cycle) => unknownYears({ ...cycle, deadlineOn: laterOf(cycle.deadlineOn, ahead) }, HOLIDAYS)),
  )
  const standing = (await stores.notices.all()).filter(({ kind }) => kind === 'unknown_holidays')
  for (const { _id, code } of standing) if (!years.has(Number(code))) await stores.notices.lower(_id)
  for (const year of years)
    await stores.notices.raise({
      ...{ _id: `holidays-${year}`, kind: 'unknown_holidays', code: String(year), at: now },
      words: '',
    })
}
