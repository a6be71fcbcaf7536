import { visibleLine } from '../answer/control-characters'
import { refuse, type Refusal } from '../refusal/refusal'

export const COLUMN_KINDS = ['text', 'number', 'date', 'choice'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

/** One 栏目 of the ledger. Columns belong to a cycle and are the office's to set. */
export interface LedgerColumn {
  readonly columnId: string
  readonly label: string
  readonly kind: ColumnKind
  /** An enterprise cannot report its entry as checked while this is empty. */
  readonly required: boolean
  /** What a `choice` chooses from; empty for every other kind. */
  readonly choices: readonly string[]
  /** The most characters of a `text`; nothing to the other kinds. */
  readonly limit: number
}

/** The columns of one cycle. */
export interface LedgerColumns {
  readonly cycleId: string
  readonly columns: readonly LedgerColumn[]
  /** Taken off the ledger, and kept: their values are still in the entries, and come back when the column does. */
  readonly removed: readonly LedgerColumn[]
  /** 0 while the office has not set any. */
  readonly revision: number
}

export const COLUMN_LIMIT = 40
const LABEL_LIMIT = 30
export const CHOICE_LIMIT = 40
export const TEXT_LIMIT = 200

/** The one field that every entry has without a column: 单位名称. No column may be called by it. */
export const NAME_FIELD = 'name'
export const NAME_LABEL = '单位名称'

/** A column's head as it is compared: without brackets and what stands in them, blanks, stars, colons. */
export const labelKey = (label: string): string => {
  const plain = label.normalize('NFKC').toLowerCase()
  const bare = plain.replace(/\([^()]*\)/g, '').replace(/[\s*:_.、，,/]/g, '')
  return bare === '' ? plain.replace(/[\s()]/g, '') : bare
}

const suggested = (columnId: string, label: string, more: Partial<LedgerColumn> = {}): LedgerColumn => ({
  columnId,
  label,
  kind: 'text',
  required: false,
  choices: [],
  limit: TEXT_LIMIT,
  ...more,
})

/**
 * 建议栏目: this product's own proposal, nothing official. The notice (粤产改办〔2023〕10号, 二) speaks of a 台账信息表 and attaches
 * none, so these hold only once the office has confirmed or changed them for a cycle.
 */
export const SUGGESTED_COLUMNS: readonly LedgerColumn[] = [
  suggested('credit-code', '统一社会信用代码', { limit: 18 }),
  suggested('industry', '所属行业', { limit: 60 }),
  suggested('ownership', '企业性质', {
    kind: 'choice',
    choices: ['国有及国有控股', '集体', '民营', '港澳台资', '外资', '其他'],
  }),
  suggested('staff', '职工总数', { kind: 'number' }),
  suggested('workers', '产业工人数', { kind: 'number' }),
  suggested('contact', '联系人', { limit: 20 }),
  suggested('phone', '联系电话', { limit: 30 }),
]

/** What a cycle's ledger has before the office set anything: no column beside the name and the union. */
export const noColumns = (cycleId: string): LedgerColumns => ({ cycleId, columns: [], removed: [], revision: 0 })

/** What the office is shown to begin with: the last cycle's columns, or 建议栏目 where there never were any. */
export const suggestColumns = (last: LedgerColumns | undefined): readonly LedgerColumn[] =>
  last && last.columns.length > 0 ? last.columns : SUGGESTED_COLUMNS

/** A column with nothing invisible in it, and nothing that its kind does not use. */
const tidy = (column: LedgerColumn): LedgerColumn => ({
  ...column,
  label: visibleLine(column.label),
  choices:
    column.kind === 'choice' ? [...new Set(column.choices.map(visibleLine).filter((choice) => choice !== ''))] : [],
})

const checkColumn = (column: LedgerColumn, former: LedgerColumn | undefined): Refusal | undefined => {
  const { label } = column
  if (label === '') return refuse('ledger_column_label_missing')
  if (
    Array.from(label).length > LABEL_LIMIT ||
    column.choices.some((choice) => Array.from(choice).length > LABEL_LIMIT)
  )
    return refuse('ledger_column_label_too_long', { label, limit: LABEL_LIMIT })
  if (column.kind === 'choice' && column.choices.length === 0) return refuse('ledger_column_choices_missing', { label })
  if (column.choices.length > CHOICE_LIMIT)
    return refuse('ledger_column_choices_too_many', { label, limit: CHOICE_LIMIT })
  return former && former.kind !== column.kind ? refuse('ledger_column_kind_fixed', { label: former.label }) : undefined
}

/**
 * The cycle's columns as the office wants them, in its order. What is no longer named is removed, which hides its values and
 * deletes none. A column keeps its kind for life, since its values were checked by it.
 * Refuses on: somebody else's change meanwhile, too many columns, a label that is empty, too long or there twice, a choice
 * without choices, a changed kind.
 */
export const setColumns = (
  present: LedgerColumns,
  wanted: readonly LedgerColumn[],
  seenRevision: number,
): Refusal | LedgerColumns => {
  if (present.revision !== seenRevision) return refuse('ledger_columns_changed')
  if (wanted.length > COLUMN_LIMIT) return refuse('ledger_columns_too_many', { limit: COLUMN_LIMIT })
  const known = [...present.columns, ...present.removed]
  const columns = wanted.map(tidy)
  const labels = new Set([NAME_LABEL])
  const ids = new Set([NAME_FIELD])
  for (const column of columns) {
    const wrong = checkColumn(
      column,
      known.find(({ columnId }) => columnId === column.columnId),
    )
    if (wrong) return wrong
    if (labels.has(column.label) || ids.has(column.columnId))
      return refuse('ledger_column_label_taken', { label: column.label })
    labels.add(column.label)
    ids.add(column.columnId)
  }
  return {
    cycleId: present.cycleId,
    columns,
    removed: known.filter(({ columnId }) => !ids.has(columnId)),
    revision: present.revision + 1,
  }
}
