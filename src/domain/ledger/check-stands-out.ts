import { NAME_FIELD, type LedgerColumn } from './ledger-column'
import type { LedgerEntry } from './ledger-entry'
import { valueDoubts } from './value-doubts'

/** What of an enterprise's check is worth a look before it is confirmed with others. No value: lists show none. */
export interface CheckStandsOut {
  /** The labels of what it changes, its name apart. */
  readonly changed: readonly string[]
  readonly renamedTo: string | null
  /** How many of the values that would hold are doubtful. */
  readonly doubts: number
  /** It says something besides. */
  readonly noted: boolean
}

/** What stands out of an entry that waits for its confirmation, with the columns of its year. */
export const checkStandsOut = (
  { check, values }: Pick<LedgerEntry, 'check' | 'values'>,
  columns: readonly LedgerColumn[],
): CheckStandsOut => {
  const changes = check?.changes ?? []
  const wanted = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
  return {
    changed: changes.filter(({ field }) => field !== NAME_FIELD).map(({ label }) => label),
    renamedTo: wanted[NAME_FIELD] ?? null,
    doubts: valueDoubts({ ...values, ...wanted }, columns).length,
    noted: (check?.note ?? '') !== '',
  }
}
