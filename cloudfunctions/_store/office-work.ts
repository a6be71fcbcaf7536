import { SUBMITTED_STATES, UNSUBMITTED_STATES } from '@/domain/assessment/standing'
import { startOfChinaDay, type Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { countByUnion } from './count-by-union'
import { answered, documents, type Database } from './database'
import { ON_LEDGER } from './departures'
import { allDocuments } from './row-keys'
import { attendedUnions } from './unattended'

/** What the office is told of a year, counted by the database. */
export const officeWorkStore = (database: Database) => {
  const { command: _ } = database
  const count = async (where: object): Promise<number> =>
    (await answered<{ total: number }>(database.collection('assessments').where(where).count())).total

  return {
    /**
     * What waits for it: to be received, to be routed, and to be looked at for unions of which nobody is bound; undefined where nothing of
     * it has waited since before a day. The numbers are those of its lists, what came that very day too.
     */
    waiting: async (cycleId: string, before: PlainDate) => {
      const start = _.lt(startOfChinaDay(before))
      const submitted = { cycleId, ...ON_LEDGER, state: 'submitted' }
      const attended = [...(await attendedUnions(database)).keys()]
      const endorsed = { cycleId, ...ON_LEDGER, state: 'endorsed' }
      const unrouted = { ...submitted, unionId: null }
      const unattended = { ...submitted, unionId: _.nin([null, ...attended]) }
      const waited = await Promise.all([
        count({ ...endorsed, endorsedAt: start }),
        count({ ...unrouted, submittedAt: start }),
        count({ ...unattended, submittedAt: start }),
      ])
      if (waited.every((each) => each === 0)) return undefined
      const [toReceive, toRoute, toLookAt] = await Promise.all([count(endorsed), count(unrouted), count(unattended)])
      return { endorsed: toReceive, unrouted: toRoute, unattended: toLookAt }
    },

    /** Since when each submission waits, by the union at which it does. */
    waitingAtUnions: async (cycleId: string): Promise<ReadonlyMap<string, readonly Instant[]>> => {
      const waiting = await allDocuments<{ readonly unionId: string; readonly submittedAt: Instant | null }>(
        database,
        {
          ...{ collection: 'assessments', fields: { unionId: true, submittedAt: true } },
          where: [{ cycleId, ...ON_LEDGER, state: 'submitted', unionId: _.neq(null) }],
        },
        [['_id', 'asc']],
      )
      const unions = new Map<string, Instant[]>()
      for (const { unionId, submittedAt } of waiting)
        if (submittedAt !== null) unions.set(unionId, [...(unions.get(unionId) ?? []), submittedAt])
      return unions
    },

    /** How many have not handed in, by union. */
    unsubmittedAtUnions: (cycleId: string) =>
      countByUnion(database, 'assessments', { cycleId, ...ON_LEDGER, state: _.in([...UNSUBMITTED_STATES]) }),

    /** How many are asked, have handed in, of these have to correct, and of the others have been given another day. */
    closing: async (cycleId: string) => {
      const groups = await documents<{ readonly _id: { state: string; extended: boolean }; readonly count: number }>(
        database
          .collection('assessments')
          .aggregate()
          .match({ cycleId, ...ON_LEDGER })
          .group({
            _id: { state: '$state', extended: { $ne: [{ $ifNull: ['$extension', null] }, null] } },
            count: { $sum: 1 },
          })
          .limit(100)
          .end(),
      )
      const sum = (which: (group: (typeof groups)[number]['_id']) => boolean) =>
        groups.filter(({ _id }) => which(_id)).reduce((total, group) => total + group.count, 0)
      const isIn = (states: readonly string[], { state }: { state: string }) => states.includes(state)
      return {
        asked: sum(() => true),
        handedIn: sum((group) => isIn(SUBMITTED_STATES, group)),
        returned: sum(({ state }) => state === 'returned'),
        extended: sum((group) => isIn(UNSUBMITTED_STATES, group) && group.extended),
      }
    },
  }
}
