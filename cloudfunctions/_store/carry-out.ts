import type { Cycle } from '@/domain/assessment/assessment'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import type { Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Named } from '@/domain/workflow/command-table'
import { isDuplicate, type Database } from './database'
import { readWithPerson, type Along, type Asking } from './joined-read'
import { CYCLE_FIELDS } from './cycles'
import { isSameRequest } from './requests'
import { inTransaction, type Transaction } from './transaction'

export interface CommandRequest {
  readonly asking: Asking
  readonly requestId: string
  /** What the request id is bound to. */
  readonly requestDigest: string
  readonly now: Instant
  /** By which the end of a day is judged; missing where no phone asked. */
  readonly begunAt?: Instant | undefined
}

/** What a carried-out command comes to. */
export interface Moved<State extends string> {
  readonly state: State
  readonly revision: number
}

/** The same, with the event of which people are still to be told, where there is one. */
export interface CarriedOut<State extends string> extends Moved<State> {
  readonly toTell: string | null
}

/** Somebody's command on a paper, with everything that a decision may know of who asks and when. */
export interface CommandAtHand<Joined> {
  readonly request: CommandRequest
  readonly actor: Person
  readonly cycle: Cycle
  /** null takes the paper as it stands. */
  readonly seenRevision: number | null
  /** What the paper's kind had read along. */
  readonly joined: { readonly [Name in keyof Joined]: ReadonlyArray<Joined[Name]> }
}

/** What an event says of the command that it was kept of: by it a repeated request is known. */
export interface KeptMove<State extends string> extends CarriedOut<State> {
  readonly subjectId: string
  readonly personId: string
  readonly kind: string
  /** Missing on what was kept before digests were, and where requests are bound elsewhere. */
  readonly requestDigest?: string | undefined
}

/** Where a paper's events are kept, under the ids of their requests. */
export interface History<Kept> {
  /** What is read of it for a request; after the paper, so that an event that is filed meanwhile is not missed. */
  readonly along: (requestId: string) => Readonly<Record<string, Along>>
  /** The request's event among what was read. */
  readonly findIn: (read: Readonly<Record<string, readonly unknown[]>>) => Kept | undefined
}

/** What one kind of paper adds to how it is found what a command is to be carried out on. */
export interface Carried<
  Command extends Named,
  State extends string,
  Kept extends object,
  Joined extends Record<string, unknown>,
> {
  readonly history: History<Kept>
  /** What an event says of its command; undefined for one that moved no paper. */
  readonly moveOf: (event: Kept) => KeptMove<State> | undefined
  /** The event that a command leaves behind. */
  readonly recordedAs: (kind: Command['kind']) => string
  /** The answer where there is no such paper, and where somebody else wrote at this moment. */
  readonly unknown: Refusal
  readonly stale: Refusal
  /** What is read along with who asks, the cycle and the event. */
  readonly along?: (subjectId: string) => { readonly [Name in keyof Joined]: Along }
}

/** What a command meets: the answer that its request got before, or what it is to be decided on. */
type Met<State extends string, Joined> =
  { readonly before: Refusal | CarriedOut<State> } | { readonly before: null; readonly atHand: CommandAtHand<Joined> }

/** The answer that was given to this request before, or a refusal where the id belonged to another request. */
const answeredBefore = <State extends string>(
  kept: KeptMove<State> | undefined,
  { requestDigest }: Pick<CommandRequest, 'requestDigest'>,
  { personId }: Person,
  subjectId: string,
  recordedAs: string,
): Refusal | CarriedOut<State> =>
  kept?.subjectId === subjectId &&
  kept.personId === personId &&
  kept.kind === recordedAs &&
  isSameRequest(kept.requestDigest, requestDigest)
    ? { state: kept.state, revision: kept.revision, toTell: kept.toTell }
    : refuse('request_id_reused')

/** One read of who asks, the cycle, the request's own event, and what else the paper's kind reads along. */
export const meet = async <
  Command extends Named,
  State extends string,
  Kept extends object,
  Joined extends Record<string, unknown>,
>(
  database: Database,
  { along, history, moveOf, recordedAs, unknown }: Carried<Command, State, Kept, Joined>,
  request: CommandRequest,
  subjectId: string,
  seenRevision: number | null,
  command: Command,
): Promise<Refusal | Met<State, Joined>> => {
  const found = await readWithPerson<Joined & { cycle: Cycle }>(database, request.asking, {
    ...(along?.(subjectId) as { readonly [Name in keyof Joined]: Along }),
    cycle: { from: 'cycles', where: { _id: cycleIdOf(subjectId) }, project: CYCLE_FIELDS },
    ...history.along(request.requestId),
  })
  if (!found) return refuse('not_bound')
  const { person: actor, joined } = found
  if (actor.revokedAt !== null) return refuse('seat_revoked')
  const event = history.findIn(joined)
  if (event) return { before: answeredBefore(moveOf(event), request, actor, subjectId, recordedAs(command.kind)) }
  const [cycle] = joined.cycle
  return cycle ? { before: null, atHand: { request, actor, cycle, seenRevision, joined } } : unknown
}

/** A kind of paper whose commands may change several documents: each is a transaction. */
export interface CarriedInTransaction<
  Command extends Named,
  State extends string,
  Kept extends object,
  Joined extends Record<string, unknown>,
> extends Carried<Command, State, Kept, Joined> {
  /** Decides the command and writes what was decided, within a transaction that reads the paper. */
  readonly decideWithin: (
    transaction: Transaction,
    subjectId: string,
    command: Command,
    atHand: CommandAtHand<Joined>,
  ) => Promise<Refusal | CarriedOut<State>>
  /** What a paper that is begun by its first command needs around it. */
  readonly around?: (
    subjectId: string,
    joined: CommandAtHand<Joined>['joined'],
    carryOut: () => Promise<Refusal | CarriedOut<State>>,
  ) => Promise<Refusal | CarriedOut<State>>
}

/**
 * Makes the carrying-out of commands that may change several documents: one read; then a transaction that reads, decides and writes.
 * A repeated request ends after the first with the answer that it got before.
 */
export const carryOutInTransactionOf = <
  Command extends Named,
  State extends string,
  Kept extends object,
  Joined extends Record<string, unknown> = Record<never, never>,
>(
  database: Database,
  paper: CarriedInTransaction<Command, State, Kept, Joined>,
) => {
  return async (
    request: CommandRequest,
    subjectId: string,
    seenRevision: number | null,
    command: Command,
  ): Promise<Refusal | CarriedOut<State>> => {
    const met = await meet(database, paper, request, subjectId, seenRevision, command)
    if (isRefusal(met)) return met
    if (met.before) return met.before
    const { atHand } = met
    const once = async (): Promise<Refusal | CarriedOut<State>> => {
      const result = await inTransaction<CarriedOut<State>>(database, (transaction) =>
        paper.decideWithin(transaction, subjectId, command, atHand),
      ).catch((failure: unknown) => {
        if (isDuplicate(failure)) return paper.stale
        throw failure
      })
      if (!isRefusal(result)) return result
      // The same request may have been under way twice: then the first one's event stands, and so does its answer.
      const again = await meet(database, paper, request, subjectId, seenRevision, command)
      return isRefusal(again) || !again.before ? result : again.before
    }
    return paper.around ? paper.around(subjectId, atHand.joined, once) : once()
  }
}
