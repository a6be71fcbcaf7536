import type { Refusal } from '../refusal/refusal'
import type { FieldChange, FormerName } from '../ledger/ledger-entry'
import type { ValueDoubt } from '../ledger/value-doubts'
import type { LedgerValues } from '../ledger/ledger-value'
import type { RosterContact, SaidContact } from '../people/roster-contact'

/** In the order in which they are shown: first what will be written, then what needs a person, then what stays as it is. */
export const IMPORT_KINDS = ['new', 'changed', 'renamed', 'unmatched', 'duplicated', 'rejected', 'unchanged'] as const

/**
 * What a row of a roster is, seen from the ledger: 新增, 变更, 疑似更名 (the number or the credit code is known under another
 * name), 未匹配 (near to a name that is known), 重复, 退回, 无变化.
 */
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** Why a row is 重复 or 退回. */
export type ImportReason =
  | { readonly why: 'name_missing' }
  /** A name or value that a spreadsheet would calculate. */
  | { readonly why: 'like_a_formula'; readonly label: string }
  | { readonly why: 'no_invalid'; readonly text: string }
  /** A value that its column cannot hold, in the ledger's own words. */
  | { readonly why: 'value'; readonly refusal: Refusal }
  | { readonly why: 'repeated'; readonly rows: readonly number[] }
  | { readonly why: 'several_enterprises'; readonly names: readonly string[] }
  | { readonly why: 'same_enterprise'; readonly row: number }

/** What the person should know of a row that is read all the same. */
export type ImportNote =
  /** Read by the value that the formula showed. */
  | { readonly about: 'formula'; readonly label: string }
  | { readonly about: 'former_name'; readonly name: string }
  | { readonly about: 'number_kept'; readonly no: number }
  | { readonly about: 'number_taken'; readonly no: number }
  | { readonly about: 'union_unknown'; readonly text: string }
  /** It has a responsible union already; an import never reassigns. */
  | { readonly about: 'union_kept'; readonly name: string }
  | { readonly about: 'joins_later' }
  /** A sum, who filled the list in, the heading of a group: left out unless the office says that it is one. */
  | { readonly about: 'no_enterprise' }
  | { readonly about: 'hidden_row' }
  /** The line has more or fewer cells than the head: a comma too many moves everything behind it. */
  | { readonly about: 'other_width'; readonly fields: number; readonly heads: number }
  | { readonly about: 'doubtful'; readonly doubt: ValueDoubt }
  | { readonly about: 'known_by'; readonly what: 'number' | 'credit_code' }

/** An enterprise that a row may mean. */
export interface ImportCandidate {
  readonly enterpriseId: string
  readonly no: number
  readonly name: string
}

/** What the office says of one row. `rename` takes the file's name over; otherwise the ledger's stays. */
export type ImportDecision =
  | { readonly kind: 'skip' }
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly enterpriseId: string; readonly rename: boolean }

/** A row as it was read: only what its file says, nothing of the ledger. */
export interface RosterLine {
  readonly row: number
  readonly no: number | null
  readonly name: string
  /** The union that the file names, where there is one of that name. */
  readonly unionId: string | null
  readonly unionName: string | null
  /** Canonical values by column; what the file leaves blank is missing, and stays what it was. */
  readonly values: LedgerValues
  /** Whom it names as the contact; missing where it names nobody. */
  readonly contact?: SaidContact
}

/** A row with what is to become of it. */
export interface PlannedRow extends RosterLine {
  readonly kind: ImportKind
  readonly match: ImportCandidate | null
  /** Old → new, against `match`. */
  readonly changes: readonly FieldChange[]
  readonly candidates: readonly ImportCandidate[]
  readonly reasons: readonly ImportReason[]
  readonly notes: readonly ImportNote[]
  readonly decision: ImportDecision | null
}

/** An enterprise as the ledger has it when an import is planned. */
export interface KnownEnterprise extends ImportCandidate {
  readonly formerNames: readonly FormerName[]
  readonly unionId: string | null
  readonly unionName: string | null
  readonly suggestedUnionId: string | null
  readonly values: LedgerValues
  /** Whom a roster named as the contact before. */
  readonly rosterContact?: RosterContact | undefined
  /** Confirmed for the coming cycle (下一周期入库): of the present one it has no entry to change. */
  readonly joinsLater: boolean
}

/** What a row does when the import is confirmed. */
export type ImportEffect =
  | { readonly does: 'nothing' }
  | { readonly does: 'add' }
  | { readonly does: 'update'; readonly enterpriseId: string; readonly rename: boolean }

/** What confirming would do with a row now. What waits for a decision does nothing. */
export const effectOf = ({ kind, decision, match }: PlannedRow): ImportEffect => {
  if (decision?.kind === 'skip') return { does: 'nothing' }
  if (decision?.kind === 'new') return { does: 'add' }
  if (decision?.kind === 'same') return { does: 'update', enterpriseId: decision.enterpriseId, rename: decision.rename }
  if (kind === 'new') return { does: 'add' }
  return kind === 'changed' && match
    ? { does: 'update', enterpriseId: match.enterpriseId, rename: false }
    : { does: 'nothing' }
}

/** Whether a row waits for the office to say what it is. */
export const isUndecided = ({ kind, decision }: PlannedRow): boolean =>
  decision === null && (kind === 'renamed' || kind === 'unmatched')

/** Whether this may be said of the row: what was offered, and nothing else. */
export const mayDecide = (row: PlannedRow, decision: ImportDecision): boolean => {
  if (decision.kind === 'skip') return row.kind !== 'duplicated' && row.kind !== 'rejected' && row.kind !== 'unchanged'
  if (decision.kind === 'new') return row.kind === 'new' || row.kind === 'renamed' || row.kind === 'unmatched'
  const offered = [...(row.match ? [row.match] : []), ...row.candidates].map(({ enterpriseId }) => enterpriseId)
  return (row.kind === 'renamed' || row.kind === 'unmatched') && offered.includes(decision.enterpriseId)
}
