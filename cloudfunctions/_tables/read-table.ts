import type { Table } from '@/domain/ledger/table'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { officeKindOf } from '../_archive/office-kind'
import { TABLE_LIMITS } from './limits'
import { readCsv } from './read-csv'
import { readWorkbook } from './read-workbook'

const read = async (bytes: Buffer, extension: 'xlsx' | 'csv'): Promise<readonly Table[] | Refusal> => {
  const kind = officeKindOf(bytes)
  if (kind === 'encrypted') return refuse('table_encrypted')
  if (kind === 'old_format') return refuse('table_old_format')
  if (kind === 'other_format') return refuse('table_other_format')
  if (kind === 'zip') return readWorkbook(bytes)
  const table = readCsv(bytes)
  // Text is text under whatever name; what is none is no broken CSV where it was not called one.
  return extension === 'xlsx' && isRefusal(table) ? refuse('table_unreadable') : table
}

/**
 * Reads an uploaded table. It is somebody's file: whatever is wrong with it is a refusal that says what to do, never a
 * failure, and nothing of it is executed.
 */
export const readTables = async (bytes: Buffer, extension: 'xlsx' | 'csv'): Promise<readonly Table[] | Refusal> => {
  if (bytes.length === 0) return refuse('table_empty')
  if (bytes.length > TABLE_LIMITS.bytes) return refuse('table_too_large', { limitBytes: TABLE_LIMITS.bytes })
  const tables = await read(bytes, extension)
  if (isRefusal(tables)) return tables
  const filled = tables.filter(({ rows }) => rows.length > 0)
  return filled.length > 0 ? filled : refuse('table_empty')
}
