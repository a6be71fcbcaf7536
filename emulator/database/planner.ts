import type { HashIndex, Slot } from './hash-index'
import { compileFilter } from './filter'
import { compoundKey, hashKey, isArray, isDocument, type Document, type Value } from './value'

/** Equality that a filter demands of a field: one of these values. */
type Constraints = ReadonlyMap<string, readonly Value[]>

const MAX_LOOKUPS = 2000

const demanded = (conditions: Value): readonly Value[] | null => {
  if (conditions instanceof RegExp) return null
  if (!isDocument(conditions)) return [conditions]
  const names = Object.keys(conditions)
  if (!names.some((name) => name.startsWith('$'))) return [conditions]
  if ('$eq' in conditions) return [conditions['$eq'] ?? null]
  // An index keeps what is missing as null.
  if (conditions['$exists'] === false) return [null]
  const list = conditions['$in']
  return isArray(list) && !list.some((item) => item instanceof RegExp) ? list : null
}

/** What `filter` demands at its top level, `$and` included; `$or` and ranges are looked at by `planned`. */
export const constraintsOf = (filter: Document, into = new Map<string, readonly Value[]>()): Constraints => {
  for (const [field, conditions] of Object.entries(filter)) {
    if (field === '$and' && isArray(conditions)) {
      for (const part of conditions) if (isDocument(part)) constraintsOf(part, into)
    } else if (!field.startsWith('$')) {
      const values = demanded(conditions)
      const before = into.get(field)
      if (values !== null && (before === undefined || values.length < before.length)) into.set(field, values)
    }
  }
  return into
}

const combinations = (lists: ReadonlyArray<readonly Value[]>): Value[][] =>
  lists.reduce<Value[][]>((heads, values) => heads.flatMap((head) => values.map((value) => [...head, value])), [[]])

interface Plan {
  readonly buckets: ReadonlyArray<ReadonlySet<Slot>>
  readonly size: number
}

const planOn = (index: HashIndex, constraints: Constraints): Plan | null => {
  const lists: Array<readonly Value[]> = []
  let lookups = 1
  for (const field of index.fields) {
    const values = constraints.get(field)
    if (values === undefined) return null
    lookups *= values.length
    lists.push(values)
  }
  if (lookups > MAX_LOOKUPS) return null
  const keys = new Set(combinations(lists).map(compoundKey))
  const buckets = [...keys].map((key) => index.find(key)).filter((bucket) => bucket.size > 0)
  return { buckets, size: buckets.reduce((sum, bucket) => sum + bucket.size, 0) }
}

const merge = (buckets: ReadonlyArray<ReadonlySet<Slot>>): Slot[] => {
  const [only] = buckets
  const slots =
    buckets.length === 1 && only !== undefined ? [...only] : [...new Set(buckets.flatMap((bucket) => [...bucket]))]
  return slots.length > 1 ? slots.sort((a, b) => a.ordinal - b.ordinal) : slots
}

/** The documents that can meet what is demanded, or null when only a look at all of them tells. */
const candidates = (
  constraints: Constraints,
  byId: ReadonlyMap<string, Slot>,
  indexes: readonly HashIndex[],
): Slot[] | null => {
  const ids = constraints.get('_id')
  if (ids !== undefined) {
    const found = new Set<Slot>()
    for (const id of ids) {
      const slot = byId.get(hashKey(id))
      if (slot !== undefined) found.add(slot)
    }
    return found.size > 1 ? [...found].sort((a, b) => a.ordinal - b.ordinal) : [...found]
  }
  let best: Plan | null = null
  for (const index of indexes) {
    const plan = planOn(index, constraints)
    if (plan !== null && (best === null || plan.size < best.size)) best = plan
  }
  return best === null ? null : merge(best.buckets)
}

const RANGES: readonly string[] = ['$gt', '$gte', '$lt', '$lte', '$regex', '$options']

/** The ranges and patterns that a filter demands of a field, at its top level and within `$and`. */
const rangesOn = (filter: Document, field: string): readonly Document[] =>
  Object.entries(filter).flatMap(([name, conditions]): readonly Document[] => {
    if (name === '$and' && isArray(conditions))
      return conditions.filter(isDocument).flatMap((part) => rangesOn(part, field))
    if (name !== field) return []
    if (conditions instanceof RegExp) return [{ [field]: conditions }]
    if (!isDocument(conditions)) return []
    const ranges = Object.entries(conditions).filter(([operator]) => RANGES.includes(operator))
    return ranges.length === 0 ? [] : [{ [field]: Object.fromEntries(ranges) }]
  })

const isPattern = (range: Document): boolean =>
  Object.values(range).some((on) => on instanceof RegExp || (isDocument(on) && '$regex' in on))

/** Fewer are not worth a look for a range that leaves fewer still. */
const FEW = 64

/**
 * The documents within a range of an index's field, or whose key in it fits a pattern, behind what is equal in those before it: MongoDB's
 * indexes are in order, and it tries a pattern on an index's keys before it fetches a document. Ours are not, so that all that is equal
 * is passed over here; what is counted as looked at are the documents that MongoDB fetches. null where that leaves no fewer than `best`.
 */
const inRange = (
  filter: Document,
  constraints: Constraints,
  byId: ReadonlyMap<string, Slot>,
  indexes: readonly HashIndex[],
  best: readonly Slot[] | null,
): Slot[] | null => {
  let fewest: Slot[] | null = null
  for (const { fields } of indexes) {
    const equal = fields.slice(0, -1)
    const field = fields.at(-1)
    // Without anything equal before it a pattern is tried on every key there is.
    const ranges =
      field === undefined ? [] : rangesOn(filter, field).filter((each) => equal.length > 0 || !isPattern(each))
    if (ranges.length === 0) continue
    const before = indexes.find((index) => index.fields.join('\n') === equal.join('\n'))
    const plan = before && planOn(before, constraints)
    if (equal.length > 0 && !plan) continue
    const isWithin = compileFilter({ $and: [...ranges] })
    const found = (plan ? merge(plan.buckets) : [...byId.values()]).filter(({ doc }) => isWithin(doc))
    if (found.length < (fewest ?? best ?? { length: Infinity }).length) fewest = found
  }
  return fewest?.sort((a, b) => a.ordinal - b.ordinal) ?? null
}

/** Each `$or` that a filter demands, at its top level or within its `$and`. */
const alternativesOf = (filter: Document): ReadonlyArray<readonly Document[]> =>
  Object.entries(filter).flatMap(([field, conditions]) => {
    if (!isArray(conditions)) return []
    const parts = conditions.filter(isDocument)
    return field === '$or' ? [parts] : field === '$and' ? parts.flatMap(alternativesOf) : []
  })

/**
 * The documents that can match a filter, or null when only a look at all of them tells. As in MongoDB, an `$or` is looked up where
 * each of its parts is.
 */
export const planned = (
  filter: Document,
  byId: ReadonlyMap<string, Slot>,
  indexes: readonly HashIndex[],
): Slot[] | null => {
  const constraints = constraintsOf(filter)
  let best = constraints.size === 0 ? null : candidates(constraints, byId, indexes)
  for (const alternatives of alternativesOf(filter)) {
    const parts = alternatives.map((part) => planned(part, byId, indexes))
    const looked = parts.filter((part) => part !== null)
    const size = looked.reduce((sum, part) => sum + part.length, 0)
    if (looked.length === parts.length && (best === null || size < best.length))
      best = merge(looked.map((part) => new Set(part)))
  }
  if (best !== null && best.length <= FEW) return best
  return inRange(filter, constraints, byId, indexes, best) ?? best
}
