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
}

/** What `$type` asks for by name; numbers have lost whether they were stored as int, long or double. */
export const typeTest = (name: string): ((value: Value) => boolean) | undefined => TYPES[name]
