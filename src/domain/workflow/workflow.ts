import type { Instant } from '../calendar/instant'
import type { Person, Role } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Effect, EventDetail, WorkflowEvent } from './event'
import { targetIn, type MoveTable } from './move-table'

/** What every paper that goes through a workflow has: where it stands, and how often it was moved and submitted. */
export interface Paper<State extends string> {
  readonly state: State
  /** Counts the workflow's moves. */
  readonly revision: number
  /** How often it was submitted. */
  readonly round: number
}

/** What every decision may know. Clock and identity are handed in. */
export interface CommandContext {
  readonly actor: Person
  readonly now: Instant
  /** The request's id: it becomes the event's. */
  readonly requestId: string
  /** The revision that the person was looking at; another one means that somebody acted in between. */
  readonly seenRevision: number
}

/** What follows from a command that was allowed: the fields to be written, the event that records it, who is to be told. */
export interface Decided<Patch, Event, Occasion extends string> {
  readonly patch: Patch
  readonly event: Event
  readonly effects: ReadonlyArray<Effect<Occasion>>
}

interface Named {
  readonly kind: string
}

/** One kind of paper's workflow, as data: whose each command is, what moves there are, and its own rules. */
export interface Workflow<
  Subject extends Paper<State>,
  State extends string,
  Command extends Named,
  Context extends CommandContext,
  Result,
> {
  /** Whose command it is. */
  readonly actors: Readonly<Record<Command['kind'], readonly Role[]>>
  /** The commands that change the state. Others are judged by their rule alone. */
  readonly moves: MoveTable<string, State>
  /** Whether the paper is theirs to act on; returns the refusal where it is not. */
  readonly checkSight: (actor: Person, subject: Subject, command: Command) => Refusal | undefined
  /** What to say where the table has no such move. */
  readonly refuseMove: (state: State, move: string) => Refusal
  /** The rule of each command, called once role, sight, revision and move are known to be right. */
  readonly applyRule: (subject: Subject, command: Command, context: Context) => Refusal | Result
}

/**
 * Makes the decision of a workflow: a refusal, or what is to be written, recorded and told. Pure: the same inputs give the
 * same answer, so a transaction may ask again as often as it must.
 *
 * Asked in this order, so that nobody learns of a paper that is not theirs: role → sight → the revision the person was
 * looking at → the table of moves → the command's own rule.
 */
export const deciderOf =
  <Subject extends Paper<State>, State extends string, Command extends Named, Context extends CommandContext, Result>(
    workflow: Workflow<Subject, State, Command, Context, Result>,
  ) =>
  (subject: Subject, command: Command, context: Context): Refusal | Result => {
    const kind: Command['kind'] = command.kind
    if (!workflow.actors[kind].includes(context.actor.seat.role)) return refuse('not_permitted')
    const unseen = workflow.checkSight(context.actor, subject, command)
    if (unseen) return unseen
    if (context.seenRevision !== subject.revision) return refuse('version_changed')
    if (kind in workflow.moves && targetIn(workflow.moves, kind, subject.state) === null)
      return workflow.refuseMove(subject.state, kind)
    return workflow.applyRule(subject, command, context)
  }

/** A person as an event names them. */
export const actorOf = ({ personId, name, seat }: Person): WorkflowEvent<string, string, unknown>['actor'] => ({
  personId,
  name,
  role: seat.role,
})

/** Puts a decision together: the patch with its next revision, and the event that records it. */
export const decidedOn = <
  State extends string,
  Kind extends string,
  Patch extends Partial<Paper<State>>,
  Occasion extends string,
  Snapshot,
>(
  subject: Paper<State> & { readonly subjectId: string },
  { actor, now, requestId }: CommandContext,
  kind: Kind,
  patch: Patch,
  effects: ReadonlyArray<Effect<Occasion>>,
  more: { readonly detail?: EventDetail; readonly snapshot?: Snapshot },
): Decided<Patch & { readonly revision: number }, WorkflowEvent<Kind, State, Snapshot>, Occasion> => {
  const revision = subject.revision + 1
  return {
    patch: { ...patch, revision },
    effects,
    event: {
      eventId: requestId,
      subjectId: subject.subjectId,
      kind,
      at: now,
      actor: actorOf(actor),
      round: patch.round ?? subject.round,
      state: patch.state ?? subject.state,
      revision,
      detail: more.detail ?? {},
      ...(more.snapshot === undefined ? {} : { snapshot: more.snapshot }),
    },
  }
}
