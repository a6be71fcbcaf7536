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

/** The ids of all that one or several lists hold, once each; a row that `idOf` gives none for is left out. */
export const readAllIds = async <Row>(
  asks: ReadonlyArray<PageAsk<RowsPage<Row>>>,
  idOf: (row: Row) => string | undefined,
): Promise<CallResult<readonly string[]>> => {
  const ids: string[] = []
  for (const ask of asks) {
    const read = await readAllRows<Row, RowsPage<Row>>(ask)
    if (read.outcome !== 'done') return read
    ids.push(...read.value.rows.map(idOf).filter((id) => id !== undefined))
  }
  return { outcome: 'done', value: [...new Set(ids)] }
}

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
