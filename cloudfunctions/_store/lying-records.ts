import { randomBytes } from 'node:crypto'
import type { AuditRecord } from '@/domain/audit/audit-record'
import type { SealableRecord } from '@/domain/audit/seal'
import type { Database } from './database'

/**
 * Records of moves and saves, as they lie in their paper until they are filed in `audit`: the update that moves or saves leaves them, so
 * there is neither without its record, and none costs a call more. Their number is what filing them claims.
 */
export interface PaperWithRecords {
  readonly records?: { readonly count: number; readonly list: readonly SealableRecord[] }
}

/** Who did something, with the salt that makes the digest of their name one that nobody can guess the name from. */
export const salted = (by: AuditRecord['by']): SealableRecord['by'] =>
  by && { ...by, salt: randomBytes(16).toString('hex') }

/** As many as may lie in a paper before the next save has them filed: a few kilobytes that each reading of the paper carries. */
const RECORDS_AT_MOST = 30

/** What an update of a paper leaves in it besides what it changes. */
export const recordsAlong = ({ command: _ }: Database, records: readonly AuditRecord[]) => ({
  'records.list': _.push(records.map((record) => ({ ...record, by: salted(record.by) }))),
  'records.count': _.inc(records.length),
})

/** The same of an update that does one thing. */
export const recordAlong = (database: Database, record: AuditRecord) => recordsAlong(database, [record])

/** What of a paper says how many lie in it. */
export const RECORDS_COUNT = { 'records.count': 1 } as const

/** Whether a save that is made now, and leaves so many, has them filed. */
export const areToBeFiled = ({ records }: { readonly records?: { readonly count: number } }, more = 1): boolean =>
  (records?.count ?? 0) + more >= RECORDS_AT_MOST
