import { NAME_FIELD, NAME_LABEL, type ColumnKind, type LedgerColumn } from '@/domain/ledger/ledger-column'
import type { LedgerEntry } from '@/domain/ledger/ledger-entry'
import { ENTERPRISE_NAME_LIMIT, normaliseName, normaliseTyped } from '@/domain/ledger/ledger-value'
import { valueDoubts } from '@/domain/ledger/value-doubts'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { valueDoubtWords } from '@/text/ledger'
import { refusalSentence } from '@/text/refusals'

/** What was typed over the entry, by field. */
export type Edits = Readonly<Record<string, string>>

/** One field of an entry as it is drawn, read or written. */
export interface EntryField {
  readonly field: string
  readonly label: string
  readonly kind: ColumnKind
  readonly choices: readonly string[]
  readonly required: boolean
  /** What was last confirmed. */
  readonly confirmed: string
  /** What stands in the field: typed, else proposed before, else confirmed. */
  readonly value: string
  readonly changed: boolean
  readonly problem: string | undefined
}

const problemOf = (result: Refusal | string, required: boolean, label: string): string | undefined => {
  if (isRefusal(result)) return refusalSentence(result)
  return result === '' && required ? refusalSentence(refuse('ledger_value_missing', { column: label })) : undefined
}

const NAME: LedgerColumn = {
  columnId: NAME_FIELD,
  label: NAME_LABEL,
  kind: 'text',
  required: true,
  choices: [],
  limit: ENTERPRISE_NAME_LIMIT,
}

/** The proposals that still wait for a word: after a confirmation they are the entry itself. */
const proposedIn = ({ check, state }: LedgerEntry): Edits =>
  check && state !== 'confirmed' ? Object.fromEntries(check.changes.map(({ field, to }) => [field, to])) : {}

/** The fields of an entry: the name, then the cycle's columns in the office's order. */
export const entryFields = (
  entry: LedgerEntry,
  columns: readonly LedgerColumn[],
  edits: Edits,
  { withProposals }: { readonly withProposals: boolean },
): readonly EntryField[] => {
  const proposed = withProposals ? proposedIn(entry) : {}
  return [NAME, ...columns].map((column) => {
    const { columnId: field, label, kind, choices, required } = column
    const confirmed = field === NAME_FIELD ? entry.enterpriseName : (entry.values[field] ?? '')
    const value = edits[field] ?? proposed[field] ?? confirmed
    const result = field === NAME_FIELD ? normaliseName(value) : normaliseTyped(value, column, confirmed)
    return {
      ...{ field, label, kind, choices, required, confirmed, value },
      changed: isRefusal(result) || result !== confirmed,
      problem: problemOf(result, required, label),
    }
  })
}

/** What in the values that stand in the fields is doubtful. It keeps nobody from sending them. */
export const doubtsIn = (
  fields: ReadonlyArray<{ readonly field: string; readonly value: string }>,
  columns: readonly LedgerColumn[],
): readonly string[] =>
  valueDoubts(Object.fromEntries(fields.map(({ field, value }) => [field, value])), columns).map(valueDoubtWords)

/** What is sent: the fields that differ from what was confirmed. */
export const changedFields = (fields: readonly EntryField[]): Array<{ field: string; value: string }> =>
  fields.filter(({ changed }) => changed).map(({ field, value }) => ({ field, value }))

/** The first thing that has to be put right before the form can be sent. */
export const firstProblem = (fields: readonly EntryField[]): string | undefined =>
  fields.find(({ problem }) => problem !== undefined)?.problem
