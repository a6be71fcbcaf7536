import type { CollectionSpec } from '../options'
import { compileFilter, type Predicate } from './filter'
import type { HashIndex, Slot } from './hash-index'
import { constraintsOf } from './planner'
import { sortBy, type Order } from './sort'
import { compoundKey, isArray, isDocument, type Document, type Value } from './value'

/** Documents in an order that an index keeps. */
interface OrderedWalk {
  readonly slots: readonly Slot[]
  /** Whether a document lies within what the filter demands of the order's own fields: MongoDB begins there, and looks at none before. */
  readonly isWithin: Predicate
  /** Whether nothing that the filter demands beside narrows it: what has few matches is a look at all of them. */
  readonly isWhole: boolean
}

/** What changes with whatever comes, goes or moves. */
interface Versioned {
  readonly version: number
}

/** The index that every collection has. */
const BY_ID = { keys: [{ field: '_id', direction: 'asc' }] } as const
const isById = (fields: readonly string[]): boolean => fields.length === 1 && fields[0] === '_id'

interface Kept {
  readonly version: number
  readonly slots: readonly Slot[]
}

const namesIn = (conditions: Document): readonly string[] =>
  Object.entries(conditions).flatMap(([name, value]) =>
    (name === '$or' || name === '$and') && isArray(value) ? value.filter(isDocument).flatMap(namesIn) : [name],
  )

/** What a filter demands, taken apart as far as it demands all of it. */
const partsOf = (filter: Document): readonly Document[] =>
  Object.entries(filter).flatMap(([name, value]) =>
    name === '$and' && isArray(value) ? value.filter(isDocument).flatMap(partsOf) : [{ [name]: value }],
  )

/** The fields of an order that differ from document to document, where an index lists them in it behind what is equal in all. */
const fits = (keys: CollectionSpec['indexes'][number]['keys'], equal: number, order: Order): boolean => {
  const listed = keys.slice(equal, equal + order.length)
  const ways = order.map(([, direction], at) => (listed[at]?.direction === 'asc' ? 1 : -1) * direction)
  return order.every(([field], at) => listed[at]?.field === field) && ways.every((way) => way === ways[0])
}

/**
 * Pages in an index's order. MongoDB walks such an index from where the page begins to where it ends; ours are not in order, so that
 * one is made when it is asked for and kept until anything in the index changes.
 */
export class OrderedWalks {
  readonly #kept = new WeakMap<object, Map<string, Kept>>()

  readonly #specs: ReadonlyArray<Pick<CollectionSpec['indexes'][number], 'keys'>>

  constructor(
    specs: CollectionSpec['indexes'],
    readonly indexes: readonly HashIndex[],
    readonly ids: Versioned,
  ) {
    this.#specs = [...specs, BY_ID]
  }

  #indexOn(fields: readonly string[]): HashIndex | undefined {
    const name = fields.join('\n')
    return this.indexes.find((index) => index.fields.join('\n') === name)
  }

  /** The walk that answers `filter` in `order`; null where no index keeps that order behind what the filter holds equal. */
  find(filter: Document, order: Order, all: ReadonlyMap<string, Slot>): OrderedWalk | null {
    const constraints = constraintsOf(filter)
    const valueOf = (field: string): readonly Value[] => {
      const values = constraints.get(field)
      return values?.length === 1 ? values : []
    }
    const differing = order.filter(([field]) => valueOf(field).length === 0)
    const fields = differing.map(([field]) => field)
    const bounds = partsOf(filter).filter((part) => namesIn(part).every((name) => fields.includes(name)))
    const fitting = this.#specs.flatMap(({ keys }) => {
      const first = keys.findIndex(({ field }) => field === fields[0])
      const equal = keys.slice(0, Math.max(first, 0)).map(({ field }) => field)
      const isEqual = equal.every((field) => valueOf(field).length > 0)
      return first >= 0 && isEqual && fits(keys, first, differing) ? [equal] : []
    })
    // The more is equal, the fewer are walked.
    const [equal] = fitting.sort((one, other) => other.length - one.length)
    const within = equal && (isById([...equal, ...fields]) ? this.ids : this.#indexOn([...equal, ...fields]))
    if (!equal || !within) return null
    const key = compoundKey(equal.flatMap((field) => valueOf(field)))
    const bucket = equal.length === 0 ? all : this.#indexOn(equal)?.find(key)
    if (!bucket) return null
    return {
      slots: this.#sorted(bucket, within, order),
      isWithin: compileFilter({ $and: [{}, ...bounds] }),
      isWhole: equal.length === 0 && bounds.length < partsOf(filter).length,
    }
  }

  #sorted(bucket: Iterable<unknown> & object, { version }: Versioned, order: Order): readonly Slot[] {
    const name = JSON.stringify(order)
    const orders = this.#kept.get(bucket) ?? new Map<string, Kept>()
    this.#kept.set(bucket, orders)
    const before = orders.get(name)
    if (before?.version === version) return before.slots
    const members = bucket instanceof Map ? [...(bucket as Map<string, Slot>).values()] : [...(bucket as Set<Slot>)]
    const slots = sortBy(
      members.sort((a, b) => a.ordinal - b.ordinal),
      ({ doc }) => doc,
      order,
    )
    orders.set(name, { version, slots })
    return slots
  }
}
