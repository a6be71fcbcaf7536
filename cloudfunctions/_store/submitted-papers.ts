import { movedRecord } from '@/domain/audit/audit-record'
import type { Person } from '@/domain/people/person'
import type { Named } from '@/domain/workflow/command-table'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import {
  meet,
  type CommandAtHand,
  type CommandRequest,
  type Carried,
  type CarriedInTransaction,
  type CarriedOut,
  type History,
  type KeptMove,
  type Moved,
} from './carry-out'
import { chained } from './chained'
import { checkUnclosed, unclosed } from './closed-papers'
import { replacing, updated, type Database } from './database'
import type { EventDocument } from './events'
import { recordAlong } from './lying-records'
import {
  fileEvent,
  unfiledAlong,
  type LastMove,
  type MovedCollection,
  type MovedPaper,
  type UnfiledEvent,
} from './unfiled-events'
import { UNCOUNTED } from './counted-papers'
import { keptWith, writeDecision, type AnyDecision } from './write-decision'

type Decision<State extends string> = Refusal | (AnyDecision & { readonly event: Moved<State> })

/** A kind of paper that is submitted, returned and received, and whose history lies in `events`. */
export interface SubmittedPaper<
  Document extends MovedPaper & { readonly revision: number },
  Command extends Named,
  State extends string,
> {
  readonly collection: MovedCollection
  /** The answer where there is no such paper. */
  readonly unknown: Refusal
  readonly recordedAs: (kind: Command['kind']) => string
  readonly decide: (
    document: Document,
    command: Command,
    atHand: CommandAtHand<unknown>,
  ) => Decision<State> | Promise<Decision<State>>
}

/** An event of the history that assessments and reports share, or one that is not filed yet. */
export type KeptEvent = EventDocument | UnfiledEvent

const HISTORY: History<KeptEvent> = {
  along: (requestId) => ({
    ...unfiledAlong(requestId),
    event: { from: 'events', where: { _id: requestId }, project: { snapshot: 0 } },
  }),
  findIn: ({ event = [], unfiledForm = [], unfiledReport = [] }) => {
    const [unfiled] = [...unfiledForm, ...unfiledReport] as ReadonlyArray<Required<Pick<MovedPaper, 'unfiled'>>>
    return unfiled?.unfiled ?? (event[0] as EventDocument | undefined)
  },
}

const keptMoveOf = <State extends string>(event: KeptEvent): KeptMove<State> | undefined =>
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
        toTell: 'filed' in event || event.delivery === 'pending' ? event.eventId : null,
      }

/** How a repeated request is known on such a paper, and what is answered where there is none or somebody else wrote. */
const knownBy = <Command extends Named, State extends string>(
  recordedAs: (kind: Command['kind']) => string,
  unknown: Refusal,
) => ({ history: HISTORY, moveOf: keptMoveOf<State>, recordedAs, unknown, stale: refuse('version_changed') })

/** How the commands of such a paper are carried out that change other documents as well, but for what it reads along. */
export const carriedPaper = <
  Document extends MovedPaper & { readonly revision: number },
  Command extends Named,
  State extends string,
>(
  database: Database,
  { collection, unknown, recordedAs, decide }: SubmittedPaper<Document, Command, State>,
) =>
  ({
    ...knownBy<Command, State>(recordedAs, unknown),
    decideWithin: async (transaction, subjectId, command, atHand) => {
      const document = await transaction.find<Document>(collection, subjectId)
      if (!document) return unknown
      const decision = checkUnclosed(document, atHand.cycle) ?? (await decide(document, command, atHand))
      if (isRefusal(decision)) return decision
      const toTell = await writeDecision(transaction, database, collection, document, decision, atHand.request)
      const { state, revision } = decision.event
      return { state, revision, toTell }
    },
  }) satisfies CarriedInTransaction<Command, State, KeptEvent, Record<never, never>>

/** As often as a command is decided anew because the paper was written to between its reading and the update. */
const TURNS = 8

/**
 * Makes the carrying-out of such a paper's moves: one read of who asks and the paper, and one update that moves the paper and leaves
 * the event with its effects in it, over just what was read. Where anything was written meanwhile, both are done again. The event is
 * filed after the answer, or before the next move.
 */
export const carryOutPaperOf = <
  Document extends MovedPaper & Moved<State>,
  Command extends Named,
  State extends string,
>(
  database: Database,
  { collection, unknown, recordedAs, decide }: SubmittedPaper<Document, Command, State>,
) => {
  const carried: Carried<Command, State, KeptEvent, { paper: Document }> = {
    ...knownBy<Command, State>(recordedAs, unknown),
    along: (subjectId) => ({ paper: { from: collection, where: { _id: subjectId } } }),
  }

  const write = async (
    paper: Document,
    decision: AnyDecision,
    request: CommandRequest,
    { seat }: Person,
  ): Promise<boolean> => {
    const { command: _ } = database
    const { revision, writes, state } = paper
    const { event: linked, chain } = chained(paper, decision.event)
    // What was submitted stays in the paper until the event is filed.
    const { snapshot: _kept, ...event } = linked
    const unfiled = { ...event, ...keptWith(decision, request), filed: false }
    const lastMove: LastMove = { at: event.at, by: event.actor.personId }
    const changed = await updated(
      database
        .collection(collection)
        .where({ _id: event.subjectId, revision, writes: writes ?? _.exists(false), ...unclosed(database) })
        .update({
          ...replacing(database, decision.patch),
          ...UNCOUNTED,
          unfiled: _.set(unfiled),
          chain: _.set(chain),
          lastMove: _.set(lastMove),
          ...recordAlong(database, movedRecord(event, state, seat)),
        }),
    )
    return changed === 1
  }

  return async (
    request: CommandRequest,
    subjectId: string,
    seenRevision: number | null,
    command: Command,
  ): Promise<Refusal | CarriedOut<State>> => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const met = await meet(database, carried, request, subjectId, seenRevision, command)
      if (isRefusal(met)) return met
      if (met.before) return met.before
      const [paper] = met.atHand.joined.paper
      if (!paper) return unknown
      const decision = await decide(paper, command, met.atHand)
      if (isRefusal(decision)) return decision
      if (paper.unfiled) await fileEvent(database, collection, paper, paper.unfiled)
      if (await write(paper, decision, request, met.atHand.actor)) {
        const { state, revision, eventId } = decision.event
        return { state, revision, toTell: eventId }
      }
    }
    return carried.stale
  }
}
