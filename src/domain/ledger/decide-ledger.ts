import { visibleLine, visibleText } from '../answer/control-characters'
import type { Cycle } from '../assessment/assessment'
import { checkOpened } from '../assessment/opening'
import type { Instant } from '../calendar/instant'
import { checkMaySee } from '../people/access'
import type { Person } from '../people/person'
import { isRefusal, refuse, type Refusal } from '../refusal/refusal'
import { applyChanges, changesTo, rebase, renameIn, valuesWith, type WantedFields } from './ledger-changes'
import type { LedgerColumn } from './ledger-column'
import type { FieldChange, LedgerEffect, LedgerEntry, LedgerEvent } from './ledger-entry'
import { isLedgerHistory, LEDGER_MOVES, mayMove, type LedgerCommand } from './ledger-moves'
import { checkValues } from './ledger-value'

export interface LedgerContext {
  readonly actor: Person
  readonly now: Instant
  readonly cycle: Pick<Cycle, 'openOn'>
  readonly columns: readonly LedgerColumn[]
  readonly requestId: string
  /** The revision that the person was looking at; another one means that somebody acted in between. */
  readonly seenRevision: number
  /** The entry's year is not the newest. */
  readonly former: boolean
}

/** What follows from a command that was allowed: the entry as it is to be kept, its history, who is to be told, a new name. */
export interface LedgerDecision {
  readonly entry: LedgerEntry
  readonly event: LedgerEvent
  readonly effects: readonly LedgerEffect[]
  /** The enterprise's new name, to be carried to its open assessment, and to its record by the newest year's; null where it stayed. */
  readonly renamedTo: string | null
}

const LEDGER_NOTE_LIMIT = 500

/** What a rule changes of an entry, and what the history says of it. */
interface Outcome {
  readonly patch: Partial<LedgerEntry>
  readonly changes: readonly FieldChange[]
  readonly note: string
  readonly effects?: readonly LedgerEffect[]
}

const checkNote = (note: string): Refusal | undefined =>
  Array.from(note).length > LEDGER_NOTE_LIMIT ? refuse('remark_too_long', { limit: LEDGER_NOTE_LIMIT }) : undefined

const check = (
  entry: LedgerEntry,
  command: Extract<LedgerCommand, { kind: 'check' }>,
  { actor, now, cycle, columns }: LedgerContext,
): Refusal | Outcome => {
  const unopened = checkOpened(cycle, now)
  if (unopened) return unopened
  const changes = changesTo(entry, command.wanted, columns)
  if (isRefusal(changes)) return changes
  const note = visibleText(command.note)
  const wrong = checkNote(note) ?? checkValues(valuesWith(entry.values, changes), columns)
  if (wrong) return wrong
  return {
    patch: {
      check: { changes, note, at: now, by: actor.personId, byName: actor.name },
      returned: null,
      confirmedAt: null,
    },
    changes,
    note,
  }
}

const confirm = (entry: LedgerEntry, { now }: LedgerContext): Outcome => {
  const changes = entry.check?.changes ?? []
  return { patch: { ...applyChanges(entry, changes, now), returned: null, confirmedAt: now }, changes, note: '' }
}

/** The enterprise's contacts are told what to check again. The message leads to no paper: the ledger has its own page. */
const tellReturned = ({ enterpriseId, enterpriseName }: LedgerEntry, note: string): LedgerEffect => ({
  kind: 'tell',
  audience: { kind: 'contacts', enterpriseId },
  occasion: 'ledger_returned',
  subjectId: null,
  subjectName: enterpriseName,
  detail: { reason: note },
})

/** What was confirmed stays; what was only proposed is kept for the enterprise to go on from. */
const giveBack = (entry: LedgerEntry, note: string, { actor, now }: LedgerContext): Refusal | Outcome =>
  note === ''
    ? refuse('reason_missing')
    : (checkNote(note) ?? {
        patch: {
          check: entry.check && { ...entry.check, changes: rebase(entry.check.changes, entry) },
          returned: { note, at: now, byName: actor.name },
          confirmedAt: null,
        },
        changes: [],
        note,
        effects: [tellReturned(entry, note)],
      })

/** What the office writes holds at once; what the enterprise proposed and is not confirmed yet is held against it anew. */
const overwrite = (
  entry: LedgerEntry,
  wanted: WantedFields,
  note: string,
  { now, columns }: LedgerContext,
): Refusal | Outcome => {
  const changes = changesTo(entry, wanted, columns)
  if (isRefusal(changes)) return changes
  if (changes.length === 0) return refuse('ledger_unchanged')
  const applied = applyChanges(entry, changes, now)
  const pending = entry.check && entry.state !== 'confirmed'
  const kept = pending ? { check: { ...entry.check, changes: rebase(entry.check.changes, applied) } } : {}
  return checkNote(note) ?? { patch: { ...applied, ...kept }, changes, note }
}

const route = (
  entry: LedgerEntry,
  { unionId, unionName, reason }: Extract<LedgerCommand, { kind: 'route' }>,
): Refusal | Outcome =>
  entry.unionId === unionId
    ? refuse('routing_unchanged')
    : {
        patch: { unionId, unionName },
        changes: [{ field: 'union', label: '责任工会', from: entry.unionName ?? '', to: unionName }],
        note: visibleLine(reason),
      }

const outcomeOf = (entry: LedgerEntry, command: LedgerCommand, context: LedgerContext): Refusal | Outcome => {
  switch (command.kind) {
    case 'check':
      return check(entry, command, context)
    case 'confirm':
      return confirm(entry, context)
    case 'return':
      return giveBack(entry, visibleText(command.note), context)
    case 'correct': {
      const reason = visibleText(command.reason)
      return reason === '' ? refuse('reason_missing') : overwrite(entry, command.wanted, reason, context)
    }
    case 'import':
      return overwrite(entry, command.wanted, visibleText(command.note), context)
    case 'route':
      return route(entry, command)
  }
}

/**
 * Decides a command on an entry: a refusal, or the entry as it is to be kept with the line of its history. Pure, so a
 * transaction may ask again. Asked in this order, so that nobody learns of an entry that is not theirs: role → sight → the
 * revision the person was looking at → the table of moves → the command's own rule.
 */
export const decideLedger = (
  entry: LedgerEntry,
  command: LedgerCommand,
  context: LedgerContext,
): Refusal | LedgerDecision => {
  const { actor, now } = context
  const { from, recordedAs } = LEDGER_MOVES[command.kind]
  if (!mayMove(actor, command.kind, entry)) return refuse('not_permitted')
  const unseen = checkMaySee(actor, entry)
  if (unseen) return unseen
  if (context.seenRevision !== entry.revision) return refuse('ledger_changed')
  const state = from[entry.state]
  if (isLedgerHistory(entry, context.former, command.kind)) return refuse('ledger_cycle_over')
  if (state === null) return refuse('ledger_move_not_allowed', { state: entry.state, move: command.kind })
  const outcome = outcomeOf(entry, command, context)
  if (isRefusal(outcome)) return outcome
  const revision = entry.revision + 1
  const { entryId, cycleId, enterpriseId } = entry
  return {
    entry: { ...entry, ...outcome.patch, state, revision },
    event: {
      eventId: context.requestId,
      enterpriseId,
      entry: { entryId, cycleId, state, revision },
      kind: recordedAs,
      at: now,
      actor: { personId: actor.personId, name: actor.name, role: actor.seat.role },
      changes: outcome.changes,
      note: outcome.note,
    },
    effects: outcome.effects ?? [],
    renamedTo: command.kind === 'check' ? null : renameIn(outcome.changes),
  }
}
