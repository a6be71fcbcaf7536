import { requestFailed } from '../problem'
import { compileFilter } from './filter'
import { parseOrder, sortBy } from './sort'
import { compareValues, equalValues, isArray, isDocument, type Value } from './value'

/** A new value for what is at the path; undefined takes the field away; the same value changes nothing. */
export type Change = (current: Value | undefined) => Value | undefined

const arrayAt = (current: Value | undefined, operator: string, path: string): readonly Value[] => {
  if (current === undefined) return []
  if (!isArray(current))
    throw requestFailed(`The field '${path}' must be an array but is of another type, for ${operator}`)
  return current
}

const isInteger = (value: Value | undefined): value is number => Number.isInteger(value)

const insertAt = (items: readonly Value[], added: readonly Value[], position: Value | undefined): Value[] => {
  if (position === undefined) return [...items, ...added]
  if (!isInteger(position)) throw requestFailed('The value for $position must be an integer value')
  const at = position < 0 ? Math.max(0, items.length + position) : Math.min(position, items.length)
  return [...items.slice(0, at), ...added, ...items.slice(at)]
}

const sorted = (items: readonly Value[], by: Value | undefined): readonly Value[] => {
  if (by === undefined) return items
  if (by === 1 || by === -1) return [...items].sort((a, b) => compareValues(a, b) * by)
  return sortBy(items, (item) => (isDocument(item) ? item : {}), parseOrder(by))
}

const sliced = (items: readonly Value[], count: Value | undefined): readonly Value[] => {
  if (count === undefined) return items
  if (!isInteger(count)) throw requestFailed('The value for $slice must be an integer value')
  return count < 0 ? items.slice(count) : items.slice(0, count)
}

const MODIFIERS = new Set(['$each', '$position', '$sort', '$slice'])

export const push = (operand: Value, path: string): Change => {
  if (!isDocument(operand) || !('$each' in operand)) {
    return (current) => [...arrayAt(current, '$push', path), operand]
  }
  const { $each: added, $position, $sort, $slice } = operand
  const unknown = Object.keys(operand).find((name) => !MODIFIERS.has(name))
  if (unknown !== undefined) throw requestFailed(`Unrecognized clause in $push: ${unknown}`)
  if (added === undefined || !isArray(added)) throw requestFailed('The argument to $each in $push must be an array')
  return (current) => {
    const before = arrayAt(current, '$push', path)
    const after = sliced(sorted(insertAt(before, added, $position), $sort), $slice)
    return current !== undefined && equalValues(before, after) ? current : after
  }
}

export const addToSet = (operand: Value, path: string): Change => {
  const each = isDocument(operand) ? operand['$each'] : undefined
  if (each !== undefined && !isArray(each)) throw requestFailed('The argument to $each in $addToSet must be an array')
  const added = each ?? [operand]
  return (current) => {
    const before = arrayAt(current, '$addToSet', path)
    const after = [...before]
    for (const item of added) if (!after.some((existing) => equalValues(existing, item))) after.push(item)
    return current !== undefined && after.length === before.length ? current : after
  }
}

export const pop = (operand: Value, path: string): Change => {
  if (operand !== 1 && operand !== -1) throw requestFailed('$pop expects 1 or -1')
  return (current) => {
    if (current === undefined) return undefined
    const items = arrayAt(current, '$pop', path)
    if (items.length === 0) return current
    return operand === 1 ? items.slice(0, -1) : items.slice(1)
  }
}

const without =
  (operator: string, path: string, drop: (item: Value) => boolean): Change =>
  (current) => {
    if (current === undefined) return undefined
    const items = arrayAt(current, operator, path)
    const kept = items.filter((item) => !drop(item))
    return kept.length === items.length ? current : kept
  }

/** A plain object is a query on the elements' fields; operators and values are about the element itself. */
export const pull = (operand: Value, path: string): Change => {
  if (isDocument(operand) && !Object.keys(operand).some((name) => name.startsWith('$'))) {
    const matches = compileFilter(operand)
    return without('$pull', path, (item) => isDocument(item) && matches(item))
  }
  const matches = compileFilter({ item: operand })
  return without('$pull', path, (item) => (isArray(operand) ? equalValues(item, operand) : matches({ item })))
}

export const pullAll = (operand: Value, path: string): Change => {
  if (!isArray(operand)) throw requestFailed('$pullAll requires an array argument')
  return without('$pullAll', path, (item) => operand.some((unwanted) => equalValues(item, unwanted)))
}
