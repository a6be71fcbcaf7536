import { requestFailed } from '../problem'
import { sortKeysOf, type SortKey } from './sort-keys'
import { compareValues, isDocument, type Document, type Value } from './value'

type Direction = 1 | -1
export type Order = ReadonlyArray<readonly [field: string, direction: Direction]>

export const parseOrder = (value: Value | undefined): Order => {
  if (!isDocument(value) || Object.keys(value).length === 0) throw requestFailed('a sort has to name its fields')
  return Object.entries(value).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw requestFailed(`the direction of ${field} has to be 1 or -1`)
    return [field, direction] as const
  })
}

/** An empty array comes before null, and so before everything. */
const compareKeys = (a: SortKey, b: SortKey, order: Order): number => {
  for (let i = 0; i < order.length; i++) {
    const [left, right] = [a[i], b[i]]
    const difference =
      left === undefined || right === undefined
        ? Number(left !== undefined) - Number(right !== undefined)
        : compareValues(left, right)
    if (difference !== 0) return difference * (order[i]?.[1] ?? 1)
  }
  return 0
}

/** A document with an array has as many keys as that has elements, and is placed by the one that comes first. */
export const sortBy = <T>(items: readonly T[], documentOf: (item: T) => Document, order: Order): T[] => {
  const fields = order.map(([field]) => field)
  const keyed = items.map((item) => {
    const keys = sortKeysOf(documentOf(item), fields)
    const first = keys.reduce((best, key) => (compareKeys(key, best, order) < 0 ? key : best))
    return { item, key: first }
  })
  return keyed.sort((a, b) => compareKeys(a.key, b.key, order)).map(({ item }) => item)
}
