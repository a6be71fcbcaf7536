import type { Instant } from '@/domain/calendar/instant'
import type { Role, Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { ActionName, ActionOutput, Contract } from '@/contract/contract'
import type { ParsedInputOf } from '@/contract/action'
import type { Asking } from '../_store/joined-read'
import type { Journalled } from '../_store/journal'
import type { Stores } from '../_store/stores'
import type { Configuration } from './configuration'

/** One action being carried out: who asks, when, and with what. */
export interface Call {
  /** A visitor of the web page has one that is nobody's. */
  readonly openId: string
  /** The browser's session that they ask from; null in WeChat. */
  readonly sessionId: string | null
  /** The address that the call came from; empty where the platform says none. */
  readonly address: string
  /** The same with the seat that they name. */
  readonly asking: Asking
  /** The client's for a write; for a read the invocation's. */
  readonly requestId: string
  /** What the request id is bound to: the action, whoever asks, and the input. */
  readonly requestDigest: string
  readonly action: ActionName
  /** The invocation's: what its log lines stand under, and what an outage shows. */
  readonly reference: string
  readonly now: Instant
  /** By which the end of a day is judged: see `begunAt`. */
  readonly begunAt: Instant
  /** When the platform stops the function where it stands. */
  readonly endsAt: Instant
  readonly stores: Stores
  readonly configuration: Configuration
  /**
   * To be run after the answer's commit: hands the events of what was decided, and the papers in which they may lie unfiled, to the
   * function that files them and tells people. Nobody waits until it has.
   */
  readonly afterCommit: (eventIds: readonly string[], papers?: readonly string[]) => Promise<void>
  /** The same where a year was opened or its days were changed: whoever that concerns is told. */
  readonly afterPlanChanged: () => Promise<void>
}

export type Handler<Name extends ActionName> = (
  input: ParsedInputOf<Contract[Name]>,
  call: Call,
) => Promise<ActionOutput<Name> | Refusal>

/** The handlers of some actions; leaving one out, or one's output, does not compile. */
export type Handlers<Names extends ActionName> = { readonly [Name in Names]: Handler<Name> }

/** One of several that a request asks for: a request of its own, under an id that no phone can send, so that a list cut off half way can be sent again. */
export const partOf = (call: Call, part: string): Call => ({ ...call, requestId: `${call.requestId}:${part}` })

/** A person as found, or why they may do nothing. */
export const active = (person: Person | undefined): Person | Refusal => {
  if (!person) return refuse('not_bound')
  return person.revokedAt === null ? person : refuse('seat_revoked')
}

/** Whoever asks, if they hold a seat of one of these roles; every role where none is named. */
export const requirePerson = async (
  { stores, asking }: Pick<Call, 'stores' | 'asking'>,
  ...roles: readonly Role[]
): Promise<Person | Refusal> => {
  const person = active(await stores.people.find(asking))
  if (isRefusal(person)) return person
  return roles.length === 0 || roles.includes(person.seat.role) ? person : refuse('not_permitted')
}

/** The same, with the id of what is kept of their seat. */
export const requireSeat = async (
  { stores, asking }: Call,
  ...roles: readonly Role[]
): Promise<{ readonly person: Person; readonly seatId: string } | Refusal> => {
  const found = await stores.people.findSeat(asking)
  const person = active(found?.person)
  if (isRefusal(person) || !found) return isRefusal(person) ? person : refuse('not_bound')
  return roles.includes(person.seat.role) ? { person, seatId: found.seatId } : refuse('not_permitted')
}

/** What the journal knows this call's write by: `personId` did it to `subject`, once however often it is asked for. */
export const journalled = (
  { requestId, requestDigest, action, now }: Pick<Call, 'requestId' | 'requestDigest' | 'action' | 'now'>,
  personId: string,
  subject: string,
): Journalled => ({
  requestId,
  requestDigest,
  action,
  personId,
  at: now,
  subject,
})

/** Has what was carried out filed and told, where there is anything to do, and answers with the rest of it. */
export const thenTell = async <Carried extends { readonly toTell: string | null }>(
  { afterCommit }: Pick<Call, 'afterCommit'>,
  carried: Carried | Refusal,
  papers: readonly string[] = [],
): Promise<Omit<Carried, 'toTell'> | Refusal> => {
  if (isRefusal(carried)) return carried
  const { toTell, ...moved } = carried
  if (toTell !== null) await afterCommit([toTell], papers)
  return moved
}
