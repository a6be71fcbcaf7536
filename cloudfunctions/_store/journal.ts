import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { documents, isDuplicate, type Database } from './database'
import { isSameRequest } from './requests'
import { inTransaction, type Transaction } from './transaction'

/** A write that is no assessment's event: kept under its request's id, with the answer that it got. */
interface JournalEntry {
  readonly _id: string
  /** Missing on what was kept before digests were. */
  readonly requestDigest?: string
  readonly action: string
  readonly personId: string
  readonly at: number
  readonly subject: string
  /** Why, where the action asks for a reason. */
  readonly reason?: string
  /** From which seat, where that is part of what is noted. */
  readonly seat?: string
  readonly answer: unknown
}

export interface Journalled {
  readonly requestId: string
  readonly requestDigest: string
  readonly action: string
  /** Who did it; before a binding there is no person yet, and the new one's id is not known: then the openid's hash. */
  readonly personId: string
  readonly at: number
  /** What it was done to, by id. */
  readonly subject: string
  /** Why, where the action asks for a reason. */
  readonly reason?: string
  /** From which seat, where that is part of what is noted. */
  readonly seat?: string
}

/**
 * Writes that are done once a request. `work` runs in a transaction with its journal entry; repeated, nothing is done and
 * the first answer is given again. Answers are kept, so they hold nothing secret.
 */
export const journalStore = (database: Database) => {
  const answerOf = async <Result>({
    requestId,
    requestDigest,
    action,
    personId,
    subject,
  }: Journalled): Promise<Result | Refusal | undefined> => {
    const [entry] = await documents<JournalEntry>(
      database.collection('journal').where({ _id: requestId }).limit(1).get(),
    )
    if (!entry) return undefined
    return entry.action === action &&
      entry.personId === personId &&
      entry.subject === subject &&
      isSameRequest(entry.requestDigest, requestDigest)
      ? (entry.answer as Result)
      : refuse('request_id_reused')
  }

  return {
    /** The answer that a request got before, for work that prepares much before it is journalled. */
    findAnswer: answerOf,

    once: async <Result>(
      entry: Journalled,
      work: (transaction: Transaction) => Promise<Result | Refusal>,
    ): Promise<Result | Refusal> => {
      const before = await answerOf<Result>(entry)
      if (before !== undefined) return before
      try {
        const result = await inTransaction<Result>(database, async (transaction) => {
          const answer = await work(transaction)
          if (isRefusal(answer)) return answer
          const { requestId, ...rest } = entry
          await transaction.add('journal', { _id: requestId, ...rest, answer })
          return answer
        })
        // The same request may have been under way twice: what refuses the second is then what the first one did.
        return isRefusal(result) ? ((await answerOf<Result>(entry)) ?? result) : result
      } catch (failure) {
        if (!isDuplicate(failure)) throw failure
        const first = await answerOf<Result>(entry)
        if (first === undefined) throw failure
        return first
      }
    },
  }
}
