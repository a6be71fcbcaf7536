import type { CONTACT_FILTERS, EVIDENCE_FILTERS, LIST_ORDERS, STANDING_FILTERS } from '@/contract/choices'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import { type Counted, countedName } from '@/domain/totals/behind'
import { fieldOfAll } from './all-pages'
import { outlinesOf, WITHOUT_CONTENTS } from './assessment-document'
import type { Database } from './database'
import { foundBy, type NameSearch } from './search'
import { afterKey, keyOf, skipOf, type KeyedRow, type ListOrder, type PageWanted } from './row-keys'
import {
  asksStanding,
  byStanding,
  pastRectifyBy,
  standingOutlines,
  type CountedYear,
  type Wanted,
} from './standing-fields'

/** What a list of enterprises is narrowed to besides its tab. */
export interface Narrowing {
  readonly unionId?: string | undefined
  readonly evidence?: (typeof EVIDENCE_FILTERS)[number] | undefined
  readonly contact?: (typeof CONTACT_FILTERS)[number] | undefined
  readonly counted?: Counted | undefined
  readonly standing?: (typeof STANDING_FILTERS)[number] | undefined
  readonly scoreFrom?: number | undefined
  readonly scoreTo?: number | undefined
  readonly cityId?: string | undefined
  readonly changedSince?: number | undefined
}

/** Papers that somebody else than `personId` moved, or in which an answer was saved, after a moment. */
export const changedByOthers = ({ command: _ }: Database, since: number, personId: string): object =>
  _.or([{ lastSavedAt: _.gt(since) }, { 'lastMove.at': _.gt(since), 'lastMove.by': _.neq(personId) }])

/** The order that was chosen for a list, if any was. */
export interface ListSorting {
  readonly order?: (typeof LIST_ORDERS)[number] | undefined
}

/** As the notice's list has them. */
export const BY_NUMBER: ListOrder = [['enterpriseNo', 'asc']]

/** What a list can be sorted by; of what stands the same the number decides. */
const ORDERS: Readonly<Record<(typeof LIST_ORDERS)[number], ListOrder>> = {
  number: BY_NUMBER,
  changed: [byStanding('changed_at', 'desc'), ...BY_NUMBER],
  score: [byStanding('self_score', 'desc'), ...BY_NUMBER],
  days_left: [byStanding('due_by', 'asc'), ...BY_NUMBER],
}

/** The order that was chosen, or the list's own. */
export const orderOf = (chosen: keyof typeof ORDERS | undefined, own: ListOrder): ListOrder =>
  chosen === undefined ? own : ORDERS[chosen]

/** A city's enterprises: those that its union answers for, and those without a union that it is proposed for. */
const inCity = async (database: Database, cityId: string): Promise<object> => {
  const { command: _ } = database
  const where = { unionId: null, suggestedUnionId: cityId }
  const proposed = await fieldOfAll(database, 'enterprises', where, '_id')
  return _.or([{ unionId: cityId }, { unionId: null, enterpriseId: _.in([...proposed]) }])
}

/** Points of what was handed in; null where they are not asked for. */
const inRange = ({ command: _ }: Database, { scoreFrom, scoreTo }: Narrowing): unknown => {
  if (scoreFrom === undefined && scoreTo === undefined) return undefined
  // What lies with its enterprise has no points here, and is less than any.
  const from = _.gte(scoreFrom ?? 0)
  return scoreTo === undefined ? from : from.and(_.lte(scoreTo))
}

/** 无填报人: nobody is bound for it. 联系不上: it stands on the list of those whom no message reached. */
const byContact = async (database: Database, { contact, unionId }: Narrowing): Promise<readonly object[]> => {
  const { command: _ } = database
  switch (contact) {
    case undefined:
      return []
    case 'nobody': {
      const bound = await fieldOfAll(database, 'people', { revokedAt: null, role: 'contact' }, 'enterpriseId')
      return [{ enterpriseId: _.nin([...new Set(bound)]) }]
    }
    case 'unreached': {
      const where = { open: true, enterpriseId: _.neq(null), ...(unionId === undefined ? {} : { unionId }) }
      return [{ enterpriseId: _.in([...new Set(await fieldOfAll(database, 'unreached', where, 'enterpriseId'))]) }]
    }
  }
}

/** Who is behind a number of the totals carries its name since it was counted, so that the list holds as many as the number says. */
const byNumber = ({ counted }: Narrowing): readonly object[] => (counted ? [{ countedAs: countedName(counted) }] : [])

/** A year's papers as a list asks for them, found out once for however many pages. */
export interface ListedPapers {
  readonly year: CountedYear
  readonly where: readonly object[]
  readonly standing: Wanted['standing']
}

/** Asks who is bound or could not be reached, where a list is narrowed by that: one call more. */
export const listed = async (
  database: Database,
  year: CountedYear,
  { where, standing }: Wanted,
  narrowing: Narrowing,
  search: NameSearch,
  personId: string,
): Promise<ListedPapers> => {
  const { unionId, cityId, evidence, changedSince, standing: towardsDay } = narrowing
  const points = inRange(database, narrowing)
  const isOfOverdue = towardsDay === 'rectification_late' || 'rectification_late' in standing
  return {
    year,
    where: [
      { cycleId: year.cycle.cycleId, ...where },
      ...(isOfOverdue ? [pastRectifyBy(database, year.now)] : []),
      ...(unionId === undefined ? [] : [{ unionId }]),
      ...(changedSince === undefined ? [] : [changedByOthers(database, changedSince, personId)]),
      ...(cityId === undefined ? [] : [await inCity(database, cityId)]),
      ...(await byContact(database, narrowing)),
      ...byNumber(narrowing),
      ...foundBy(database, 'enterpriseName', search),
    ],
    standing: {
      ...standing,
      ...(towardsDay === undefined ? {} : { [towardsDay]: true }),
      ...(points === undefined ? {} : { self_score: points }),
      ...(evidence === undefined ? {} : { photos: evidence === 'some' ? database.command.gt(0) : 0 }),
    },
  }
}

/** A page of outlines, by fields that are kept, each with its place. */
export const outlinesInOrder = async (
  database: Database,
  where: readonly object[],
  order: ListOrder,
  page: PageWanted,
): Promise<readonly KeyedRow<AssessmentOutline>[]> => {
  const { command: _ } = database
  let query = database
    .collection('assessments')
    .where(_.and([...where, ...afterKey(database, order, page.after)]))
    .field(WITHOUT_CONTENTS)
  for (const [field, direction] of order) query = query.orderBy(field, direction)
  const found = await outlinesOf(query.skip(skipOf(page)).limit(page.limit).get())
  return found.map((row) => ({ row, key: keyOf(row, order) }))
}

/** The same of listed papers. */
export const listedOutlines = (
  database: Database,
  { year, where, standing }: ListedPapers,
  order: ListOrder,
  page: PageWanted,
): Promise<readonly KeyedRow<AssessmentOutline>[]> =>
  Object.keys(standing).length === 0 && !asksStanding(order)
    ? outlinesInOrder(database, where, order, page)
    : standingOutlines(database, year, database.command.and([...where]), standing, order, page)
