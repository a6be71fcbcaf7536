import type { Named } from '@/domain/workflow/command-table'
import type { Decided } from '@/domain/workflow/workflow'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { carryOutOf, type Asked, type Asking, type Carried, type KeptMove, type Moved } from './carry-out'
import { replacing, type Database } from './database'
import type { AnyEvent, EventDocument, Occasion } from './events'
import type { CollectionName } from './manifest'
import type { Transaction } from './transaction'

type AnyDecision = Decided<object, AnyEvent, Occasion>

/** Whether an event is not done with its commit: people are told, and what was submitted is compared with others, told of or not. */
const isToBeFollowed = ({ event, effects }: AnyDecision): boolean => effects.length > 0 || event.kind === 'submitted'

/** Writes what a decision says, within a transaction that read its paper. */
export const writeDecision = async (
  transaction: Transaction,
  database: Database,
  collection: CollectionName,
  decision: AnyDecision,
  { requestDigest }: Pick<Asking, 'requestDigest'>,
): Promise<void> => {
  const { patch, event, effects } = decision
  await transaction.update(collection, event.subjectId, replacing(database, patch))
  await transaction.add('events', {
    _id: event.eventId,
    ...event,
    requestDigest,
    effects,
    delivery: isToBeFollowed(decision) ? 'pending' : 'done',
  })
}

type Decision<State extends string> = Refusal | (AnyDecision & { readonly event: Moved<State> })

/** A kind of paper that is submitted, returned and received, and whose history lies in `events`. */
export interface SubmittedPaper<Document, Command extends Named, State extends string> {
  readonly collection: CollectionName
  /** The answer where there is no such paper. */
  readonly unknown: Refusal
  readonly recordedAs: (kind: Command['kind']) => string
  readonly decide: (
    document: Document,
    command: Command,
    asked: Asked<unknown>,
  ) => Decision<State> | Promise<Decision<State>>
}

/** What an event of the history that assessments and reports share says of its command. */
const keptMoveOf = <State extends string>(event: EventDocument): KeptMove<State> | undefined =>
  event.kind === 'told'
    ? undefined
    : {
        subjectId: event.subjectId,
        personId: event.actor.personId,
        kind: event.kind,
        requestDigest: event.requestDigest,
        // Whoever asks by subject and command gets an event of that paper, so its state is one of that paper's states.
        state: event.state as State,
        revision: event.revision,
        toTell: event.delivery === 'pending' ? event._id : null,
      }

/** How the commands of such a paper are carried out, but for what it reads along. */
export const carriedPaper = <Document, Command extends Named, State extends string>(
  database: Database,
  { collection, unknown, recordedAs, decide }: SubmittedPaper<Document, Command, State>,
) =>
  ({
    history: 'events',
    moveOf: keptMoveOf<State>,
    recordedAs,
    unknown,
    stale: refuse('version_changed'),
    decideWithin: async (transaction, subjectId, command, asked) => {
      const document = await transaction.find<Document>(collection, subjectId)
      if (!document) return unknown
      const decision = await decide(document, command, asked)
      if (isRefusal(decision)) return decision
      await writeDecision(transaction, database, collection, decision, asked.asking)
      const { state, revision, eventId } = decision.event
      return { state, revision, toTell: isToBeFollowed(decision) ? eventId : null }
    },
  }) satisfies Carried<Command, State, EventDocument, Record<never, never>>

/** Makes the carrying-out of such a paper's commands. */
export const carryOutPaperOf = <Document, Command extends Named, State extends string>(
  database: Database,
  paper: SubmittedPaper<Document, Command, State>,
) => carryOutOf<Command, State, EventDocument>(database, carriedPaper(database, paper))
