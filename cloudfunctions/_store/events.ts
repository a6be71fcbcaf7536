import type { FeedbackOccasion } from '@/domain/feedback/feedback'
import type { LedgerOccasion } from '@/domain/ledger/ledger-entry'
import type { NominationOccasion } from '@/domain/nomination/told'
import type { InvitationOccasion } from '@/domain/people/invitation-told'
import type { NudgeOccasion } from '@/domain/reminders/nudge'
import type { AssessmentEvent, AssessmentOccasion } from '@/domain/assessment/assessment-event'
import type { ReportEvent, ReportOccasion } from '@/domain/report/event'
import type { Linked } from '@/domain/chain/chain'
import type { Effect } from '@/domain/workflow/event'
import { documents, type Database } from './database'
import type { Transaction } from './transaction'

/** An event of any kind of paper. */
export type AnyEvent = AssessmentEvent | ReportEvent

/** Everything that is told. */
export type Occasion =
  | AssessmentOccasion
  | ReportOccasion
  | LedgerOccasion
  | NominationOccasion
  | NudgeOccasion
  | InvitationOccasion
  | FeedbackOccasion

/** Something happened that has its history elsewhere, or none, and that is to be told: to a ledger entry, a list, by a nudge. */
export interface Telling extends Pick<AnyEvent, 'at' | 'actor'> {
  readonly eventId: string
  readonly kind: 'told'
  /** On what became of a union's nominations: of which coming cycle and union they are. */
  readonly nominations?: { readonly cycleId: string; readonly unionId: string }
}

/**
 * An event as kept, of whatever it is. Its effects wait in it until they were carried out: `delivery` is then 'done', or 'later'
 * while one of them is told after a while, and 'erased' once what was told long ago is gone.
 */
export type EventDocument = (AnyEvent | Telling) & {
  readonly _id: string
  /** Of a paper's event: where it stands in its chain; missing on what was kept before chains were. */
  readonly link?: Linked['link']
  readonly salt?: string
  /** Of the request that caused it; missing on what no request did, and on what was kept before digests were. */
  readonly requestDigest?: string
  readonly effects: ReadonlyArray<Effect<Occasion>>
  readonly delivery: 'pending' | 'later' | 'done' | 'erased'
}

/** The id of what a request tells beside its own history; no request can have an id with a colon, so nobody can take it. */
export const tellingIdOf = (requestId: string): string => `${requestId}:told`

/**
 * Keeps what is to be told of a change, in the change's own transaction: so whatever is committed is told, if need be by the
 * timer.
 */
export const addTelling = async (
  transaction: Transaction,
  { requestId, ...told }: Omit<Telling, 'eventId' | 'kind'> & { readonly requestId: string },
  effects: EventDocument['effects'],
): Promise<void> => {
  if (effects.length === 0) return
  const eventId = tellingIdOf(requestId)
  const telling: Telling = { eventId, kind: 'told', ...told }
  await transaction.add('events', { _id: eventId, ...telling, effects, delivery: 'pending' } satisfies EventDocument)
}

/** What happened, and what is to be told of it. Events are only ever added; of a kept one only its delivery changes. */
export const eventStore = (database: Database) => ({
  /** The event of a request, without what was submitted. */
  find: async (eventId: string): Promise<EventDocument | undefined> => {
    const [event] = await documents<EventDocument>(
      database.collection('events').where({ _id: eventId }).field({ snapshot: false }).limit(1).get(),
    )
    return event
  },

  /** What was submitted last in `round`, or undefined. */
  findSubmission: async <Event extends AnyEvent>(subjectId: string, round: number): Promise<Event | undefined> => {
    const [event] = await documents<Event>(
      database.collection('events').where({ subjectId, kind: 'submitted', round }).orderBy('at', 'desc').limit(1).get(),
    )
    return event
  },

  /** What was submitted last, in whichever round, withdrawn or not; undefined where nothing ever was. */
  findLastSubmission: async <Event extends AnyEvent>(
    subjectId: string,
  ): Promise<(Event & Pick<EventDocument, 'link'>) | undefined> => {
    const [event] = await documents<Event & Pick<EventDocument, 'link'>>(
      database.collection('events').where({ subjectId, kind: 'submitted' }).orderBy('at', 'desc').limit(1).get(),
    )
    return event
  },

  /** Whether a paper was submitted after a moment, withdrawn since or not; after none: ever. */
  wasSubmitted: async (subjectId: string, after = 0): Promise<boolean> => {
    const found = await documents<{ _id: string }>(
      database
        .collection('events')
        .where({ subjectId, kind: 'submitted', at: database.command.gt(after) })
        .field({ _id: true })
        .limit(1)
        .get(),
    )
    return found.length > 0
  },

  /** Events whose effects are still to be carried out, oldest first. */
  undelivered: (limit: number) =>
    documents<EventDocument>(
      database
        .collection('events')
        .where({ delivery: 'pending' })
        .field({ snapshot: false })
        .orderBy('at', 'asc')
        .limit(limit)
        .get(),
    ),

  /** Those of these events whose effects are still to be carried out. */
  undeliveredOf: (eventIds: readonly string[]) =>
    documents<EventDocument>(
      database
        .collection('events')
        .where({ _id: database.command.in([...eventIds]), delivery: 'pending' })
        .field({ snapshot: false })
        .limit(eventIds.length)
        .get(),
    ),

  /** Events until `at` that have something left to be told later, oldest first. */
  toldLater: (at: number, limit: number) =>
    documents<EventDocument>(
      database
        .collection('events')
        .where({ delivery: 'later', at: database.command.lte(at) })
        .field({ snapshot: false })
        .orderBy('at', 'asc')
        .limit(limit)
        .get(),
    ),

  markDelivered: async (eventId: string, delivery: 'later' | 'done'): Promise<void> => {
    await database.collection('events').doc(eventId).update({ delivery })
  },
})
