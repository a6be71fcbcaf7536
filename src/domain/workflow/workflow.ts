import type { Instant } from '../calendar/instant'
import type { Person, Role } from '../people/person'
import { isRefusal, refuse, type Refusal } from '../refusal/refusal'
import type { CommandRow, CommandTable, Named } from './command-table'
import type { Effect, EventDetail, WorkflowEvent } from './event'

/** What every paper that goes through a workflow has: where it stands, and how often it was moved. */
export interface Paper<State extends string> {
  readonly state: State
  /** Counts the workflow's moves. */
  readonly revision: number
}

/** What every decision may know. Clock and identity are handed in. */
export interface CommandContext {
  readonly actor: Person
  readonly now: Instant
  /** By which the end of a day is judged (`deadline/grace.ts`); missing where that is now. */
  readonly begunAt?: Instant | undefined
  /** The request's id: it becomes the event's. */
  readonly requestId: string
  /**
   * The revision that the person was looking at; another one means that somebody acted in between. null takes the paper as it
   * stands: for what follows from another decision.
   */
  readonly seenRevision: number | null
}

/** What a rule makes of its command: the fields to be written and who is to be told; the table says state and event. */
export interface Outcome<Patch, Occasion extends string> {
  /** It names a state only where that is not the table's to say. */
  readonly patch: Patch
  readonly effects?: ReadonlyArray<Effect<Occasion>>
}

/** What follows from a command that was allowed: the fields to be written, the event that records it, who is to be told. */
export interface Decided<Patch, Event, Occasion extends string> {
  readonly patch: Patch
  readonly event: Event
  readonly effects: ReadonlyArray<Effect<Occasion>>
}

/** How a paper stands after a command, and what kind of event that is. */
export interface Moved<State extends string, EventKind extends string> {
  readonly kind: EventKind
  readonly state: State
  readonly revision: number
}

/** One kind of paper's workflow: its table of commands, and the little that the table cannot say. */
export interface Workflow<
  Subject extends Paper<State>,
  State extends string,
  Command extends Named,
  Context extends CommandContext,
  EventKind extends string,
  Result extends Outcome<Partial<Paper<State>>, string>,
  Event,
> {
  readonly commands: CommandTable<Subject, State, Command, Context, EventKind, Result>
  /** Whose command it is, where a role is not all there is to it. */
  readonly isBy?: (actor: Person, by: readonly Role[], subject: Subject) => boolean
  /** Whether the paper is theirs to act on; returns the refusal where it is not. */
  readonly checkSight: (actor: Person, subject: Subject, command: Command) => Refusal | undefined
  /** The id of the person who submitted the paper as it lies there; undefined where nobody did, or it was not kept. */
  readonly submitterOf: (subject: Subject) => string | undefined
  /** What to say where somebody acted since it was looked at. */
  readonly stale?: Refusal
  /** Whether anything may be done at all any more; returns the refusal where not. */
  readonly checkOpen?: (subject: Subject, command: Command, context: Context) => Refusal | undefined
  /** What to say where the table does not let the command be given in this state. */
  readonly refuseMove: (state: State, kind: Command['kind']) => Refusal
  /** The event that is kept of it. */
  readonly eventOf: (subject: Subject, context: Context, moved: Moved<State, EventKind>, outcome: Result) => Event
}

const hasRole = (actor: Person, by: readonly Role[]): boolean => by.includes(actor.seat.role)

/**
 * Makes the decision of a workflow: a refusal, or what is to be written, recorded and told. Pure: the same inputs give the
 * same answer, so a transaction may ask again as often as it must.
 *
 * Asked in this order, so that nobody learns of a paper that is not theirs: role → sight → the revision the person was
 * looking at → the table of commands → whether it is their own submission → the command's own rule.
 */
export const deciderOf =
  <
    Subject extends Paper<State>,
    State extends string,
    Command extends Named,
    Context extends CommandContext,
    EventKind extends string,
    Result extends Outcome<Partial<Paper<State>>, string>,
    Event,
  >(
    workflow: Workflow<Subject, State, Command, Context, EventKind, Result, Event>,
  ) =>
  (
    subject: Subject,
    command: Command,
    context: Context,
  ): Refusal | Decided<Result['patch'] & Pick<Paper<State>, 'revision'>, Event, OccasionOf<Result>> => {
    const kind: Command['kind'] = command.kind
    // The row is the command's own; that their kinds are the same the compiler cannot follow through the table.
    const row = workflow.commands[kind] as CommandRow<Subject, State, Command, Context, EventKind, Result>
    if (!(workflow.isBy ?? hasRole)(context.actor, row.by, subject)) return refuse('not_permitted')
    const unseen = workflow.checkSight(context.actor, subject, command)
    if (unseen) return unseen
    if (context.seenRevision !== null && context.seenRevision !== subject.revision)
      return workflow.stale ?? refuse('version_changed')
    const closed = workflow.checkOpen?.(subject, command, context)
    if (closed) return closed
    if (!row.from.includes(subject.state)) return workflow.refuseMove(subject.state, kind)
    if (row.byAnother && workflow.submitterOf(subject) === context.actor.personId) return refuse('own_submission')
    const outcome = row.rule(subject, command, context)
    if (isRefusal(outcome)) return outcome
    const state = outcome.patch.state ?? row.to ?? subject.state
    const revision = subject.revision + 1
    return {
      patch: { ...outcome.patch, ...(row.to === null ? {} : { state }), revision },
      effects: (outcome.effects ?? []) as ReadonlyArray<Effect<OccasionOf<Result>>>,
      event: workflow.eventOf(subject, context, { kind: row.recordedAs, state, revision }, outcome),
    }
  }

/** What a rule's outcome may tell of. */
export type OccasionOf<Result> = Result extends Outcome<unknown, infer Occasion> ? Occasion : never

/** A person as an event names them. */
export const actorOf = ({ personId, name, seat }: Person) => ({
  personId,
  name,
  role: seat.role,
})

/** What an outcome of a paper that is submitted may say besides, for its event. */
export interface Recorded<Snapshot> {
  readonly detail?: EventDetail
  readonly snapshot?: Snapshot
}

/** The event of a command on a paper that is submitted, in rounds. */
export const workflowEvent = <State extends string, EventKind extends string, Snapshot>(
  { subjectId, round }: { readonly subjectId: string; readonly round: number },
  { actor, now, requestId }: CommandContext,
  { kind, state, revision }: Moved<State, EventKind>,
  { detail, snapshot }: Recorded<Snapshot>,
): WorkflowEvent<EventKind, State, Snapshot> => ({
  eventId: requestId,
  subjectId,
  kind,
  at: now,
  actor: actorOf(actor),
  round,
  state,
  revision,
  detail: detail ?? {},
  ...(snapshot === undefined ? {} : { snapshot }),
})
