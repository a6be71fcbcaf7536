import type { CONTACT_FILTERS, COUNTED_FILTERS, EVIDENCE_FILTERS } from '@/contract/choices'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import { counterName } from '@/domain/totals/counters'
import { fieldOfAll } from './all-pages'
import { outlinesOf, WITHOUT_CONTENTS } from './assessment-document'
import type { Database } from './database'
import { foundBy, type NameSearch } from './search'
import { standingOutlines, type CountedYear, type ListOrder, type Wanted } from './standing-fields'

/** What a list of enterprises is narrowed to besides its tab. */
export interface Narrowing {
  readonly unionId?: string | undefined
  readonly evidence?: (typeof EVIDENCE_FILTERS)[number] | undefined
  readonly contact?: (typeof CONTACT_FILTERS)[number] | undefined
  readonly counted?: { readonly of: (typeof COUNTED_FILTERS)[number]; readonly no: number } | undefined
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

/** Who is behind a number of the totals: those whose portion is in it, so that the list holds as many as were counted. */
const byPortion = async (
  database: Database,
  cycleId: string,
  { counted, unionId }: Narrowing,
): Promise<readonly object[]> => {
  if (!counted) return []
  const { command: _ } = database
  const { of, no } = counted
  const where = {
    ...{ cycleId, 'counters.contents': 1 },
    ...(unionId === undefined ? {} : { unionId }),
    ...(of === 'unevidenced'
      ? { [`counters.${counterName('evidence', no)}`]: _.exists(false) }
      : { [`counters.${counterName(of, no)}`]: _.gt(0) }),
  }
  return [{ enterpriseId: _.in([...(await fieldOfAll(database, 'portions', where, 'enterpriseId'))]) }]
}

/** A year's papers as a list asks for them, found out once for however many pages. */
export interface ListedPapers {
  readonly year: CountedYear
  readonly where: readonly object[]
  readonly standing: Wanted['standing']
}

/** Asks who is bound, could not be reached, or is behind a number, where a list is narrowed by that: one call more. */
export const listed = async (
  database: Database,
  year: CountedYear,
  { where, standing }: Wanted,
  narrowing: Narrowing,
  search: NameSearch,
): Promise<ListedPapers> => {
  const { unionId, evidence } = narrowing
  return {
    year,
    where: [
      { cycleId: year.cycle.cycleId, ...where },
      ...(unionId === undefined ? [] : [{ unionId }]),
      ...(await byContact(database, narrowing)),
      ...(await byPortion(database, year.cycle.cycleId, narrowing)),
      ...foundBy(database, 'enterpriseName', search),
    ],
    standing: {
      ...standing,
      ...(evidence === undefined ? {} : { photos: evidence === 'some' ? database.command.gt(0) : 0 }),
    },
  }
}

/** A page of outlines, by fields that are kept. */
export const outlinesInOrder = (
  database: Database,
  where: object,
  order: ListOrder,
  skip: number,
  limit: number,
): Promise<readonly AssessmentOutline[]> => {
  let query = database.collection('assessments').where(where).field(WITHOUT_CONTENTS)
  for (const [field, direction] of order) query = query.orderBy(field, direction)
  return outlinesOf(query.skip(skip).limit(limit).get())
}

/** The same of listed papers. */
export const listedOutlines = (
  database: Database,
  { year, where, standing }: ListedPapers,
  order: ListOrder,
  skip: number,
  limit: number,
): Promise<readonly AssessmentOutline[]> => {
  const all = database.command.and([...where])
  return Object.keys(standing).length === 0
    ? outlinesInOrder(database, all, order, skip, limit)
    : standingOutlines(database, year, all, standing, order, skip, limit)
}
