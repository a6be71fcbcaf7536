import type { AuditRecord } from '@/domain/audit/audit-record'
import { insertOnce, type Database } from './database'

/** A record as kept. Until the work has ended it is known by the openid who asks, which never leaves the store. */
export type AuditDocument = AuditRecord & { readonly _id: string; readonly openId?: string }

export const recordDocument = (record: AuditRecord): AuditDocument => ({ _id: record.auditId, ...record })

/** Adds a record; nothing where it is there already. */
export const addRecord = (database: Database, record: AuditRecord): Promise<boolean> =>
  insertOnce(database, 'audit', recordDocument(record))
