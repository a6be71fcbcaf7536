import { parse } from 'csv-parse/sync'
import { CsvError } from 'csv-parse/sync'
import type { Table } from '@/domain/ledger/table'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { decodeText } from './decode-text'
import { TABLE_LIMITS } from './limits'

const DELIMITERS = [',', '\t', ';'] as const
/** What people type in their place; it stands within texts as well, so it counts only where none of the others is. */
const OTHERS = ['，', '|', '；'] as const

/** The delimiter that most often stands outside of quotes in the first lines. */
const delimiterOf = (text: string): string => {
  const outside = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const most = (delimiters: readonly string[]) =>
    delimiters
      .map((delimiter) => ({ delimiter, count: outside.split(delimiter).length - 1 }))
      .reduce((before, next) => (next.count > before.count ? next : before))
  const [usual, other] = [most(DELIMITERS), most(OTHERS)]
  return usual.count === 0 && other.count > 0 ? other.delimiter : usual.delimiter
}

interface Record_ {
  readonly record: readonly string[]
  readonly info: { readonly bytes: number }
}

const recordsOf = (text: Buffer, delimiter: string): readonly Record_[] | Refusal => {
  try {
    return parse(text, {
      delimiter,
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

const LINE_END = /\r\n|\n|\r/g
const lineEndsIn = (text: string): number => text.match(LINE_END)?.length ?? 0

/** The line on which each record begins, as an editor counts lines. */
const linesOf = (text: Buffer, records: readonly Record_[]): readonly number[] => {
  let from = 0
  let line = 1
  return records.map(({ info }) => {
    const piece = text.toString('utf8', from, info.bytes)
    from = info.bytes
    const begins = line + lineEndsIn(/^[\r\n]*/.exec(piece)?.[0] ?? '')
    line += lineEndsIn(piece)
    return begins
  })
}

/** How many cells most records have. */
const usualWidth = (records: readonly Record_[]): number => {
  const counts = new Map<number, number>()
  for (const { record } of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1)
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0]
}

/** Whether a cell of several lines has swallowed whole records: a quote was left open, and another one far below closed it. */
const swallows = (cell: string, delimiter: string, width: number): boolean =>
  /[\r\n]/.test(cell) &&
  cell
    .split(LINE_END)
    .slice(1)
    .some((line) => line.split(delimiter).length >= width)

/**
 * What a CSV cell says: without the "=" of `="007"` and the apostrophe of `'007`, by which programs and people keep zeros and digits, and
 * this program's own exports what could be taken for a formula; without quotes around a text that has quotes in it.
 */
const cellText = (raw: string): string => {
  const text = raw.trim()
  const quoted = /^="([^"]*)"$/.exec(text) ?? /^"(.+)"$/s.exec(text)
  if (quoted) return quoted[1] ?? ''
  return /^'[=+\-@\t\r\d]/.test(text) ? text.slice(1) : text
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
  const delimiter = delimiterOf(text)
  const bytesOfText = Buffer.from(text)
  const found = recordsOf(bytesOfText, delimiter)
  if (isRefusal(found)) return found
  if (found.length > TABLE_LIMITS.rows) return refuse('table_too_many_rows', { limit: TABLE_LIMITS.rows })
  if (found.some(({ record }) => record.slice(TABLE_LIMITS.columns).some((cell) => cell.trim() !== '')))
    return refuse('table_too_many_columns', { limit: TABLE_LIMITS.columns })
  const width = usualWidth(found)
  if (width > 1 && found.some(({ record }) => record.some((cell) => swallows(cell, delimiter, width))))
    return refuse('table_broken_quotes')
  const lines = linesOf(bytesOfText, found)
  const rows = found.map(({ record }, index) => ({
    number: lines[index] ?? 0,
    cells: record.slice(0, TABLE_LIMITS.columns).map(cellText),
    fields: record.length,
    formulas: record.flatMap((cell, column) => (isFormula(cell) ? [column] : [])),
  }))
  return [{ name: '', rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }]
}
