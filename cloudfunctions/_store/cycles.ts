import type { Cycle } from '@/domain/assessment/assessment'
import type { ArchiveRecord } from '@/domain/cycle/archive'
import { documents, updated, type Database } from './database'

const CYCLES_AT_MOST = 50

/** A year as it is stored: beside its settings, how it came to be and what was kept when it was archived. */
export interface CycleDocument extends Cycle {
  readonly _id: string
  readonly origin?: string
  readonly archive?: ArchiveRecord
  /** The last year's 名额 are still to be given again: what was wished when it was opened. */
  readonly carryingQuotas?: true
  /** Counts the papers that were added while it was alive: there an addition and an archiving meet. */
  readonly papersAdded?: number
}

/** The settings alone. */
export const cycleOf = ({
  _id,
  origin: _origin,
  archive: _archive,
  papersAdded: _added,
  carryingQuotas: _carrying,
  ...cycle
}: CycleDocument): Cycle => cycle

/** What of a cycle's document leaves the store: where a sample came from is no field of a cycle, and who archived it is the office's. */
export const CYCLE_FIELDS = { _id: 0, origin: 0, archive: 0, papersAdded: 0, carryingQuotas: 0 } as const

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

/** The years, each with its settings. */
export const cycleStore = (database: Database) => {
  const cycles = () => database.collection('cycles')
  /** All of them: they are few, and what is looked for among them is too seldom for an index. */
  const stored = (): Promise<readonly CycleDocument[]> =>
    documents<CycleDocument>(cycles().where({}).orderBy('_id', 'desc').limit(CYCLES_AT_MOST).get())

  return {
    find: async (cycleId: string): Promise<Cycle | undefined> => {
      const [cycle] = await documents<Cycle>(cycles().where({ _id: cycleId }).limit(1).get())
      return cycle
    },

    /** What was kept when a year was archived; undefined where it was not. */
    findArchive: async (cycleId: string): Promise<ArchiveRecord | undefined> => {
      const found = cycles().where({ _id: cycleId }).field({ archive: true }).limit(1)
      const [cycle] = await documents<Pick<CycleDocument, 'archive'>>(found.get())
      return cycle?.archive
    },

    /** Ends an archiving, with what was left open: counted once nothing could be changed any more. */
    endArchiving: async (cycleId: string, left: ArchiveRecord['left']): Promise<void> => {
      await updated(
        cycles()
          .where({ _id: cycleId })
          .update({ 'archive.left': database.command.set(left), 'archive.ended': true }),
      )
    },

    endCarryingQuotas: async (cycleId: string): Promise<void> => {
      await updated(cycles().where({ _id: cycleId }).update({ carryingQuotas: database.command.remove() }))
    },

    /**
     * What of the years was begun and not ended, since a function died in between: those whose quotas are still to be carried over,
     * and the ids of those that are being archived.
     */
    halfDone: async (): Promise<{
      readonly carryingQuotas: readonly Cycle[]
      readonly archiving: readonly string[]
    }> => {
      const all = await stored()
      return {
        carryingQuotas: all.filter(({ carryingQuotas }) => carryingQuotas === true).map(cycleOf),
        archiving: all
          .filter(({ archive }) => archive !== undefined && archive.ended !== true)
          .map(({ cycleId }) => cycleId),
      }
    },

    /** Every cycle, newest first: a former one needs the clock for as long as something of it is open. */
    all: (): Promise<readonly Cycle[]> => stored(),
  }
}
