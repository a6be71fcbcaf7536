import type { RowKey } from '@/contract/fields'
import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { addDays } from '@/domain/calendar/plain-date'
import { indicatorsOf, type Rubric } from '@/domain/rubric/rubric'
import { outlinesOf, WITHOUT_CONTENTS } from './assessment-document'
import type { Database } from './database'
import { afterKey, skipOf, type KeyedRow, type ListOrder, type PageWanted } from './row-keys'

/** The year that is counted, the size of its edition, and when. */
export interface CountedYear {
  readonly cycle: Pick<Cycle, 'cycleId' | 'deadlineOn'>
  readonly indicators: number
  /** The numbers of those that carry points. */
  readonly scored: readonly number[]
  readonly now: Instant
}

/** A year that is filled in against an edition, as it is counted at a moment. */
export const countedAgainst = (cycle: CountedYear['cycle'], rubric: Rubric, now: Instant): CountedYear => ({
  ...{ cycle, now },
  indicators: indicatorsOf(rubric).length,
  scored: rubric.dimensions
    .filter(({ points }) => points !== null)
    .flatMap(({ indicators }) => indicators.map(({ no }) => no)),
})

/** What an aggregate knows of a paper beside its fields. */
export type StandingField =
  'late' | 'rectification_late' | 'at_risk' | 'photos' | 'self_score' | 'changed_at' | 'due_by'

/** Which papers a list wants: by their fields, and by what only an aggregate knows of them. */
export interface Wanted {
  readonly where: object
  readonly standing: Readonly<Partial<Record<StandingField, unknown>>>
}

const ENTRIES = { $objectToArray: { $ifNull: ['$tally', {}] } } as const
/** How many indicators something was written about in a form. */
export const ANSWERED_COUNT = {
  $size: { $filter: { input: ENTRIES, as: 'entry', cond: '$$entry.v.answered' } },
} as const
/** When anything happened to a paper. */
const MOMENTS = [
  ...['$lastSavedAt', '$submittedAt', '$reviewBeganAt', '$returnOrder.at', '$endorsedAt', '$receivedAt'],
  ...['$extensionRequest.at', '$extension.at', '$departure.at'],
] as const
/** After every day: what has been handed in is due on none. */
const NEVER = '9999-12-31'

/** Sums of halves and hundredths, without what binary fractions add. */
const hundredths = (sum: object) => ({ $divide: [{ $trunc: { $add: [{ $multiply: [sum, 100] }, 0.5] } }, 100] })

const EXTENDED_TO = '$extension.deadlineOn'

/**
 * 逾期, 整改逾期 and 有风险 of `domain/assessment/standing.ts` as expressions of an aggregate, so that they are counted where the papers lie; and
 * how much evidence there is. `test/functions/one-definition.test.ts` holds them to the domain's.
 */
export const standingFields = ({
  cycle: { deadlineOn },
  indicators,
  scored,
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
  const isWithContact = { $in: ['$state', ['draft', 'returned']] }
  const counted = { input: ENTRIES, as: 'entry', cond: { $in: ['$$entry.k', scored.map(String)] } }
  const points = {
    $sum: { $map: { input: { $filter: counted }, as: 'entry', in: { $ifNull: ['$$entry.v.score', 0] } } },
  }
  const missing = { $max: [0, { $subtract: [indicators, ANSWERED_COUNT] }] }
  // The last day by which so many missing ones are a risk, by how many are missing.
  const days = Array.from({ length: indicators + 1 }, (_, count) => addDays(today, count))
  return {
    late: { $and: [isDraft, { $lt: [lastDay, today] }] },
    rectification_late: { $and: [{ $eq: ['$state', 'returned'] }, { $lt: [dueOn, today] }] },
    at_risk: {
      $and: [isDraft, { $gte: [lastDay, today] }, { $lte: [lastDay, { $arrayElemAt: [days, missing] }] }],
    },
    // What lies with its enterprise is nobody else's to know, in a list's order neither.
    self_score: { $cond: [isWithContact, null, hundredths(points)] },
    changed_at: { $max: MOMENTS },
    due_by: { $cond: [isDraft, lastDay, { $cond: [{ $eq: ['$state', 'returned'] }, dueOn, NEVER] }] },
    photos: { $sum: { $map: { input: ENTRIES, as: 'entry', in: { $ifNull: ['$$entry.v.photos', 0] } } } },
  }
}

/**
 * What is 整改逾期 at a moment is among these: its 整改期限 is over, whatever day it was given after that. A paper that is with its enterprise as
 * returned has one, so that an index leaves out all that still have days.
 */
export const pastRectifyBy = ({ command: _ }: Database, now: Instant) => ({
  state: 'returned' as const,
  'returnOrder.rectifyBy': _.lt(chinaDateOf(now)),
})

const fieldOf = (field: StandingField): string => `standing_${field}`

/** What a list sorted by what only an aggregate knows is sorted by. */
export const byStanding = (field: StandingField, direction: 'asc' | 'desc'): ListOrder[number] => [
  fieldOf(field),
  direction,
]

/** Whether an order asks for what only an aggregate knows. */
export const asksStanding = (order: ListOrder): boolean => order.some(([field]) => field.startsWith('standing_'))

/** Outlines of `where` of which something holds, or by which they are sorted, that only an aggregate knows. */
export const standingOutlines = async (
  database: Database,
  year: CountedYear,
  where: object,
  wanted: Wanted['standing'],
  order: ListOrder,
  page: PageWanted,
): Promise<readonly KeyedRow<AssessmentOutline>[]> => {
  const { command: _ } = database
  const asked = [...Object.keys(wanted).map((field) => `standing_${field}`), ...order.map(([field]) => field)]
  const added = Object.entries(standingFields(year))
    .map(([field, is]) => [`standing_${field}`, is] as const)
    .filter(([field]) => asked.includes(field))
  const held = Object.entries(wanted).map(([field, value]) => ({ [`standing_${field}`]: value }))
  const conditions = [...held, ...afterKey(database, order, page.after)]
  const all = database.collection('assessments').aggregate().match(where).addFields(Object.fromEntries(added))
  const found = await outlinesOf<{ readonly row_key: RowKey }>(
    (conditions.length === 0 ? all : all.match(_.and(conditions)))
      .sort(Object.fromEntries(order.map(([field, direction]) => [field, direction === 'asc' ? 1 : -1])))
      .skip(skipOf(page))
      .limit(page.limit)
      .addFields({ row_key: order.map(([field]) => ({ $ifNull: [`$${field}`, null] })) })
      .project({ ...WITHOUT_CONTENTS, ...Object.fromEntries(added.map(([field]) => [field, false])) })
      .end(),
  )
  return found.map(({ row_key, ...row }) => ({ key: row_key, row }))
}
