import type { Person } from '@/domain/people/person'
import { mergedPhrases } from '@/domain/review/merger'
import { NO_PHRASES, type PhraseList, type PhraseOwner } from '@/domain/review/phrases'
import { documents, insertOnce, updated, type Database } from './database'
import { inTransaction } from './transaction'

const PHRASES = 'phrases'

/** Under which id somebody's own list is kept. */
export const ownPhrasesOf = (personId: string): string => `own:${personId}`

const idOf = ({ personId, seat }: Person, of: PhraseOwner): string => {
  if (of === 'own') return ownPhrasesOf(personId)
  return seat.role === 'reviewer' ? sharedOf(seat.unionId) : 'office'
}

const sharedOf = (unionId: string): string => `union:${unionId}`

/** 常用语: a document a person, one a union, and one of the office. */
export const phraseStore = (database: Database) => ({
  /** Somebody's own list and the one that they share, as far as each was ever saved. One call. */
  of: async (person: Person): Promise<Readonly<Record<PhraseOwner, PhraseList>>> => {
    const [own, shared] = [idOf(person, 'own'), idOf(person, 'shared')]
    const found = await documents<PhraseList & { readonly _id: string }>(
      database
        .collection(PHRASES)
        .where({ _id: database.command.in([own, shared]) })
        .limit(2)
        .get(),
    )
    const listOf = (id: string): PhraseList => {
      const kept = found.find(({ _id }) => _id === id)
      return kept ? { phrases: kept.phrases, revision: kept.revision } : NO_PHRASES
    }
    return { own: listOf(own), shared: listOf(shared) }
  },

  /** Writes a list over the one before it; false where somebody else did. */
  save: async (person: Person, of: PhraseOwner, { phrases, revision }: PhraseList): Promise<boolean> => {
    const _id = idOf(person, of)
    if (revision === 1) return insertOnce(database, PHRASES, { _id, phrases, revision })
    return (
      (await updated(
        database
          .collection(PHRASES)
          .where({ _id, revision: revision - 1 })
          .update({ phrases: database.command.set(phrases), revision }),
      )) === 1
    )
  },

  /** What a merged union shared goes to the one that goes on for it. Done again, there is nothing left to go. */
  handOver: async (unionId: string, intoId: string): Promise<void> => {
    await inTransaction<object>(database, async (transaction) => {
      const from = await transaction.find<PhraseList>(PHRASES, sharedOf(unionId))
      if (!from) return {}
      const into = await transaction.find<PhraseList>(PHRASES, sharedOf(intoId))
      await transaction.set(PHRASES, sharedOf(intoId), mergedPhrases(from, into))
      await transaction.remove(PHRASES, sharedOf(unionId))
      return {}
    })
  },
})
