import { evalExpr } from 'mingo/core'
import { $range as mingoRange } from 'mingo/operators/expression'
import type { Any, Options } from 'mingo/types'
import { requestFailed } from '../problem'
import { nameOfType } from './filter-types'
import { compareValues, isArray, type Value } from './value'

type Operator = (object: Any, expression: Any, options: Options) => Any

const operandsOf = (object: Any, expression: Any, options: Options): ReadonlyArray<Value | undefined> =>
  Array.isArray(expression)
    ? (evalExpr(object, expression, options) as Array<Value | undefined>)
    : [evalExpr(object, expression, options) as Value | undefined]

/** An array that is not there has no size; mingo says null. */
const $size: Operator = (object, expression, options) => {
  const operand: Any = Array.isArray(expression) && expression.length === 1 ? (expression[0] as Any) : expression
  const value = evalExpr(object, operand, options) as Value
  if (!isArray(value)) throw requestFailed('The argument to $size must be an array')
  return value.length
}

/** In the order of values, each once, and null when one of the sets is; mingo refuses that. */
const $setUnion: Operator = (object, expression, options) => {
  const sets = operandsOf(object, expression, options)
  const all: Value[] = []
  for (const set of sets) {
    if (set === null || set === undefined) return null
    if (!isArray(set)) {
      throw requestFailed(`All operands of $setUnion must be arrays. One argument is of type: ${nameOfType(set)}`)
    }
    all.push(...set)
  }
  all.sort(compareValues)
  return all.filter((value, index) => index === 0 || compareValues(value, all[index - 1]) !== 0)
}

const wholeOf = (value: Value, which: string, kind: string): number => {
  if (typeof value !== 'number')
    throw requestFailed(`${which} argument to $slice must be ${kind}, but is of type: ${nameOfType(value)}`)
  if (!Number.isInteger(value) || Math.abs(value) > 2 ** 31)
    throw requestFailed(`${which} argument to $slice can't be represented as a 32-bit integer: ${value}`)
  return value
}

/** Null when an operand is; mingo refuses that, and takes a null count for none. */
const $slice: Operator = (object, expression, options) => {
  const operands = operandsOf(object, expression, options)
  const [items, first, count] = operands
  if (operands.length < 2 || operands.length > 3) {
    throw requestFailed(
      `Expression $slice takes at least 2 arguments, and at most 3, but ${operands.length} were passed in.`,
    )
  }
  if (items === null || items === undefined || first === null || first === undefined) return null
  if (!isArray(items))
    throw requestFailed(`First argument to $slice must be an array, but is of type: ${nameOfType(items)}`)
  const from = wholeOf(first, 'Second', 'a numeric value')
  if (operands.length === 2) return from < 0 ? items.slice(from) : items.slice(0, from)
  if (count === null || count === undefined) return null
  const length = wholeOf(count, 'Third', 'numeric')
  if (length <= 0) throw requestFailed(`Third argument to $slice must be positive: ${length}`)
  const start = from < 0 ? Math.max(0, items.length + from) : from
  return items.slice(start, start + length)
}

const MEMORY = 100 * 1024 * 1024
const BYTES_A_NUMBER = 16

/** As long as memory would allow; mingo would build any. */
const $range: Operator = (object, expression, options) => {
  const [start, end, step = 1] = operandsOf(object, expression, options)
  if (typeof start === 'number' && typeof end === 'number' && typeof step === 'number') {
    const bytes = Math.max(0, Math.ceil((end - start) / step)) * BYTES_A_NUMBER
    if (bytes > MEMORY) {
      throw requestFailed(
        `$range would use too much memory (${bytes} bytes) and cannot be spilled to disk. Memory limit: ${MEMORY} bytes`,
      )
    }
  }
  return mingoRange(object as never, expression, options)
}

export const fixedArrays = { $size, $setUnion, $slice, $range }
