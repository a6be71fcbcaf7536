import { comingCycleId } from '@/domain/nomination/nomination'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import type { CycleDocument } from './cycles'
import { updated, type Database } from './database'
import type { Transaction } from './transaction'

/**
 * What archiving leaves in every paper of its year, after the year itself says that it is archived. Whoever looked at the year
 * before that writes over a paper that bears no mark, and so before it was marked; or finds the mark, and writes nothing.
 */
export interface ClosablePaper {
  readonly closed?: true
}

/** The condition under which a paper of a living year is written. */
export const unclosed = ({ command }: Database) => ({ closed: command.exists(false) })

/** Why a paper is not written that a transaction has read; undefined where it is. */
export const checkUnclosed = ({ closed }: ClosablePaper, { title }: { readonly title: string }): Refusal | undefined =>
  closed ? refuse('cycle_archived', { title }) : undefined

/**
 * Holds a year open for a transaction that adds a paper to it, which bears no mark yet: refuses where it is archived, and changes the
 * year's own document as an archiving does, so that of two at the same moment one is done again.
 */
export const holdOpen = async (transaction: Transaction, cycleId: string): Promise<Refusal | undefined> => {
  const cycle = await transaction.find<CycleDocument>('cycles', cycleId)
  if (!cycle) return refuse('cycle_unknown')
  if (cycle.archivedAt !== undefined) return refuse('cycle_archived', { title: cycle.title })
  await transaction.update('cycles', cycleId, { papersAdded: (cycle.papersAdded ?? 0) + 1 })
  return undefined
}

/** The marks of archived years. */
export const closedPaperStore = (database: Database) => {
  const _ = database.command

  const close = async (
    collection: 'assessments' | 'reports' | 'ledger' | 'nominations' | 'stamps',
    where: object,
    more: object = {},
  ): Promise<void> => {
    const left = () => database.collection(collection).where({ ...where, ...unclosed(database) })
    while ((await updated(left().update({ closed: true, ...more }))) > 0);
  }

  return {
    /** Marks every paper of a year that bears no mark yet. Done again it does nothing. */
    close: async (cycleId: string): Promise<void> => {
      // A move is written over the count of writes that it saw.
      const counted = { writes: _.inc(1) }
      await close('assessments', { cycleId }, counted)
      await close('reports', { cycleId }, counted)
      await close('ledger', { cycleId })
      await close('nominations', { cycleId: comingCycleId({ cycleId }) })
      // They have their assessments' ids.
      await close('stamps', { _id: _.gte(`${cycleId}-`).and(_.lt(`${cycleId}.`)) })
    },
  }
}
