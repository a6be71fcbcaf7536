import { stringify } from 'csv-stringify/sync'

/**
 * Writes rows as CSV in UTF-8. The byte order mark is what makes Excel read Chinese, and CRLF what it writes itself. A cell
 * that a spreadsheet would take for a formula gets an apostrophe in front: in CSV there is no other way to say "text".
 */
export const writeCsv = (rows: ReadonlyArray<readonly string[]>): Buffer =>
  Buffer.from(
    stringify(
      rows.map((row) => [...row]),
      { bom: true, escape_formulas: true, record_delimiter: 'windows', quote_record_delimiter: true },
    ),
    'utf8',
  )
