import type { CONTACT_FILTERS, EVIDENCE_FILTERS } from '@/contract/choices'
import { fieldOfAll } from './all-pages'
import type { Database } from './database'
import type { StandingField } from './standing-fields'

/** What a list of enterprises is narrowed to besides its tab. */
export interface Narrowing {
  readonly unionId?: string | undefined
  readonly evidence?: (typeof EVIDENCE_FILTERS)[number] | undefined
  readonly contact?: (typeof CONTACT_FILTERS)[number] | undefined
}

/** The same as conditions on a paper, and on what only an aggregate knows of it. */
export interface Narrowed {
  readonly where: readonly object[]
  readonly wanted: Readonly<Partial<Record<StandingField, unknown>>>
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

/** Asks who is bound, or who could not be reached, where a list is narrowed by that: one call of a page more. */
export const narrowedTo = async (database: Database, narrowing: Narrowing): Promise<Narrowed> => {
  const { unionId, evidence } = narrowing
  return {
    where: [...(unionId === undefined ? [] : [{ unionId }]), ...(await byContact(database, narrowing))],
    wanted: evidence === undefined ? {} : { photos: evidence === 'some' ? database.command.gt(0) : 0 },
  }
}
