import { parse } from 'csv-parse/sync'
import { CsvError } from 'csv-parse/sync'
import type { Table } from '@/domain/ledger/table'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { decodeText } from './decode-text'
import { TABLE_LIMITS } from './limits'

const DELIMITERS = [',', '\t', ';'] as const

/** The delimiter that most often stands outside of quotes in the first lines. */
const delimiterOf = (text: string): string => {
  const outside = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: outside.split(delimiter).length }))
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).delimiter
}

interface Record_ {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

const recordsOf = (text: string): readonly Record_[] | Refusal => {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      // Lists that were put together from several files end their lines in several ways.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: TABLE_LIMITS.record,
      // One row more than is allowed, so that too many are told from just enough.
      to: TABLE_LIMITS.rows + 1,
    }) as unknown as readonly Record_[]
  } catch (failure) {
    if (failure instanceof CsvError) return refuse('table_broken_quotes')
    throw failure
  }
}

/**
 * What a CSV cell says: without the "=" of `="007"`, which programs write so that Excel keeps the zeros, and without the
 * apostrophe that this program's own exports put before what could be taken for a formula.
 */
const cellText = (raw: string): string => {
  const text = raw.trim()
  const quoted = /^="([^"]*)"$/.exec(text)
  if (quoted) return quoted[1] ?? ''
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

/** A cell that a spreadsheet would calculate: CSV has no shown value beside it, so the text itself is all there is. */
const isFormula = (raw: string): boolean => /^\s*[=@]/.test(raw) && !/^\s*="[^"]*"\s*$/.test(raw)

/**
 * Reads a CSV file as text: UTF-8, GB18030 or UTF-16; commas, tabs or semicolons; quoted cells with line breaks. Refuses
 * `table_encoding_unknown`, `table_broken_quotes` and what is beyond the limits.
 */
export const readCsv = (bytes: Uint8Array): readonly Table[] | Refusal => {
  const text = decodeText(bytes)
  // A NUL in text is no text: a picture or a program that was renamed.
  if (text === undefined || text.includes('\u0000')) return refuse('table_encoding_unknown')
  const records = recordsOf(text)
  if (isRefusal(records)) return records
  const found = records
  if (found.length > TABLE_LIMITS.rows) return refuse('table_too_many_rows', { limit: TABLE_LIMITS.rows })
  if (found.some(({ record }) => record.slice(TABLE_LIMITS.columns).some((cell) => cell.trim() !== '')))
    return refuse('table_too_many_columns', { limit: TABLE_LIMITS.columns })
  const rows = found.map(({ record, info }) => ({
    number: info.lines,
    cells: record.slice(0, TABLE_LIMITS.columns).map(cellText),
    fields: record.length,
    formulas: record.flatMap((cell, column) => (isFormula(cell) ? [column] : [])),
  }))
  return [{ name: '', rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }]
}
