import type { TemplateKind } from '@/contract/inbox'
import type { Instant } from '@/domain/calendar/instant'
import type { ConsentAnswer } from '@/domain/reminders/delivery'
import { documents, updated, type Database } from './database'
import type { Transaction } from './transaction'

/** What is kept of a person's consent to one template: how often it may still be used, and what they answered last. */
export interface Consent {
  readonly personId: string
  readonly kind: TemplateKind
  readonly left: number
  /** Missing on what was kept before answers were. */
  readonly answer?: ConsentAnswer
  readonly answeredAt?: Instant
  /** When WeChat last said that nothing was left. */
  readonly refusedAt?: Instant
}

/** The ledger of what WeChat may still carry: no API tells the balance. */
export const consentStore = (database: Database) => {
  const _ = database.command
  const idOf = (personId: string, kind: TemplateKind) => `${personId}:${kind}`

  return {
    /** Notes what a person answered, with the request that reports it: repeated, it adds nothing. Each accept is one message more. */
    noteAnswers: async (
      transaction: Transaction,
      personId: string,
      answers: ReadonlyArray<readonly [TemplateKind, ConsentAnswer]>,
      at: Instant,
    ): Promise<void> => {
      for (const [kind, answer] of answers) {
        const id = idOf(personId, kind)
        const kept = await transaction.find<Consent & { readonly _id: string }>('credits', id)
        const { _id, ...before } = kept ?? { _id: id, personId, kind, left: 0 }
        const left = answer === 'accept' ? before.left + 1 : before.left
        await transaction.set('credits', id, { ...before, left, answer, answeredAt: at })
      }
    },

    /** Takes one credit; false where none is left. */
    take: async (personId: string, kind: TemplateKind): Promise<boolean> =>
      (await updated(
        database
          .collection('credits')
          .where({ _id: idOf(personId, kind), left: _.gt(0) })
          .update({ left: _.inc(-1) }),
      )) === 1,

    /** Gives back what was taken for a message that WeChat did not take. */
    giveBack: async (personId: string, kind: TemplateKind): Promise<void> => {
      await updated(
        database
          .collection('credits')
          .where({ _id: idOf(personId, kind) })
          .update({ left: _.inc(1) }),
      )
    },

    /** WeChat says that nothing is left, whatever the ledger thought. */
    clear: async (personId: string, kind: TemplateKind, at: Instant): Promise<void> => {
      await updated(
        database
          .collection('credits')
          .where({ _id: idOf(personId, kind) })
          .update({ left: 0, refusedAt: at }),
      )
    },

    /** What is left, of several people, and what they answered. */
    of: (personIds: readonly string[]) =>
      documents<Consent>(
        database
          .collection('credits')
          .where({ personId: _.in([...personIds]) })
          .limit(1000)
          .get(),
      ),
  }
}

export type ConsentStore = ReturnType<typeof consentStore>
