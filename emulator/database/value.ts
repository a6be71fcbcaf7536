import { ObjectId } from 'bson'

/** What a document holds. Stored values are never changed in place: an update builds new ones along the changed path. */
export type Value = Scalar | readonly Value[] | Document
type Scalar = null | boolean | number | string | Date | RegExp | ObjectId
export interface Document {
  readonly [field: string]: Value
}

export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** A field by a name that somebody chose: `constructor` and the like are fields only where a document has them. */
export const fieldOf = (document: Document, name: string): Value | undefined =>
  Object.hasOwn(document, name) ? document[name] : undefined

export const isArray = (value: unknown): value is readonly Value[] => Array.isArray(value)

/** MongoDB's order of types; a missing value sorts with null. */
const rankOf = (value: Value | undefined): number => {
  switch (typeof value) {
    case 'undefined':
      return 1
    case 'number':
      return 2
    case 'string':
      return 3
    case 'boolean':
      return 7
    default:
  }
  if (value === null) return 1
  if (isArray(value)) return 5
  if (value instanceof Date) return 8
  if (value instanceof ObjectId) return 6
  if (value instanceof RegExp) return 9
  return 4
}

export const sameType = (a: Value | undefined, b: Value | undefined): boolean => rankOf(a) === rankOf(b)

const order = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

const compareNumbers = (a: number, b: number): number => {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  return Number.isNaN(b) ? 1 : order(a, b)
}

const compareArrays = (a: readonly Value[], b: readonly Value[]): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = compareValues(a[i], b[i])
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Field by field: the type of the value, then the name, then the value. Order of fields matters, as in BSON. */
const compareDocuments = (a: Document, b: Document): number => {
  const left = Object.keys(a)
  const right = Object.keys(b)
  for (let i = 0; i < left.length && i < right.length; i++) {
    const leftKey = left[i] as string
    const rightKey = right[i] as string
    const difference =
      rankOf(a[leftKey]) - rankOf(b[rightKey]) || order(leftKey, rightKey) || compareValues(a[leftKey], b[rightKey])
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

export function compareValues(a: Value | undefined, b: Value | undefined): number {
  if (a === b) return 0
  const rank = rankOf(a)
  const difference = rank - rankOf(b)
  if (difference !== 0) return difference
  switch (rank) {
    case 1:
      return 0
    case 2:
      return compareNumbers(a as number, b as number)
    case 3:
      return order(a as string, b as string)
    case 4:
      return compareDocuments(a as Document, b as Document)
    case 5:
      return compareArrays(a as readonly Value[], b as readonly Value[])
    case 6:
      return order((a as ObjectId).toHexString(), (b as ObjectId).toHexString())
    case 7:
      return Number(a) - Number(b)
    case 8:
      return order((a as Date).getTime(), (b as Date).getTime())
    default:
      return order(String(a), String(b))
  }
}

export const equalValues = (a: Value | undefined, b: Value | undefined): boolean => compareValues(a, b) === 0

/** Equal, and missing is not the same as null: what decides whether an update changed anything. */
export const identical = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && compareValues(a, b) === 0)

/** A string that is equal for equal values, for hashing. Missing counts as null. */
export const hashKey = (value: Value | undefined): string => {
  switch (typeof value) {
    case 'string':
      return `s${value}`
    case 'number':
      return `n${value}`
    case 'boolean':
      return value ? 'true' : 'false'
    case 'undefined':
      return 'z'
    default:
  }
  if (value === null) return 'z'
  if (value instanceof Date) return `d${value.getTime()}`
  if (value instanceof ObjectId) return `o${value.toHexString()}`
  if (value instanceof RegExp) return `r${String(value)}`
  if (isArray(value)) return `a${value.map(part).join('')}`
  return `f${Object.entries(value)
    .map(([key, inner]) => part(key) + part(inner))
    .join('')}`
}

/** Length first, so that no two lists of values share one key. */
const part = (value: Value | undefined): string => {
  const key = hashKey(value)
  return `${key.length}:${key}`
}

export const compoundKey = (values: ReadonlyArray<Value | undefined>): string => values.map(part).join('')
