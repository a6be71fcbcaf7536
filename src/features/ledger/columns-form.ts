import { TEXT_LIMIT, type ColumnKind, type LedgerColumn, type LedgerColumns } from '@/domain/ledger/ledger-column'
import { ledgerText } from '@/text/ledger-pages'

/** The columns as the office is arranging them, not saved yet. */
export interface ColumnsForm {
  readonly columns: readonly LedgerColumn[]
  readonly removed: readonly LedgerColumn[]
}

/** What the form begins with: the cycle's columns, or what is suggested while it has none. */
export const formOf = (present: LedgerColumns, suggested: readonly LedgerColumn[]): ColumnsForm =>
  present.revision === 0 ? { columns: suggested, removed: [] } : { columns: present.columns, removed: present.removed }

/** A column that is being added. */
export const newColumn = (columnId: string): LedgerColumn => ({
  columnId,
  label: '',
  kind: 'text',
  required: false,
  choices: [],
  limit: TEXT_LIMIT,
})

/** Puts a column in the place of the one with its id, or at the end. */
export const putColumn = ({ columns, removed }: ColumnsForm, column: LedgerColumn): ColumnsForm => ({
  columns: columns.some(({ columnId }) => columnId === column.columnId)
    ? columns.map((each) => (each.columnId === column.columnId ? column : each))
    : [...columns, column],
  removed: removed.filter(({ columnId }) => columnId !== column.columnId),
})

/** Moves a column one place up or down; at the end of the list it stays. */
export const moveColumn = (form: ColumnsForm, columnId: string, by: -1 | 1): ColumnsForm => {
  const columns = [...form.columns]
  const at = columns.findIndex((column) => column.columnId === columnId)
  const moved = columns[at]
  const other = columns[at + by]
  if (!moved || !other) return form
  columns[at] = other
  columns[at + by] = moved
  return { ...form, columns }
}

/** Takes a column off; it stays among the removed ones, with its values. */
export const removeColumn = ({ columns, removed }: ColumnsForm, columnId: string): ColumnsForm => ({
  columns: columns.filter((column) => column.columnId !== columnId),
  removed: [...removed, ...columns.filter((column) => column.columnId === columnId)],
})

/** Choices as they are typed: one a line, or with 、 between. */
export const choicesOf = (typed: string): readonly string[] =>
  typed
    .split(/[\n、]/)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')

/** What is still wrong with a column, or undefined. */
export const columnGap = (
  { columnId, label, kind, choices }: LedgerColumn,
  others: readonly LedgerColumn[],
): string | undefined => {
  if (label.trim() === '') return ledgerText.columnNameMissing
  if (others.some((other) => other.columnId !== columnId && other.label.trim() === label.trim()))
    return ledgerText.columnNameTaken
  return kind === 'choice' && choices.length === 0 ? ledgerText.choicesMissing : undefined
}

/** Whether a column may still change its kind: only while it was never saved. */
export const mayChangeKind = (present: LedgerColumns, columnId: string): boolean =>
  ![...present.columns, ...present.removed].some((column) => column.columnId === columnId)

export const COLUMN_KIND_ORDER: readonly ColumnKind[] = ['text', 'number', 'date', 'choice']
