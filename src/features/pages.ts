import type { CallResult } from '@/services/call'

export interface RowsPage<Row> {
  readonly rows: readonly Row[]
  readonly more: boolean
}

/** Asks for the page after so many rows, of which `last` was the last page; the first page comes after none. */
type PageAsk<Page> = (offset: number, last?: object) => Promise<CallResult<Page>>

/** Rows read from several pages, with the last page as it came. */
export interface ReadRows<Row, Page> {
  readonly rows: readonly Row[]
  readonly more: boolean
  readonly last: Page
}

/**
 * Reads from the start until `atLeast` rows are there or there are no more. A page without rows ends it as well, so that a
 * wrong "more" cannot ask for ever.
 */
export const readRows = async <Row, Page extends RowsPage<Row>>(
  ask: PageAsk<Page>,
  atLeast: number,
): Promise<CallResult<ReadRows<Row, Page>>> => {
  const rows: Row[] = []
  let last: Page | undefined
  for (;;) {
    const result = await ask(rows.length, last)
    if (result.outcome !== 'done') return result
    last = result.value
    rows.push(...result.value.rows)
    const more = result.value.more && result.value.rows.length > 0
    if (!more || rows.length >= atLeast) return { outcome: 'done', value: { rows, more, last: result.value } }
  }
}

/** Reads every row there is. */
export const readAllRows = <Row, Page extends RowsPage<Row>>(
  ask: PageAsk<Page>,
): Promise<CallResult<ReadRows<Row, Page>>> => readRows<Row, Page>(ask, Infinity)

/** Rows without repetitions: what slid from one page into the next while the list was read is kept at its first place. */
export const distinctRows = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] => {
  const known = new Set<string>()
  return rows.filter((row) => {
    const key = keyOf(row)
    const isNew = !known.has(key)
    known.add(key)
    return isNew
  })
}
