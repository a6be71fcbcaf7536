import type { Filling } from '@/domain/assessment/colleagues'
import type { Person } from '@/domain/people/person'
import { unclosed } from './closed-papers'
import { updated, type Database } from './database'
import { ON_LEDGER } from './departures'
import { seatFields } from './joined-read'
import { countedWrite } from './unfiled-events'

/** What the contacts of one enterprise tell each other; they read it with the form. */
export const colleagueStore = (database: Database) => ({
  /** Notes which indicator a contact has open, in the seat that they fill in from. */
  noteFilling: async ({ personId, seat }: Person, filling: Filling): Promise<void> => {
    await updated(
      database
        .collection('people')
        .where({ personId, ...seatFields(seat) })
        .update({ filling: database.command.set(filling) }),
    )
  },

  /** Gives a dimension to one of them, or to nobody; false where the form is closed by now. */
  assign: async (assessmentId: string, dimensionId: string, personId: string | null): Promise<boolean> =>
    (await updated(
      database
        .collection('assessments')
        .where({ _id: assessmentId, ...ON_LEDGER, ...unclosed(database) })
        .update({ [`assigned.${dimensionId}`]: personId ?? '', ...countedWrite(database) }),
    )) === 1,
})

export type ColleagueStore = ReturnType<typeof colleagueStore>
