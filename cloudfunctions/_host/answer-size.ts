import type { CursorPage } from '@/contract/fields'

/**
 * As much as the rows of one answer may weigh. WeChat fails an answer of more than 1 MB (-604001), and wraps and escapes it on the way;
 * half of that is for the rows.
 */
export const ANSWER_BYTES = 512 * 1024

/** The id of an event, by which its history is paged. */
export const eventIdOf = ({ eventId }: { readonly eventId: string }): string => eventId

/** How many of these rows, from the first on, go into one answer. One always does: no row of ours is nearly as large. */
export const countWithin = (rows: readonly unknown[], bytes: number = ANSWER_BYTES): number => {
  let weight = 0
  let count = 0
  for (const row of rows) {
    weight += Buffer.byteLength(JSON.stringify(row)) + 1
    if (weight > bytes && count > 0) break
    count += 1
  }
  return count
}

/** A page of a history from what was found, one more than `limit`, which tells whether there is more: as many as one answer holds. */
export const cursorPage = <Row extends { readonly at: number }>(
  found: readonly Row[],
  limit: number,
  idOf: (row: Row) => string,
): CursorPage<Row> => {
  const rows = found.slice(0, Math.min(limit, countWithin(found)))
  const last = rows[rows.length - 1]
  const more = rows.length < found.length
  return { rows, more, next: more && last ? { at: last.at, id: idOf(last) } : null }
}
