import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { addDays } from '@/domain/calendar/plain-date'
import { outlinesOf, WITHOUT_CONTENTS } from './assessment-document'
import type { Database } from './database'

/** The year that is counted, the size of its edition, and when. */
export interface CountedYear {
  readonly cycle: Pick<Cycle, 'cycleId' | 'deadlineOn'>
  readonly indicators: number
  readonly now: Instant
}

/** By which fields a list is sorted, the first counting most. */
export type ListOrder = ReadonlyArray<readonly [field: string, direction: 'asc' | 'desc']>

/** What an aggregate knows of a paper beside its fields. */
export type StandingField = 'late' | 'rectification_late' | 'at_risk' | 'photos'

/** Which papers a list wants: by their fields, and by what only an aggregate knows of them. */
export interface Wanted {
  readonly where: object
  readonly standing: Readonly<Partial<Record<StandingField, unknown>>>
}

const ENTRIES = { $objectToArray: { $ifNull: ['$tally', {}] } } as const
const EXTENDED_TO = '$extension.deadlineOn'

/**
 * 逾期, 整改逾期 and 有风险 of `domain/assessment/standing.ts` as expressions of an aggregate, so that they are counted where the papers lie; and
 * how much evidence there is. `test/functions/one-definition.test.ts` holds them to the domain's.
 */
export const standingFields = ({
  cycle: { deadlineOn },
  indicators,
  now,
}: CountedYear): Readonly<Record<StandingField, object>> => {
  const today = chinaDateOf(now)
  const lastDay = { $max: [deadlineOn, { $ifNull: [EXTENDED_TO, deadlineOn] }] }
  const rectifyBy = { $ifNull: ['$returnOrder.rectifyBy', lastDay] }
  const dueOn = {
    $cond: [
      { $gt: [{ $ifNull: ['$extension.at', 0] }, { $ifNull: ['$returnOrder.at', 0] }] },
      { $max: [rectifyBy, { $ifNull: [EXTENDED_TO, rectifyBy] }] },
      rectifyBy,
    ],
  }
  const isDraft = { $eq: ['$state', 'draft'] }
  const answered = { $size: { $filter: { input: ENTRIES, as: 'entry', cond: '$$entry.v.answered' } } }
  const missing = { $max: [0, { $subtract: [indicators, answered] }] }
  // The last day by which so many missing ones are a risk, by how many are missing.
  const days = Array.from({ length: indicators + 1 }, (_, count) => addDays(today, count))
  return {
    late: { $and: [isDraft, { $lt: [lastDay, today] }] },
    rectification_late: { $and: [{ $eq: ['$state', 'returned'] }, { $lt: [dueOn, today] }] },
    at_risk: {
      $and: [isDraft, { $gte: [lastDay, today] }, { $lte: [lastDay, { $arrayElemAt: [days, missing] }] }],
    },
    photos: { $sum: { $map: { input: ENTRIES, as: 'entry', in: { $ifNull: ['$$entry.v.photos', 0] } } } },
  }
}

/** Outlines of `where` of which something holds that only an aggregate knows. */
export const standingOutlines = (
  database: Database,
  year: CountedYear,
  where: object,
  wanted: Wanted['standing'],
  order: ListOrder,
  skip: number,
  limit: number,
): Promise<readonly AssessmentOutline[]> => {
  const known = standingFields(year)
  const named = <Value>(valueOf: (field: StandingField) => Value) =>
    Object.fromEntries((Object.keys(wanted) as StandingField[]).map((field) => [`standing_${field}`, valueOf(field)]))
  return outlinesOf(
    database
      .collection('assessments')
      .aggregate()
      .match(where)
      .addFields(named((field) => known[field]))
      .match(named((field) => wanted[field]))
      .sort(Object.fromEntries(order.map(([field, direction]) => [field, direction === 'asc' ? 1 : -1])))
      .skip(skip)
      .limit(limit)
      .project({ ...WITHOUT_CONTENTS, ...named(() => false) })
      .end(),
  )
}
