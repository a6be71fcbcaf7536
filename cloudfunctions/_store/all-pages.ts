import { documents, type Database } from './database'
import type { CollectionName } from './manifest'

/** As many documents as CloudBase gives at once. */
export const ROWS_A_READ = 1000

/**
 * Everything that a query finds, page by page: CloudBase gives at most 1,000 documents at once. `read` is given how many to pass
 * over and how many to read, at most 1,000; its order has to be the same from page to page. An empty page is not among them. Only for the
 * few groups of an aggregate. A collection is read by `allKeyedRows` or `pagesAfter`: passing over rows looks at them again.
 */
export async function* eachPage<Item>(
  read: (skip: number, limit: number) => Promise<readonly Item[]>,
  limit: number = ROWS_A_READ,
): AsyncGenerator<readonly Item[], void, undefined> {
  for (let skip = 0, full = true; full;) {
    const page = await read(skip, limit)
    if (page.length > 0) yield page
    skip += page.length
    full = page.length === limit
  }
}

/** The same together. */
export const allPages = async <Item>(...asked: Parameters<typeof eachPage<Item>>): Promise<readonly Item[]> => {
  const found: Item[] = []
  for await (const page of eachPage(...asked)) found.push(...page)
  return found
}

/**
 * The pages of a list in the order of its keys, each read from the last key of the one before, the first from `first`: what is added or
 * taken out meanwhile moves nothing. An empty one is not among them, and whoever has seen enough reads no further.
 */
export async function* pagesAfter<Item, Key extends string | number>(
  first: Key,
  read: (after: Key, limit: number) => Promise<readonly Item[]>,
  keyOf: (item: Item) => Key,
  limit: number,
): AsyncGenerator<readonly Item[], void, undefined> {
  for (let after: Key | undefined = first; after !== undefined;) {
    const page: readonly Item[] = await read(after, limit)
    const last = page.at(-1)
    if (last) yield page
    after = last && page.length === limit ? keyOf(last) : undefined
  }
}

/** The same of what grows at its new end, from there back: each page is found by the last row of the one before, the first by none. */
export async function* pagesAfterRow<Row, Place>(
  read: (after: Place | null, limit: number) => Promise<readonly Row[]>,
  placeOf: (row: Row) => Place,
  limit: number,
): AsyncGenerator<readonly Row[], void, undefined> {
  for (let after: Place | null = null, full = true; full;) {
    const page: readonly Row[] = await read(after, limit)
    const last = page.at(-1)
    full = last !== undefined && page.length === limit
    if (last === undefined) return
    yield page
    after = placeOf(last)
  }
}

/** The same in the order of ids. */
export const pagesById = <Item>(
  read: (after: string, limit: number) => Promise<readonly Item[]>,
  idOf: (item: Item) => string,
  limit: number,
) => pagesAfter('', read, idOf, limit)

/** One field, a text, of everything in a collection that `where` names, however much that is. */
export const fieldOfAll = async (
  database: Database,
  collection: CollectionName,
  where: object,
  field: string,
): Promise<readonly string[]> => {
  const { command: _ } = database
  const found: string[] = []
  const pages = pagesById(
    (after, limit) =>
      documents<Readonly<Record<string, string>>>(
        database
          .collection(collection)
          .where(_.and([where, { _id: _.gt(after) }]))
          .field({ [field]: true })
          .orderBy('_id', 'asc')
          .limit(limit)
          .get(),
      ),
    ({ _id = '' }) => _id,
    ROWS_A_READ,
  )
  for await (const rows of pages) found.push(...rows.map((row) => row[field] ?? ''))
  return found
}
