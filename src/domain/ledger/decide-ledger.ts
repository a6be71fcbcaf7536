import { checkAct, type CycleAct } from '../cycle/stages'
import { checkMaySee } from '../people/access'
import type { Person, Role } from '../people/person'
import { isRefusal, refuse, type Refusal } from '../refusal/refusal'
import { commandsOf, targetIn, type CommandTable } from '../workflow/command-table'
import { actorOf, deciderOf } from '../workflow/workflow'
import { checkOnLedger } from './departure'
import { renameIn } from './ledger-changes'
import type { LedgerCommand, LedgerContext, LedgerOutcome } from './ledger-command'
import {
  LEDGER_STATES,
  type LedgerEffect,
  type LedgerEntry,
  type LedgerEvent,
  type LedgerEventKind,
  type LedgerState,
} from './ledger-entry'
import { check, confirm, correct, giveBack, importRow, leave, rejoin, route } from './ledger-rules'

type Commands = CommandTable<LedgerEntry, LedgerState, LedgerCommand, LedgerContext, LedgerEventKind, LedgerOutcome>

const UNTIL_CONFIRMED = ['unchecked', 'checked', 'returned'] as const

const BY_UNION = { by: ['reviewer'], byAnother: true } as const

/** All that may be done with an entry. An enterprise may check again until the union has confirmed. */
export const LEDGER_COMMANDS = {
  check: { by: ['contact'], from: UNTIL_CONFIRMED, to: 'checked', recordedAs: 'checked', rule: check },
  confirm: { ...BY_UNION, from: ['checked'], to: 'confirmed', recordedAs: 'confirmed', rule: confirm },
  return: { ...BY_UNION, from: ['checked', 'confirmed'], to: 'returned', recordedAs: 'returned', rule: giveBack },
  correct: { by: ['office'], from: LEDGER_STATES, to: null, recordedAs: 'corrected', rule: correct },
  import: { by: ['office'], from: LEDGER_STATES, to: null, recordedAs: 'imported', rule: importRow },
  route: { by: ['office'], from: LEDGER_STATES, to: null, recordedAs: 'routed', rule: route },
  leave: { by: ['office'], from: LEDGER_STATES, to: null, recordedAs: 'left', rule: leave },
  rejoin: { by: ['office'], from: LEDGER_STATES, to: null, recordedAs: 'rejoined', rule: rejoin },
} as const satisfies Commands

/** Whose move it is on this entry: the office stands in for a union that has not been assigned yet. */
const isBy = ({ seat }: Person, by: readonly Role[], { unionId }: Pick<LedgerEntry, 'unionId'>): boolean =>
  by.includes(seat.role) || (by.includes('reviewer') && seat.role === 'office' && unionId === null)

const GOES_ALONG: ReadonlyArray<LedgerCommand['kind']> = ['route', 'leave', 'rejoin']

/**
 * A former year's entry is finished in its own year, and from then on it is history: only its union may still change, and that its
 * enterprise leaves. A roster is the newest year's alone.
 */
const isLedgerHistory = (
  { state }: Pick<LedgerEntry, 'state'>,
  former: boolean,
  kind: LedgerCommand['kind'],
): boolean => former && !GOES_ALONG.includes(kind) && (kind === 'import' || state === 'confirmed')

/** What of a year's life each command is. */
const ACT_OF = {
  check: 'check_ledger',
  confirm: 'keep_ledger',
  return: 'keep_ledger',
  correct: 'keep_ledger',
  import: 'keep_ledger',
  route: 'route',
  leave: 'leave',
  rejoin: 'leave',
} as const satisfies Record<LedgerCommand['kind'], CycleAct>

/**
 * What a person may do with an entry now, in the table's order; content may still refuse it. For buttons: leaving has its own
 * page. `former`: its year is not the newest.
 */
export const ledgerMovesOpenTo = (
  person: Person,
  entry: Pick<LedgerEntry, 'enterpriseId' | 'unionId' | 'state' | 'departure'>,
  former = false,
): ReadonlyArray<LedgerCommand['kind']> =>
  checkMaySee(person, entry) || checkOnLedger(entry)
    ? []
    : commandsOf(LEDGER_COMMANDS).filter(
        (kind) =>
          ACT_OF[kind] !== 'leave' &&
          isBy(person, LEDGER_COMMANDS[kind].by, entry) &&
          targetIn(LEDGER_COMMANDS, kind, entry.state) !== null &&
          !isLedgerHistory(entry, former, kind),
      )

/** What follows from a command that was allowed: the entry as it is to be kept, its history, who is to be told, a new name. */
export interface LedgerDecision {
  readonly entry: LedgerEntry
  readonly event: LedgerEvent
  readonly effects: readonly LedgerEffect[]
  /** The enterprise's new name, to be carried to its open assessment, and to its record by the newest year's; null where it stayed. */
  readonly renamedTo: string | null
}

const decide = deciderOf<
  LedgerEntry,
  LedgerState,
  LedgerCommand,
  LedgerContext,
  LedgerEventKind,
  LedgerOutcome,
  LedgerEvent
>({
  commands: LEDGER_COMMANDS,
  isBy,
  checkSight: checkMaySee,
  // What an enterprise checked is what it submits.
  submitterOf: ({ check: checked }) => checked?.by,
  stale: refuse('ledger_changed'),
  checkOpen: (entry, { kind }, { former, cycle, now }) =>
    checkAct(ACT_OF[kind], cycle, now) ??
    (ACT_OF[kind] === 'leave' ? undefined : checkOnLedger(entry)) ??
    (isLedgerHistory(entry, former, kind) ? refuse('ledger_cycle_over') : undefined),
  refuseMove: (state, move) => refuse('ledger_move_not_allowed', { state, move }),
  eventOf: (
    { entryId, cycleId, enterpriseId },
    { requestId, now, actor },
    { kind, state, revision },
    { changes, note },
  ) => ({
    eventId: requestId,
    enterpriseId,
    entry: { entryId, cycleId, state, revision },
    kind,
    at: now,
    actor: actorOf(actor),
    changes,
    note,
  }),
})

/** Decides a command on an entry, in the workflow's order: a refusal, or the entry as it is to be kept with the line of its history. */
export const decideLedger = (
  entry: LedgerEntry,
  command: LedgerCommand,
  context: LedgerContext,
): Refusal | LedgerDecision => {
  const decided = decide(entry, command, context)
  if (isRefusal(decided)) return decided
  const { patch, event, effects } = decided
  return {
    ...{ entry: { ...entry, ...patch }, event, effects },
    // What an enterprise says of its name is a proposal.
    renamedTo: command.kind === 'check' ? null : renameIn(event.changes),
  }
}
