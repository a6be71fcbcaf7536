import { evalExpr } from 'mingo/core'
import { $push as mingoPush } from 'mingo/operators/accumulator'
import type { Any, Options } from 'mingo/types'
import { requestFailed } from '../problem'
import { encode } from './ejson'
import { nameOfType } from './filter-types'
import { compareValues, hashKey, isDocument, type Document, type Value } from './value'

/** What gathers values: those of a group, or outside `$group` its operands. */
type Operator = (object: Any, expression: Any, options: Options) => Any
type Values = ReadonlyArray<Value | undefined>

/** One operand may be written in an array or without. */
export const single = (expression: Any): Any =>
  Array.isArray(expression) && expression.length === 1 ? (expression[0] as Any) : expression

/** A field of an object expression that came out missing is not there; mingo leaves it as undefined. */
const withoutMissing = (value: Value | undefined): Value | undefined =>
  isDocument(value) && Object.values(value).includes(undefined as never)
    ? Object.fromEntries(Object.entries(value).filter(([, inner]) => (inner as Value | undefined) !== undefined))
    : value

/** The value for each document of a group, undefined where it is missing; mingo's own gives null there. */
const ofGroup = (group: Any[], expression: Any, options: Options): Values =>
  (mingoPush(group, [expression], options) as Array<[Value | undefined]>).map(([value]) => withoutMissing(value))

/** Outside `$group` these take one value as well as several; a single array stands for its elements. */
const valuesOf = (object: Any, expression: Any, options: Options): Values => {
  // $group hands the whole group over.
  if (Array.isArray(object)) return ofGroup(object, expression, options)
  const value = evalExpr(object, single(expression), options) as Value | undefined
  return Array.isArray(value) ? (value as Values) : [value]
}

const gathered =
  (gather: (values: Values) => Value): Operator =>
  (object, expression, options) =>
    gather(valuesOf(object, expression, options))

const numbersOf = (values: Values): number[] => values.filter((value) => typeof value === 'number')

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

const average = (values: Values): number | null => {
  const numbers = numbersOf(values)
  return numbers.length === 0 ? null : sumOf(numbers) / numbers.length
}

/** Of no number, and for a sample of one, there is no deviation; mingo divides by zero. */
const deviation =
  (lost: 0 | 1) =>
  (values: Values): number | null => {
    const numbers = numbersOf(values)
    if (numbers.length <= lost) return null
    const mean = sumOf(numbers) / numbers.length
    return Math.sqrt(sumOf(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - lost))
  }

/** Null and missing are passed over, and the rest compares across types; mingo lets a missing operand win. */
const best = (direction: 1 | -1): Operator =>
  gathered(
    (values) =>
      values.reduce<Value | undefined>((found, value) => {
        if (value === undefined || value === null) return found
        return found === undefined || compareValues(value, found) * direction > 0 ? value : found
      }, undefined) ?? null,
  )

/** Null and missing are passed over, and nothing but objects may be merged; mingo spreads whatever it is given. */
const merge = (values: Values): Document => {
  const merged: Record<string, Value> = {}
  for (const value of values) {
    if (value === undefined || value === null) continue
    if (!isDocument(value)) {
      throw requestFailed(
        `$mergeObjects requires object inputs, but input ${encode(value)} is of type ${nameOfType(value)}`,
      )
    }
    for (const [field, inner] of Object.entries<Value | undefined>(value))
      if (inner !== undefined) merged[field] = inner
  }
  return merged
}

const distinct = (values: ReadonlyArray<Value>): Value[] => [
  ...new Map(values.map((value) => [hashKey(value), value])).values(),
]

export const fixedGroups = {
  $sum: gathered((values) => sumOf(numbersOf(values))),
  $avg: gathered(average),
  $max: best(1),
  $min: best(-1),
  $stdDevPop: gathered(deviation(0)),
  $stdDevSamp: gathered(deviation(1)),
  $mergeObjects: gathered(merge),
}

const present = (group: Any[], expression: Any, options: Options): Value[] =>
  ofGroup(group, expression, options).filter((value): value is Value => value !== undefined)

/** These exist in `$group` only, and what is missing is left out; mingo keeps it as null. */
export const fixedAccumulators = {
  $push: present,
  $addToSet: (group: Any[], expression: Any, options: Options): Value[] =>
    distinct(present(group, expression, options)),
}
