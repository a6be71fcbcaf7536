import type { Cycle } from '@/domain/assessment/assessment'
import type { FormerUnionName, Union, UnionMerger } from '@/domain/people/person'
import { checkPresent } from '@/domain/people/union-changes'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { unclosed } from './closed-papers'
import { documents, replacing, updated, type Database } from './database'
import type { Transaction } from './transaction'
import { countedWrite } from './unfiled-events'
import { aliveNominations, alivePapers, type MergerWork, type UnionDocument } from './union-document'

/** What is signed, or at its end, keeps the name that it was signed under; as an enterprise's does. */
const SIGNED = { assessments: ['endorsed', 'received'], reports: ['received'], ledger: ['confirmed'] } as const

/**
 * A union that something is given to within a transaction: refuses one that was merged, and changes its document as a merger does, so
 * that of two at the same moment one is done again.
 */
export const holdUnion = async (transaction: Transaction, unionId: string): Promise<Refusal | undefined> => {
  const union = await transaction.find<UnionDocument>('unions', unionId)
  if (!union) return refuse('union_unknown')
  const merged = checkPresent(union)
  if (merged) return merged
  await transaction.update('unions', unionId, { given: (union.given ?? 0) + 1 })
  return undefined
}

/** Unions renamed, and mergers begun. Each step is done again without harm, so that whoever comes by may go on with it. */
export const unionChangeStore = (database: Database) => {
  const _ = database.command

  return {
    /** Renames a union within a transaction. */
    rename: async (
      transaction: Transaction,
      { unionId, seenName, name }: { readonly unionId: string; readonly seenName: string; readonly name: string },
      former: Omit<FormerUnionName, 'name'>,
    ): Promise<Refusal | undefined> => {
      const union = await transaction.find<UnionDocument>('unions', unionId)
      if (!union) return refuse('union_unknown')
      const merged = checkPresent(union)
      if (merged) return merged
      if (union.name !== seenName) return refuse('union_changed')
      if (union.name === name) return undefined
      const formerNames = [...(union.formerNames ?? []), { name: union.name, ...former }]
      await transaction.update('unions', unionId, { name, underWay: 'rename', ...replacing(database, { formerNames }) })
      return undefined
    },

    /** Notes a union's number within a transaction; null takes it away. */
    setTelephone: async (
      transaction: Transaction,
      unionId: string,
      telephone: string | null,
    ): Promise<Refusal | undefined> => {
      const union = await transaction.find<UnionDocument>('unions', unionId)
      if (!union) return refuse('union_unknown')
      const merged = checkPresent(union)
      if (merged) return merged
      await transaction.update('unions', unionId, { telephone })
      return undefined
    },

    /** Gives what of a renamed union is open its name, and ends the renaming. */
    spreadName: async ({ unionId, name }: Union, cycles: readonly Cycle[]): Promise<void> => {
      const open = (collection: keyof typeof SIGNED) => ({
        ...{ unionId, ...alivePapers(database, cycles), ...unclosed(database), state: _.nin([...SIGNED[collection]]) },
      })
      const write = (collection: keyof typeof SIGNED | 'nominations', where: object, fields: object) =>
        updated(database.collection(collection).where(where).update(fields))
      const otherName = { unionName: _.neq(name) }
      await write(
        'assessments',
        { ...open('assessments'), ...otherName },
        { unionName: name, ...countedWrite(database) },
      )
      await write('ledger', { ...open('ledger'), ...otherName }, { unionName: name })
      const { cycleId } = alivePapers(database, cycles) as { readonly cycleId: unknown }
      await updated(database.collection('totals').where({ unionId, cycleId }).update({ unionName: name }))
      const summaries = { ...open('reports'), enterpriseId: null, name: _.neq(name) }
      await write('reports', summaries, { name, ...countedWrite(database) })
      const lists = {
        unionId,
        ...aliveNominations(database, cycles),
        ...unclosed(database),
        waitingLists: 0,
        ...otherName,
      }
      await write('nominations', lists, { unionName: name })
      // Renamed once more meanwhile, it is that renaming's to end.
      await updated(
        database.collection('unions').where({ _id: unionId, name, underWay: 'rename' }).update({ underWay: null }),
      )
    },

    /** Begins a merger within a transaction: from then on nobody gives the union anything. */
    beginMerger: async (
      transaction: Transaction,
      from: UnionDocument,
      merger: UnionMerger,
      mergerWork: MergerWork,
    ): Promise<Refusal | undefined> => {
      const stored = await transaction.find<UnionDocument>('unions', from.unionId)
      if (!stored || stored.name !== from.name || (stored.underWay ?? null) !== null) return refuse('union_changed')
      // Something was given to it since, be it another union's enterprises.
      if ((stored.given ?? 0) !== (from.given ?? 0)) return refuse('union_changed')
      const merged = checkPresent(stored) ?? (await holdUnion(transaction, merger.intoId))
      if (merged) return merged
      const fields = replacing(database, { merger, mergerWork })
      await transaction.update('unions', from.unionId, { underWay: 'merger', ...fields })
      return undefined
    },

    /** What is being carried out: gone on with by whoever comes by. */
    underWay: (): Promise<readonly UnionDocument[]> =>
      documents<UnionDocument>(
        database
          .collection('unions')
          .where({ underWay: _.in(['rename', 'merger']) })
          .limit(20)
          .get(),
      ),

    find: async (unionId: string): Promise<UnionDocument | undefined> => {
      const [union] = await documents<UnionDocument>(
        database.collection('unions').where({ _id: unionId }).limit(1).get(),
      )
      return union
    },
  }
}
