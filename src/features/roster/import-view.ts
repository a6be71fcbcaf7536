import type { ImportRow, ImportSummary } from '@/contract/roster'
import { IMPORT_KINDS, type ImportDecision, type ImportKind } from '@/domain/roster/import-row'
import { decisionWords, importNoteWords, importReasonWords, nearWords } from '@/text/roster'
import { rosterText } from '@/text/roster-pages'

export type { ImportRow, ImportSummary }

/** The kinds that the file has rows of, in the order in which they are looked through. */
export const kindsOf = ({ counts }: ImportSummary): readonly ImportKind[] =>
  IMPORT_KINDS.filter((kind) => counts[kind] > 0)

/** How many rows stay unwritten as it stands: what is rejected, repeated or waits. */
export const unwrittenOf = ({ counts, undecided, done }: ImportSummary): number =>
  counts.rejected + counts.duplicated + undecided + done.refused

/** One line under a row's name: what it changes, why it is rejected, or what was said of it. */
export const rowNote = (row: ImportRow): string => {
  const said = row.decision ? [decisionWords(row)] : []
  const reasons = row.reasons.map(importReasonWords)
  const changes =
    row.changes.length > 0 ? [rosterText.changedFields(row.changes.map(({ label }) => label).join('、'))] : []
  const near = row.kind === 'unmatched' && !row.decision ? [nearWords(row)] : []
  return [...said, ...reasons, ...near, ...changes, ...row.notes.map(importNoteWords)].join('；')
}

/** One answer that may be given to a row. */
export interface RowChoice {
  readonly key: string
  readonly decision: ImportDecision
}

/** What may be said of a row, the likelier first. */
export const choicesOf = (row: ImportRow): readonly RowChoice[] => {
  const skip: RowChoice = { key: 'skip', decision: { kind: 'skip' } }
  const fresh: RowChoice = { key: 'new', decision: { kind: 'new' } }
  const same = (enterpriseId: string, rename: boolean): RowChoice => ({
    key: `${enterpriseId}-${rename ? 'renamed' : 'same'}`,
    decision: { kind: 'same', enterpriseId, rename },
  })
  const offered = row.candidates.length > 0 ? row.candidates : row.match ? [row.match] : []
  switch (row.kind) {
    case 'renamed':
      return [
        ...offered.flatMap((each) => [same(each.enterpriseId, true), same(each.enterpriseId, false)]),
        fresh,
        skip,
      ]
    case 'unmatched':
      return [
        ...offered.flatMap((each) => [same(each.enterpriseId, false), same(each.enterpriseId, true)]),
        fresh,
        skip,
      ]
    case 'new':
      return [fresh, skip]
    case 'changed':
    case 'duplicated':
    case 'rejected':
    case 'unchanged':
      return []
  }
}

/** The choice that a row's decision is, if it has one. */
export const chosenOf = ({ decision }: ImportRow): string | null => {
  if (!decision) return null
  return decision.kind === 'same' ? `${decision.enterpriseId}-${decision.rename ? 'renamed' : 'same'}` : decision.kind
}

/** The mapping with one field read from another column; a column that another field had is taken from it. */
export const withColumn = (
  mapping: Readonly<Record<string, number>>,
  key: string,
  column: number | null,
): Readonly<Record<string, number>> => {
  const rest = Object.entries(mapping).filter(([each, at]) => each !== key && at !== column)
  return Object.fromEntries(column === null ? rest : [...rest, [key, column]])
}
