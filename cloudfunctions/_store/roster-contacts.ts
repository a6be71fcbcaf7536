import type { RosterContact } from '@/domain/people/roster-contact'
import { documents, updated, type Database } from './database'

interface Kept {
  readonly enterpriseId: string
  readonly rosterContact: RosterContact
}

/**
 * Whom rosters name as the enterprises' contacts, with their telephone numbers: on the enterprise's own record, and left out by whatever
 * else reads it. Enterprises of before have none.
 */
export const rosterContactStore = (database: Database) => {
  const _ = database.command
  const enterprises = () => database.collection('enterprises')
  return {
    /** The contacts of these enterprises, by their ids; who has none is missing. */
    of: async (enterpriseIds: readonly string[]): Promise<ReadonlyMap<string, RosterContact>> => {
      if (enterpriseIds.length === 0) return new Map()
      const found = await documents<Kept>(
        enterprises()
          .where({ _id: _.in([...enterpriseIds]), rosterContact: _.exists(true) })
          .field({ _id: false, enterpriseId: true, rosterContact: true })
          .limit(enterpriseIds.length)
          .get(),
      )
      return new Map(found.map(({ enterpriseId, rosterContact }) => [enterpriseId, rosterContact]))
    },

    /** Notes whom a roster names. */
    note: async (enterpriseId: string, contact: RosterContact): Promise<void> => {
      await updated(
        enterprises()
          .where({ _id: enterpriseId })
          .update({ rosterContact: _.set(contact) }),
      )
    },
  }
}
