/**
 * What a table that is handed in may measure. A provincial roster is some hundreds of rows and a few dozen KB; these are far
 * above it and far below what would use up a function's 512 MB.
 */
export const TABLE_LIMITS = {
  bytes: 5 * 1024 * 1024,
  rows: 5_000,
  columns: 60,
  zip: {
    /** Parts of a workbook: a plain one has a dozen. */
    entries: 500,
    /** All parts together once inflated, which an honest 5 MB of XML rarely reaches. */
    inflatedBytes: 40 * 1024 * 1024,
    /** Deflate reaches 1000; XML of rows that differ stays below 50. */
    ratio: 200,
    spareBytes: 1024 * 1024,
  },
  /** A cell's XML, and a CSV record: far above what Excel itself allows in a cell. */
  cellXml: 200_000,
  record: 200_000,
} as const
