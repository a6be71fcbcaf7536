import { ObjectId } from 'bson'
import { isArray, isDocument, type Value } from './value'

const TYPES: Readonly<Record<string, (value: Value) => boolean>> = {
  number: (value) => typeof value === 'number',
  double: (value) => typeof value === 'number',
  int: (value) => Number.isInteger(value),
  long: (value) => Number.isInteger(value),
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  object: isDocument,
  array: isArray,
  regex: (value) => value instanceof RegExp,
  objectId: (value) => value instanceof ObjectId,
}

/** What `$type` asks for by name; numbers have lost whether they were stored as int, long or double. */
export const typeTest = (name: string): ((value: Value) => boolean) | undefined =>
  Object.hasOwn(TYPES, name) ? TYPES[name] : undefined

/** What MongoDB's messages call the type of a value. */
export const nameOfType = (value: Value | undefined): string => {
  if (value === undefined) return 'missing'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double'
  return Object.keys(TYPES).find((name) => TYPES[name]?.(value)) ?? 'object'
}
