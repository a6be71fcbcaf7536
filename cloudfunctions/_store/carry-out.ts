import type { Cycle } from '@/domain/assessment/assessment'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import type { Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Decided } from '@/domain/workflow/workflow'
import { isDuplicate, type Database } from './database'
import { eventStore, type AnyEvent, type EventDocument, type Occasion } from './events'
import { readWithPerson } from './joined-read'
import type { CollectionName } from './manifest'
import { CYCLE_FIELDS } from './people'
import { isSameRequest } from './requests'
import { inTransaction, type Transaction } from './transaction'

export interface Asking {
  readonly openId: string
  readonly requestId: string
  /** What the request id is bound to. */
  readonly requestDigest: string
  readonly now: Instant
}

/** What a carried-out command comes to. */
export interface Moved<State extends string> {
  readonly state: State
  readonly revision: number
}

type AnyDecision = Decided<object, AnyEvent, Occasion>

/** What one kind of paper adds to how a command is carried out. */
export interface Carried<Document, Command extends { readonly kind: string }, State extends string> {
  readonly collection: CollectionName
  /** The answer where there is no such paper. */
  readonly unknown: Refusal
  /** The event that a command leaves behind: by it a repeated request is told from another with the same id. */
  readonly recordedAs: (kind: Command['kind']) => string
  readonly decide: (
    document: Document,
    command: Command,
    asked: { readonly asking: Asking; readonly actor: Person; readonly cycle: Cycle; readonly seenRevision: number },
  ) => Refusal | (AnyDecision & { readonly event: { readonly state: State } })
}

/** Writes what a decision says, within a transaction that read its paper. */
export const writeDecision = async (
  transaction: Transaction,
  database: Database,
  collection: CollectionName,
  { patch, event, effects }: AnyDecision,
  { requestDigest }: Pick<Asking, 'requestDigest'>,
): Promise<void> => {
  const { set } = database.command
  // Objects are replaced, not merged: an update would merge them field by field and drop empty ones (SDK trap 2).
  const fields = Object.fromEntries(
    Object.entries(patch).map(([field, value]: [string, unknown]) => [
      field,
      typeof value === 'object' && value !== null ? set(value) : value,
    ]),
  )
  await transaction.update(collection, event.subjectId, fields)
  await transaction.add('events', {
    _id: event.eventId,
    ...event,
    requestDigest,
    effects,
    delivery: effects.length > 0 ? 'pending' : 'done',
  })
}

/** The answer that was given to this request before, or a refusal where the id belonged to another request. */
export const answeredBefore = <State extends string>(
  event: EventDocument,
  { requestDigest }: Pick<Asking, 'requestDigest'>,
  person: Person,
  subjectId: string,
  recordedAs: string,
): Refusal | Moved<State> =>
  event.kind !== 'told' &&
  event.actor.personId === person.personId &&
  event.subjectId === subjectId &&
  event.kind === recordedAs &&
  isSameRequest(event.requestDigest, requestDigest)
    ? // The event is the same paper's and of the same command, so its state is one of that paper's states.
      { state: event.state as State, revision: event.revision }
    : refuse('request_id_reused')

/**
 * Makes the carrying-out of one kind of paper's commands: one read of who asks, the cycle and the request's own event;
 * then a transaction of read, decide, update, event. Six calls, and a repeated request ends after the first with the answer
 * that it got before.
 */
export const carryOutOf = <Document, Command extends { readonly kind: string }, State extends string>(
  database: Database,
  { collection, unknown, recordedAs, decide }: Carried<Document, Command, State>,
) => {
  const { find: findEvent } = eventStore(database)

  return async (
    asking: Asking,
    subjectId: string,
    seenRevision: number,
    command: Command,
  ): Promise<Refusal | Moved<State>> => {
    const found = await readWithPerson<{ cycle: Cycle; event: EventDocument }>(database, asking.openId, {
      cycle: { from: 'cycles', where: { _id: cycleIdOf(subjectId) }, project: CYCLE_FIELDS },
      event: { from: 'events', where: { _id: asking.requestId }, project: { snapshot: 0 } },
    })
    if (!found) return refuse('not_bound')
    const { person, joined } = found
    if (person.revokedAt !== null) return refuse('seat_revoked')
    const kind: Command['kind'] = command.kind
    const [event] = joined.event
    if (event) return answeredBefore(event, asking, person, subjectId, recordedAs(kind))
    const [cycle] = joined.cycle
    if (!cycle) return unknown

    const result = await inTransaction<Moved<State>>(database, async (transaction) => {
      const document = await transaction.find<Document>(collection, subjectId)
      if (!document) return unknown
      const decision = decide(document, command, { asking, actor: person, cycle, seenRevision })
      if (isRefusal(decision)) return decision
      await writeDecision(transaction, database, collection, decision, asking)
      return { state: decision.event.state, revision: decision.event.revision }
    }).catch((failure: unknown) => {
      if (isDuplicate(failure)) return refuse('version_changed')
      throw failure
    })
    if (!isRefusal(result)) return result
    // The same request may have been under way twice: then the first one's event stands, and so does its answer.
    const first = await findEvent(asking.requestId)
    return first ? answeredBefore(first, asking, person, subjectId, recordedAs(kind)) : result
  }
}
