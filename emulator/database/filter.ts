import { invalidParam, notEmulated, requestFailed } from '../problem'
import { compileExpression, type Variables } from './expression'
import { typeTest } from './filter-types'
import { findValues, ofElement, some, type Found } from './path'
import { compareValues, equalValues, isArray, isDocument, sameType, type Document, type Value } from './value'

export type Predicate = (document: Document) => boolean
type Test = (found: Found) => boolean

const NONE: Variables = {}

const matchesPattern =
  (pattern: RegExp) =>
  (value: Value): boolean =>
    typeof value === 'string' ? pattern.test(value) : value instanceof RegExp && equalValues(value, pattern)

const equals = (operand: Value): Test => {
  if (operand instanceof RegExp) return (found) => some(found, matchesPattern(operand))
  if (operand === null) return (found) => found.missing || some(found, (value) => value === null)
  return (found) => some(found, (value) => equalValues(value, operand))
}

const compares =
  (operand: Value, holds: (difference: number) => boolean): Test =>
  (found) =>
    some(found, (value) => sameType(value, operand) && holds(compareValues(value, operand))) ||
    (operand === null && found.missing && holds(0))

const listOf = (operator: string, operand: Value): readonly Value[] => {
  if (!isArray(operand)) throw requestFailed(`${operator} needs an array`)
  return operand
}

const isOneOf = (operator: string, operand: Value): Test => {
  const tests = listOf(operator, operand).map(equals)
  return (found) => tests.some((test) => test(found))
}

/** Operators apply to the element itself; fields apply only to elements that have fields, never to a scalar. */
const elementTest = (criteria: Value): ((value: Value) => boolean) => {
  if (!isDocument(criteria)) throw requestFailed('$elemMatch needs an Object')
  const names = Object.keys(criteria)
  if (names.length > 0 && names.every((name) => name.startsWith('$') && !LOGICAL.has(name))) {
    const test = compileConditions(criteria)
    return (value) => test(ofElement(value))
  }
  const predicate = compileFilter(criteria)
  return (value) =>
    isDocument(value) ? predicate(value) : isArray(value) && predicate(Object.fromEntries<Value>(value.entries()))
}

const elemMatch = (operand: Value): Test => {
  const test = elementTest(operand)
  return (found) => found.leaves.some((leaf) => isArray(leaf) && leaf.some(test))
}

const all = (operand: Value): Test => {
  const tests = listOf('$all', operand).map((item) =>
    isDocument(item) && '$elemMatch' in item ? elemMatch(item['$elemMatch'] ?? null) : equals(item),
  )
  return (found) => tests.length > 0 && tests.every((test) => test(found))
}

const modulo = (operand: Value): Test => {
  const [divisor, remainder] = listOf('$mod', operand)
  if (typeof divisor !== 'number' || typeof remainder !== 'number' || divisor === 0) {
    throw requestFailed('malformed mod, needs a divisor and a remainder')
  }
  return (found) => some(found, (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder)
}

const hasType = (operand: Value): Test => {
  const tests = (isArray(operand) ? operand : [operand]).map((name) => {
    const test = typeTest(String(name))
    if (test === undefined) throw notEmulated(`$type ${String(name)}`)
    return test
  })
  return (found) => tests.some((test) => some(found, test))
}

const pattern = (operand: Value, flags: Value | undefined): Test => {
  if (operand instanceof RegExp) return equals(new RegExp(operand, typeof flags === 'string' ? flags : operand.flags))
  if (typeof operand !== 'string') throw requestFailed('$regex has to be a string')
  return equals(new RegExp(operand, typeof flags === 'string' ? flags.replace(/[^imsu]/g, '') : ''))
}

const negate =
  (test: Test): Test =>
  (found) =>
    !test(found)

const operatorTest = (operator: string, operand: Value, siblings: Document): Test | null => {
  switch (operator) {
    case '$eq':
      return operand instanceof RegExp
        ? (found) => some(found, (value) => equalValues(value, operand))
        : equals(operand)
    case '$ne':
      return negate(equals(operand))
    case '$gt':
      return compares(operand, (difference) => difference > 0)
    case '$gte':
      return compares(operand, (difference) => difference >= 0)
    case '$lt':
      return compares(operand, (difference) => difference < 0)
    case '$lte':
      return compares(operand, (difference) => difference <= 0)
    case '$in':
      return isOneOf('$in', operand)
    case '$nin':
      return negate(isOneOf('$nin', operand))
    case '$all':
      return all(operand)
    case '$elemMatch':
      return elemMatch(operand)
    case '$exists':
      return operand === true || (typeof operand === 'number' && operand !== 0)
        ? (found) => found.leaves.length > 0
        : (found) => found.leaves.length === 0
    case '$size':
      return (found) => found.leaves.some((leaf) => isArray(leaf) && leaf.length === operand)
    case '$mod':
      return modulo(operand)
    case '$type':
      return hasType(operand)
    case '$regex':
      return pattern(operand, siblings['$options'])
    case '$options':
      return null
    case '$not':
      return negate(compileConditions(operand))
    default:
      throw notEmulated(`the query operator ${operator}`)
  }
}

const isConditions = (value: Value): value is Document => {
  if (!isDocument(value)) return false
  const first = Object.keys(value)[0]
  return first !== undefined && first.startsWith('$')
}

function compileConditions(conditions: Value): Test {
  if (!isConditions(conditions)) return equals(conditions)
  const tests: Test[] = []
  for (const [operator, operand] of Object.entries(conditions)) {
    const test = operatorTest(operator, operand, conditions)
    if (test !== null) tests.push(test)
  }
  const [only] = tests
  return tests.length === 1 && only !== undefined ? only : (found) => tests.every((test) => test(found))
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr'])

const compileLogical = (operator: string, operand: Value, variables: Variables): Predicate => {
  if (operator === '$expr') {
    const evaluate = compileExpression(operand, variables)
    return (document) => {
      const value = evaluate(document)
      return value !== undefined && value !== null && value !== false && value !== 0
    }
  }
  if (!LOGICAL.has(operator)) throw notEmulated(`the query operator ${operator}`)
  if (!isArray(operand) || operand.length === 0) throw requestFailed(`${operator} must be a nonempty array`)
  const parts = operand.map((item) => compileFilter(asFilter(item), variables))
  if (operator === '$and') return (document) => parts.every((part) => part(document))
  if (operator === '$or') return (document) => parts.some((part) => part(document))
  return (document) => !parts.some((part) => part(document))
}

export const asFilter = (value: Value | undefined): Document => {
  if (!isDocument(value)) throw invalidParam('a query has to be an object')
  return value
}

/** A filter in MongoDB's language as a predicate; an operator that it does not know is refused by name. */
export function compileFilter(filter: Document, variables: Variables = NONE): Predicate {
  const parts: Predicate[] = []
  for (const [field, conditions] of Object.entries(filter)) {
    if (field.startsWith('$')) {
      parts.push(compileLogical(field, conditions, variables))
    } else {
      const test = compileConditions(conditions)
      parts.push((document) => test(findValues(document, field)))
    }
  }
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : (document) => parts.every((part) => part(document))
}
