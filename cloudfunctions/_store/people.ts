import type { Cycle } from '@/domain/assessment/assessment'
import type { LedgerEvent } from '@/domain/ledger/ledger-entry'
import type { Person } from '@/domain/people/person'
import type { Audience } from '@/domain/workflow/event'
import { documents, type Database } from './database'
import { addLedgerEvent } from './ledger-writes'
import { personOf, readWithPerson, type PersonDocument } from './joined-read'
import { inTransaction } from './transaction'

/** Someone to be told something: who they are to others, and their openid for WeChat alone. */
export interface Addressee {
  readonly openId: string
  readonly person: Person
}

/** What of a cycle's document leaves the store: where a sample came from is no field of a cycle. */
export const CYCLE_FIELDS = { _id: 0, origin: 0 } as const

/** The newest cycle, by its year: a deadline may be edited, and a slip there must not bring last year's back. */
export const CURRENT_CYCLE = {
  from: 'cycles',
  where: {},
  sort: { _id: -1 },
  limit: 1,
  project: CYCLE_FIELDS,
} as const

/** Every cycle that there is, newest first. */
export const ALL_CYCLES = { ...CURRENT_CYCLE, limit: 50 } as const

const audienceFilter = (audience: Audience): object => {
  switch (audience.kind) {
    case 'contacts':
      return { role: 'contact', enterpriseId: audience.enterpriseId }
    case 'reviewers':
      return { role: 'reviewer', unionId: audience.unionId }
    case 'office':
      return { role: 'office', enterpriseId: null }
  }
}

const addressee = (document: PersonDocument): Addressee => ({ openId: document._id, person: personOf(document) })

export const peopleStore = (database: Database) => {
  const collection = () => database.collection('people')
  const list = async (where: object, limit = 1000): Promise<readonly Addressee[]> =>
    (
      await documents<PersonDocument>(
        collection()
          .where({ revokedAt: null, ...where })
          .limit(limit)
          .get(),
      )
    ).map(addressee)

  return {
    /** Who asks, bound or formerly bound. */
    find: async (openId: string): Promise<Person | undefined> => {
      const [document] = await documents<PersonDocument>(collection().where({ _id: openId }).limit(1).get())
      return document && personOf(document)
    },

    /** Who asks, with the newest cycle. One call. */
    findWithCycle: async (openId: string): Promise<{ person: Person; cycle: Cycle | undefined } | undefined> => {
      const found = await readWithPerson<{ cycle: Cycle }>(database, openId, { cycle: CURRENT_CYCLE })
      return found && { person: found.person, cycle: found.joined.cycle[0] }
    },

    /** Who asks, with every cycle, newest first. One call. */
    findWithCycles: async (openId: string): Promise<{ person: Person; cycles: readonly Cycle[] } | undefined> => {
      const found = await readWithPerson<{ cycles: Cycle }>(database, openId, { cycles: ALL_CYCLES })
      return found && { person: found.person, cycles: found.joined.cycles }
    },

    /** Everyone bound now whom an audience names. */
    inAudience: (audience: Audience): Promise<readonly Addressee[]> => list(audienceFilter(audience)),

    /** Everyone bound now as a contact of one of these enterprises. */
    contactsOf: (enterpriseIds: readonly string[]): Promise<readonly Addressee[]> =>
      list({ role: 'contact', enterpriseId: database.command.in([...enterpriseIds]) }),

    reviewersOfAll: (): Promise<readonly Addressee[]> => list({ role: 'reviewer' }),

    byPersonIds: (personIds: readonly string[]): Promise<readonly Addressee[]> =>
      list({ personId: database.command.in([...personIds]) }),

    /** Whether there ever was such a person. */
    wasBound: async (personId: string): Promise<boolean> =>
      (await documents<PersonDocument>(collection().where({ personId }).limit(1).get())).length > 0,

    /** Ends a person's seat, with its line in the ledger's history; false where they held none any more. */
    revoke: async (openId: string, at: number, event: LedgerEvent | undefined): Promise<boolean> => {
      const revoked = await inTransaction<boolean>(database, async (transaction) => {
        const person = await transaction.find<PersonDocument>('people', openId)
        if (!person || person.revokedAt !== null) return false
        await transaction.update('people', openId, { revokedAt: at })
        if (event) await addLedgerEvent(transaction, event)
        return true
      })
      return revoked === true
    },
  }
}

export type PeopleStore = ReturnType<typeof peopleStore>
