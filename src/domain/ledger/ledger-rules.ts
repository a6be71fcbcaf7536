import { visibleLine, visibleText } from '../answer/control-characters'
import { isRefusal, refuse, type Refusal } from '../refusal/refusal'
import type { Departure } from './departure'
import { checkLeaving, checkRejoining, departureWord } from './leaving'
import { applyChanges, changesTo, rebase, valuesWith, type WantedFields } from './ledger-changes'
import type { LedgerContext, LedgerOutcome, Rule } from './ledger-command'
import type { LedgerEffect, LedgerEntry } from './ledger-entry'
import { checkValues } from './ledger-value'

const LEDGER_NOTE_LIMIT = 500

const checkNote = (note: string): Refusal | undefined =>
  Array.from(note).length > LEDGER_NOTE_LIMIT ? refuse('remark_too_long', { limit: LEDGER_NOTE_LIMIT }) : undefined

/** 核对 by the enterprise: what it finds wrong is proposed, and holds once its union has confirmed it. */
export const check: Rule<'check'> = (entry, command, { actor, now, columns }) => {
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

/** 确认 by the union: what was proposed holds. */
export const confirm: Rule<'confirm'> = (entry, _command, { now }) => {
  const changes = entry.check?.changes ?? []
  return { patch: { ...applyChanges(entry, changes, now), returned: null, confirmedAt: now }, changes, note: '' }
}

/** The enterprise's contacts are told what to check again. The message leads to no paper: the ledger has its own page. */
const tellReturned = ({ cycleId, enterpriseId, enterpriseName }: LedgerEntry, note: string): LedgerEffect => ({
  kind: 'tell',
  audience: { kind: 'contacts', enterpriseId },
  occasion: 'ledger_returned',
  subjectId: null,
  list: { list: 'ledger', cycleId },
  subjectName: enterpriseName,
  detail: { reason: note },
})

/** What was confirmed stays; what was only proposed is kept for the enterprise to go on from. */
export const giveBack: Rule<'return'> = (entry, command, { actor, now }) => {
  const note = visibleText(command.note)
  const wrong = note === '' ? refuse('reason_missing') : checkNote(note)
  if (wrong) return wrong
  return {
    patch: {
      check: entry.check && { ...entry.check, changes: rebase(entry.check.changes, entry) },
      returned: { note, at: now, byName: actor.name },
      confirmedAt: null,
    },
    changes: [],
    note,
    effects: [tellReturned(entry, note)],
  }
}

/** What the office writes holds at once; what the enterprise proposed and is not confirmed yet is held against it anew. */
const overwrite = (
  entry: LedgerEntry,
  wanted: WantedFields,
  note: string,
  { now, columns }: LedgerContext,
): Refusal | LedgerOutcome => {
  const changes = changesTo(entry, wanted, columns)
  if (isRefusal(changes)) return changes
  if (changes.length === 0) return refuse('ledger_unchanged')
  const applied = applyChanges(entry, changes, now)
  const pending = entry.check && entry.state !== 'confirmed'
  const kept = pending ? { check: { ...entry.check, changes: rebase(entry.check.changes, applied) } } : {}
  return checkNote(note) ?? { patch: { ...applied, ...kept }, changes, note }
}

/** 更正 by the office, with its reason. */
export const correct: Rule<'correct'> = (entry, command, context) => {
  const reason = visibleText(command.reason)
  return reason === '' ? refuse('reason_missing') : overwrite(entry, command.wanted, reason, context)
}

/** A row of a roster. */
export const importRow: Rule<'import'> = (entry, command, context) =>
  overwrite(entry, command.wanted, visibleText(command.note), context)

/** 分派 and 改派: the entry goes along with its enterprise. */
export const route: Rule<'route'> = (entry, { unionId, unionName, reason }) =>
  entry.unionId === unionId
    ? refuse('routing_unchanged')
    : {
        patch: { unionId, unionName },
        changes: [{ field: 'union', label: '责任工会', from: entry.unionName ?? '', to: unionName }],
        note: visibleLine(reason),
      }

const standingOf = (departure: Departure | null | undefined): string =>
  departure ? departureWord(departure) : '在台账'

/** How an enterprise stands on the ledger, as its history says it. */
const standing = (from: Departure | null | undefined, to: Departure | null) => [
  { field: 'departure', label: '台账', from: standingOf(from), to: standingOf(to) },
]

/** 离开台账: the entry says so, and is read and exported from then on. */
export const leave: Rule<'leave'> = (entry, command) => {
  const { departure } = command
  return (
    checkLeaving(entry, command) ?? {
      ...{ patch: { departure }, changes: standing(entry.departure, departure), note: departure.reason },
    }
  )
}

/** 重新纳入: the entry goes on from where it was. */
export const rejoin: Rule<'rejoin'> = (entry, { reason }) =>
  checkRejoining(entry, reason) ?? {
    ...{ patch: { departure: null }, changes: standing(entry.departure, null), note: visibleLine(reason) },
  }
