import type { Instant } from '../calendar/instant'
import { isRefusal, refuse, type Refusal } from '../refusal/refusal'
import { NAME_FIELD, NAME_LABEL, type LedgerColumn } from './ledger-column'
import type { FieldChange, LedgerEntry } from './ledger-entry'
import { normaliseName, normaliseTyped, type LedgerValues } from './ledger-value'

/** Fields as somebody wants them: what is not named stays. `name` is null where the name stays. */
export interface WantedFields {
  readonly name: string | null
  readonly values: LedgerValues
}

type Confirmed = Pick<LedgerEntry, 'enterpriseName' | 'values'>

const changeTo = (
  field: string,
  label: string,
  from: string,
  to: Refusal | string,
): Refusal | FieldChange | undefined => (isRefusal(to) ? to : from === to ? undefined : { field, label, from, to })

/**
 * What wanted fields change of the confirmed ones, in the columns' order; a value equal to the confirmed one is no change.
 * Refuses a value that its column cannot hold, and a column that the cycle does not have (any more).
 */
export const changesTo = (
  confirmed: Confirmed,
  wanted: WantedFields,
  columns: readonly LedgerColumn[],
): Refusal | readonly FieldChange[] => {
  const unknown = Object.keys(wanted.values).some((id) => !columns.some(({ columnId }) => columnId === id))
  if (unknown) return refuse('ledger_column_unknown')
  const changes: FieldChange[] = []
  const results = [
    wanted.name === null
      ? undefined
      : changeTo(NAME_FIELD, NAME_LABEL, confirmed.enterpriseName, normaliseName(wanted.name)),
    ...columns.map((column) => {
      const typed = wanted.values[column.columnId]
      if (typed === undefined) return undefined
      const from = confirmed.values[column.columnId] ?? ''
      return changeTo(column.columnId, column.label, from, normaliseTyped(typed, column, from))
    }),
  ]
  for (const result of results) {
    if (isRefusal(result)) return result
    if (result) changes.push(result)
  }
  return changes
}

/** The values as they would be with these changes. */
export const valuesWith = (values: LedgerValues, changes: readonly FieldChange[]): LedgerValues => ({
  ...values,
  ...Object.fromEntries(changes.filter(({ field }) => field !== NAME_FIELD).map(({ field, to }) => [field, to])),
})

/** The name that these changes give the enterprise, or null where it keeps its own. */
export const renameIn = (changes: readonly FieldChange[]): string | null =>
  changes.find(({ field }) => field === NAME_FIELD)?.to ?? null

/** The entry's confirmed fields with these changes; a name that is given up is kept among the former ones. */
export const applyChanges = (
  entry: LedgerEntry,
  changes: readonly FieldChange[],
  now: Instant,
): Pick<LedgerEntry, 'enterpriseName' | 'formerNames' | 'values'> => {
  const name = renameIn(changes)
  return {
    enterpriseName: name ?? entry.enterpriseName,
    formerNames: name === null ? entry.formerNames : [...entry.formerNames, { name: entry.enterpriseName, until: now }],
    values: valuesWith(entry.values, changes),
  }
}

/** What is still proposed once the confirmed fields were changed by somebody else: against the new ones, or not at all. */
export const rebase = (changes: readonly FieldChange[], confirmed: Confirmed): readonly FieldChange[] =>
  changes
    .map((change) => ({
      ...change,
      from: change.field === NAME_FIELD ? confirmed.enterpriseName : (confirmed.values[change.field] ?? ''),
    }))
    .filter(({ from, to }) => from !== to)
