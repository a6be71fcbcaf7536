import type { Table } from '@/domain/ledger/table'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { TABLE_LIMITS } from './limits'
import { readCsv } from './read-csv'
import { readWorkbook } from './read-workbook'

const ZIP = [0x50, 0x4b]
/** OLE's compound file: an old .xls, or an .xlsx that was encrypted with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const begins = (bytes: Buffer, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte)

const read = async (bytes: Buffer, extension: 'xlsx' | 'csv'): Promise<readonly Table[] | Refusal> => {
  if (begins(bytes, COMPOUND))
    return refuse(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'table_encrypted' : 'table_old_format')
  // What a file is, its first bytes say; people rename files.
  if (begins(bytes, ZIP)) return readWorkbook(bytes)
  return extension === 'csv' ? readCsv(bytes) : refuse('table_unreadable')
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
  const filled = (tables as readonly Table[]).filter(({ rows }) => rows.length > 0)
  return filled.length > 0 ? filled : refuse('table_empty')
}
