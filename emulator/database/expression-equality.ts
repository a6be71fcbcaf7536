import type { Variables } from './expression'
import { fieldOf, isArray, isDocument, type Document, type Value } from './value'

const fieldNamed = (expression: Value | undefined): string | null =>
  typeof expression === 'string' && /^\$[^$]/.test(expression) ? expression.slice(1) : null

interface Known {
  readonly value: Value
}

/** The value of an expression that does not look at the document: a constant, or a variable of `let`. */
const valueOf = (expression: Value | undefined, variables: Variables): Known | null => {
  if (typeof expression === 'string') {
    if (!expression.startsWith('$')) return { value: expression }
    if (!expression.startsWith('$$')) return null
    const [name, ...path] = expression.slice(2).split('.')
    if (name === undefined || !Object.hasOwn(variables, name)) return null
    let value: Value | undefined = variables[name]
    for (const part of path) value = isDocument(value) ? fieldOf(value, part) : undefined
    return { value: value ?? null }
  }
  if (isDocument(expression)) {
    const literal = expression['$literal']
    return literal === undefined ? null : { value: literal }
  }
  return expression === undefined ? null : { value: expression }
}

/** An array could equal what a path through another array gathers, which no index holds. */
const plain = (value: Value): boolean => !isArray(value) && !(value instanceof RegExp)

const fromEquality = (operands: readonly Value[], variables: Variables): Document[] => {
  const [left, right] = operands
  const field = fieldNamed(left) ?? fieldNamed(right)
  const known = fieldNamed(left) === null ? valueOf(left, variables) : valueOf(right, variables)
  return field === null || known === null || !plain(known.value) ? [] : [{ [field]: { $eq: known.value } }]
}

const fromMembership = (operands: readonly Value[], variables: Variables): Document[] => {
  const field = fieldNamed(operands[0])
  const list = valueOf(operands[1], variables)?.value
  return field === null || !isArray(list) || !list.every(plain) ? [] : [{ [field]: { $in: list } }]
}

const fromExpression = (expression: Value | undefined, variables: Variables): Document[] => {
  if (!isDocument(expression)) return []
  const { $eq, $in, $and } = expression
  if (isArray($eq)) return fromEquality($eq, variables)
  if (isArray($in)) return fromMembership($in, variables)
  return isArray($and) ? $and.flatMap((part) => fromExpression(part, variables)) : []
}

/**
 * What a filter's `$expr` demands as plain equality. Each is only a hint for the planner: it lets through at
 * least what the expression does, and the expression itself is still evaluated.
 */
export const equalitiesOf = (filter: Document, variables: Variables): Document[] => {
  const { $expr, $and } = filter
  const nested = isArray($and) ? $and.flatMap((part) => (isDocument(part) ? equalitiesOf(part, variables) : [])) : []
  return [...fromExpression($expr, variables), ...nested]
}
