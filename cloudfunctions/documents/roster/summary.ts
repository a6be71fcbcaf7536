import type { ImportSummary, ImportTally } from '@/contract/roster'
import { importFields } from '@/domain/roster/import-columns'
import { effectOf, isUndecided, type PlannedRow } from '@/domain/roster/import-row'
import type { LedgerColumn } from '@/domain/ledger/ledger-column'
import type { ImportDocument } from '../../_store/roster-imports'

/** What one row adds to the numbers. */
export const tallyOf = (row: PlannedRow): ImportTally & { readonly undecided: number } => {
  const effect = effectOf(row)
  const renames = effect.does === 'update' && effect.rename
  return {
    added: effect.does === 'add' ? 1 : 0,
    updated: effect.does === 'update' && !renames ? 1 : 0,
    renamed: renames ? 1 : 0,
    undecided: isUndecided(row) ? 1 : 0,
  }
}

/** As much of a head's text as anybody needs to know the column by; a cell may hold a book. */
const HEAD_SHOWN = 60

/** An import as it is shown; what the store keeps beside it stays there. */
export const summaryOf = (head: ImportDocument, columns: readonly LedgerColumn[]): ImportSummary => ({
  importId: head.importId,
  cycleId: head.cycleId,
  revision: head.revision,
  state: head.state,
  fileName: head.fileName,
  sheet: head.sheet,
  sheets: head.sheets ?? [],
  heads: head.heads.map((text) => Array.from(text).slice(0, HEAD_SHOWN).join('')),
  fields: importFields(columns),
  mapping: head.mapping,
  hiddenColumns: head.hiddenColumns ?? [],
  doubled: head.doubled,
  counts: head.counts,
  undecided: head.undecided,
  wanted: head.wanted,
  done: head.done,
  passed: head.passed,
  total: head.total,
  absent: head.absent,
  expiresAt: head.expiresAt,
})
