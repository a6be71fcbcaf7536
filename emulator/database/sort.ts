import { requestFailed } from '../problem'
import { findValues } from './path'
import { compareValues, isArray, isDocument, type Document, type Value } from './value'

type Direction = 1 | -1
export type Order = ReadonlyArray<readonly [field: string, direction: Direction]>

export const parseOrder = (value: Value | undefined): Order => {
  if (!isDocument(value) || Object.keys(value).length === 0) throw requestFailed('a sort has to name its fields')
  return Object.entries(value).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw requestFailed(`the direction of ${field} has to be 1 or -1`)
    return [field, direction] as const
  })
}

/** An array sorts by its least element ascending and by its greatest descending; an empty one comes before null. */
const sortKey = (document: Document, field: string, direction: Direction): Value | undefined => {
  const { leaves } = findValues(document, field)
  const first = leaves[0]
  if (leaves.length <= 1 && !isArray(first)) return first
  const values = leaves.flatMap((leaf) => (isArray(leaf) ? leaf : [leaf]))
  return values.reduce<Value | undefined>(
    (best, value) => (best === undefined || compareValues(value, best) * direction < 0 ? value : best),
    undefined,
  )
}

export const sortBy = <T>(items: readonly T[], documentOf: (item: T) => Document, order: Order): T[] => {
  const keyed = items.map((item) => ({
    item,
    keys: order.map(([field, direction]) => sortKey(documentOf(item), field, direction)),
  }))
  keyed.sort((a, b) => {
    for (let i = 0; i < order.length; i++) {
      const difference = compareValues(a.keys[i], b.keys[i])
      if (difference !== 0) return difference * (order[i]?.[1] ?? 1)
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}
