import type { RowKey } from '@/contract/fields'
import { ROWS_A_READ } from './all-pages'
import { documents, type Database } from './database'
import type { CollectionName } from './manifest'

/** By which fields a list is sorted, the first counting most; of two rows the last one differs, so that each has a place of its own. */
export type ListOrder = ReadonlyArray<readonly [field: string, direction: 'asc' | 'desc']>

/** The newest first; of one moment by their ids. */
export const newestBy = (field: string): ListOrder => [
  [field, 'desc'],
  ['_id', 'desc'],
]

/** Which rows of a list a page holds: those after a row, or, where none is named, those after so many. */
export interface PageWanted {
  readonly offset: number
  readonly after: RowKey | null
  readonly limit: number
}

/** A row with the place that it has in its list. */
export interface KeyedRow<Row> {
  readonly row: Row
  readonly key: RowKey
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const valueAt = (row: object, field: string): string | number | null => {
  let value: unknown = row
  for (const name of field.split('.')) value = isRecord(value) ? value[name] : undefined
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** What a row is sorted by. */
export const keyOf = (row: object, order: ListOrder): RowKey => order.map(([field]) => valueAt(row, field))

/** Values behind one in a direction. The database sorts what is missing before everything else, and compares it with nothing. */
const behind = (
  { command: _ }: Database,
  [field, direction]: ListOrder[number],
  value: string | number | null,
): object | undefined => {
  if (direction === 'asc') return { [field]: value === null ? _.neq(null) : _.gt(value) }
  return value === null ? undefined : _.or([{ [field]: _.lt(value) }, { [field]: null }])
}

/** Rows after a place in an order: whatever comes in before it or leaves, they stay the same. */
export const afterKey = (database: Database, order: ListOrder, after: RowKey | null): readonly object[] => {
  if (after === null) return []
  const { command: _ } = database
  const ways = order.flatMap((field, index): readonly object[] => {
    const further = behind(database, field, after[index] ?? null)
    const same = order.slice(0, index).map(([name], at) => ({ [name]: after[at] ?? null }))
    return further ? [same.length === 0 ? further : _.and([...same, further])] : []
  })
  return ways.length === 0 ? [{ _id: null }] : [ways.length === 1 ? (ways[0] ?? {}) : _.or([...ways])]
}

/** Everything that a keyed list finds, page by page, each from the last row of the one before. An empty page is not among them. */
export async function* eachKeyedPage<Row>(
  read: (page: PageWanted) => Promise<readonly KeyedRow<Row>[]>,
  limit: number,
): AsyncGenerator<readonly Row[], void, undefined> {
  for (let after: RowKey | null | undefined = null; after !== undefined;) {
    const found: readonly KeyedRow<Row>[] = await read({ offset: 0, after, limit })
    if (found.length > 0) yield found.map(({ row }) => row)
    const last = found.at(-1)?.key
    // Fields of the order that are not read would lead to the same page for ever.
    if (last && after && last.join('\n') === after.join('\n'))
      throw new Error('a page ends where the one before it did')
    after = found.length === limit ? last : undefined
  }
}

/** The same together. */
export const allKeyedRows = async <Row>(...asked: Parameters<typeof eachKeyedPage<Row>>): Promise<readonly Row[]> => {
  const found: Row[] = []
  for await (const page of eachKeyedPage(...asked)) found.push(...page)
  return found
}

/** How many rows are passed over: none where the page begins after a row. */
export const skipOf = ({ offset, after }: PageWanted): number => (after === null ? offset : 0)

/** What a keyed page is read from: a collection's documents that hold all of these, with these fields. */
interface KeyedSource {
  readonly collection: CollectionName
  readonly where: readonly object[]
  readonly fields?: object
}

/** A page of documents in the order of fields that are kept, each with its place. */
export const keyedDocuments = async <Document extends object>(
  database: Database,
  { collection, where, fields }: KeyedSource,
  order: ListOrder,
  page: PageWanted,
): Promise<readonly KeyedRow<Document>[]> => {
  const held = [...where.filter((each) => Object.keys(each).length > 0), ...afterKey(database, order, page.after)]
  let query = database.collection(collection).where(held.length === 0 ? {} : database.command.and(held))
  if (fields) query = query.field(fields)
  for (const [field, direction] of order) query = query.orderBy(field, direction)
  const found = await documents<Document>(query.skip(skipOf(page)).limit(page.limit).get())
  return found.map((row) => ({ row, key: keyOf(row, order) }))
}

/** All documents of a source in an order, `limit` a call. */
export const allDocuments = <Document extends object>(
  database: Database,
  source: KeyedSource,
  order: ListOrder,
  limit = ROWS_A_READ,
): Promise<readonly Document[]> =>
  allKeyedRows((page) => keyedDocuments<Document>(database, source, order, page), limit)

/** Whether a place comes after another, where each of their parts ascends. */
const isBehind = (key: RowKey, last: RowKey): boolean => {
  const at = key.findIndex((part, index) => part !== last[index])
  const [part, other] = [key[at], last[at]]
  return part !== undefined && part !== null && other !== undefined && other !== null && part > other
}

/**
 * A page of rows that are all at hand, sorted by what their keys say, each part ascending. A place that names more or less than these do
 * is another version's: so many rows are passed over instead.
 */
export const pageOfRanked = <Row>(
  rows: readonly KeyedRow<Row>[],
  { offset, after, limit }: PageWanted,
): readonly KeyedRow<Row>[] => {
  const last = after?.length === rows[0]?.key.length ? after : null
  const left = last ? rows.filter(({ key }) => isBehind(key, last)) : rows.slice(offset)
  return left.slice(0, limit)
}

/** A page from what was found, one more than it holds: its rows, whether there are more, and where to go on. */
export const rowPage = <Row>(found: readonly KeyedRow<Row>[], limit: number) => {
  const shown = found.slice(0, limit)
  const more = found.length > limit
  return { rows: shown.map(({ row }) => row), more, next: more ? (shown[shown.length - 1]?.key ?? null) : null }
}
