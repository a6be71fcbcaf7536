import { comingCycleId } from '@/domain/nomination/nomination'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { fieldOfAll } from './all-pages'
import type { CycleDocument } from './cycles'
import { answered, documents, type Database } from './database'
import type { Journalled } from './journal'
import { inTransaction } from './transaction'

/**
 * A year that is being taken back. It holds the year itself: while it does, the year is none to anybody, so nothing more can be
 * written in it, and where somebody wrote just before, it is put back whole.
 */
export interface Withdrawal {
  readonly _id: string
  readonly cycle: CycleDocument
  readonly state: 'running' | 'done'
  readonly requestId: string
  readonly requestDigest: string
  readonly personId: string
  readonly at: number
}

/** What nobody has touched since it was prepared. Whatever a person does to a paper changes one of these. */
const UNTOUCHED = { state: 'draft', revision: 0, startedAt: null } as const
/** How many nominations of a file are in each state. */
const NOMINATED = ['provincial', 'own'].flatMap((level) =>
  ['draft', 'submitted', 'confirmed', 'declined'].map((state) => `tally.${level}.${state}`),
)
const IDS_A_REQUEST = 100

/** Taking back a year that was opened by mistake: each step is done again without harm. */
export const withdrawalStore = (database: Database) => {
  const _ = database.command

  const count = async (collection: Counted, where: object): Promise<number> => {
    const { total } = await answered<{ total: number }>(database.collection(collection).where(where).count())
    return total
  }
  const remove = async (
    collection: Counted | 'events' | 'messages' | 'unreached' | 'reminder_plans' | 'portions',
    where: object,
  ): Promise<void> => {
    await answered(database.collection(collection).where(where).remove())
  }

  /**
   * Removes what the clock said of papers that are there no more: after them, so that one that somebody writes to at this moment keeps its chain
   * whole, and by the year that their ids name, so that nothing stays where this was broken off.
   */
  const removeSaidOfGone = async (cycleId: string): Promise<void> => {
    const there = new Set([
      ...(await fieldOfAll(database, 'assessments', { cycleId }, '_id')),
      ...(await fieldOfAll(database, 'reports', { cycleId }, '_id')),
    ])
    // Ids of cycles hold no hyphen, and a full stop comes just after it.
    const ofYear = { subjectId: _.gt(`${cycleId}-`).and(_.lt(`${cycleId}.`)) }
    for (const [collection, where] of [
      ['events', { ...ofYear, kind: 'marked_late' }],
      ['messages', ofYear],
    ] as const) {
      const said = new Set(await fieldOfAll(database, collection, where, 'subjectId'))
      const gone = [...said].filter((subjectId) => !there.has(subjectId))
      for (let at = 0; at < gone.length; at += IDS_A_REQUEST)
        await remove(collection, { ...where, subjectId: _.in(gone.slice(at, at + IDS_A_REQUEST)) })
    }
  }

  /** Its entries of the ledger but those that were there before it was opened: of enterprises that a roster brought for it. */
  const openedEntriesOf = async (cycleId: string): Promise<object> => ({
    cycleId,
    enterpriseId: _.nin(await fieldOfAll(database, 'enterprises', { fromCycleId: cycleId }, 'enterpriseId')),
  })

  return {
    /** The years that are being taken back: finished by whoever comes by. */
    running: (): Promise<readonly Withdrawal[]> =>
      documents<Withdrawal>(database.collection('withdrawals').where({ state: 'running' }).limit(20).get()),

    /** How many papers of a year somebody has written to, moved or decided on. */
    countWritten: async (cycleId: string): Promise<number> => {
      const touched = _.or([{ state: _.neq('draft') }, { revision: _.neq(0) }, { startedAt: _.neq(null) }])
      const nominated = _.or(NOMINATED.map((field) => ({ [field]: _.gt(0) })))
      const counts = await Promise.all([
        count('assessments', _.and([{ cycleId }, touched])),
        count('reports', _.and([{ cycleId }, touched])),
        count('ledger', { cycleId, revision: _.neq(0) }),
        count('nominations', _.and([{ cycleId: comingCycleId({ cycleId }) }, nominated])),
      ])
      return counts.reduce((sum, each) => sum + each, 0)
    },

    /** Takes a year away from everybody, in one transaction; from then on nothing is written in it. */
    begin: (cycleId: string, seenRevision: number, by: Journalled) =>
      inTransaction<Withdrawal>(database, async (transaction) => {
        const cycle = await transaction.find<CycleDocument>('cycles', cycleId)
        if (!cycle) return refuse('cycle_unknown')
        if (cycle.revision !== seenRevision) return refuse('version_changed')
        const { requestId, requestDigest, personId, at } = by
        const withdrawal: Withdrawal = { _id: cycleId, cycle, state: 'running', requestId, requestDigest, personId, at }
        const { _id, ...rest } = withdrawal
        await transaction.set('withdrawals', _id, rest)
        await transaction.remove('cycles', cycleId)
        return withdrawal
      }),

    /** Removes what nobody has touched, each paper only while it is so; returns how many are left. */
    removeUntouched: async (cycleId: string): Promise<number> => {
      const entries = await openedEntriesOf(cycleId)
      await remove('unreached', { cycleId })
      await remove('reminder_plans', { _id: cycleId })
      await remove('assessments', { cycleId, ...UNTOUCHED })
      await remove('reports', { cycleId, ...UNTOUCHED })
      await remove('ledger', { ...entries, revision: 0 })
      await removeSaidOfGone(cycleId)
      const left = await Promise.all([
        count('assessments', { cycleId }),
        count('reports', { cycleId }),
        count('ledger', entries),
      ])
      return left.reduce((sum, each) => sum + each, 0)
    },

    /**
     * Ends it: its columns and the quotas of the year after go, and it stands in the journal, unless it had ended. False where
     * somebody has nominated for the year after meanwhile: that file stays. What was removed is counted no more, and entries that stay are.
     */
    finish: async (
      { _id: cycleId, requestId, requestDigest, personId, at }: Withdrawal,
      recount: (cycleId: string) => Promise<unknown>,
    ): Promise<boolean> => {
      const files = { cycleId: comingCycleId({ cycleId }) }
      await remove('nominations', { ...files, ...Object.fromEntries(NOMINATED.map((field) => [field, 0])) })
      if ((await count('nominations', files)) > 0) return false
      await remove('portions', { cycleId })
      await recount(cycleId)
      await inTransaction<true>(database, async (transaction) => {
        const stored = await transaction.find<Withdrawal>('withdrawals', cycleId)
        if (stored?.state !== 'running') return refuse('cycle_unknown')
        await transaction.update('withdrawals', cycleId, { state: 'done' })
        if (await transaction.find('ledger_columns', cycleId)) await transaction.remove('ledger_columns', cycleId)
        const answer = { withdrawn: true }
        await transaction.add('journal', {
          ...{ _id: requestId, requestDigest, action: 'cycle.withdraw', personId, at, subject: cycleId, answer },
        })
        return true
      })
      return true
    },

    /** Puts a year back as it was. False where it had ended. */
    putBack: async ({ _id: cycleId }: Withdrawal): Promise<boolean> => {
      const put: Refusal | boolean = await inTransaction<boolean>(database, async (transaction) => {
        const stored = await transaction.find<Withdrawal>('withdrawals', cycleId)
        if (stored?.state !== 'running') return refuse('cycle_unknown')
        const { _id, ...cycle } = stored.cycle
        await transaction.set('cycles', _id, cycle)
        await transaction.remove('withdrawals', cycleId)
        return true
      })
      return !isRefusal(put)
    },
  }
}

type Counted = 'assessments' | 'reports' | 'ledger' | 'nominations'
