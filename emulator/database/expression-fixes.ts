import { evalExpr } from 'mingo/core'
import {
  $dayOfWeek,
  $dayOfYear,
  $isoDayOfWeek,
  $mod as mingoMod,
  $trunc as mingoTrunc,
  $year,
} from 'mingo/operators/expression'
import type { Any, Options } from 'mingo/types'
import { requestFailed } from '../problem'
import { fixedArrays } from './expression-fixes-arrays'
import { fixedGroups } from './expression-fixes-groups'
import { fixedText } from './expression-fixes-text'
import { compareValues, type Value } from './value'

type Operator = (object: Any, expression: Any, options: Options) => Any

type DatePart = (object: never, expression: Any, options: Options) => Any

const part = (operator: DatePart, object: Any, expression: Any, options: Options): number | null => {
  const value = operator(object as never, expression, options)
  return typeof value === 'number' ? value : null
}

/** Weeks begin on Sunday and the days before the year's first one are week 0; mingo counts ISO weeks instead. */
const $week: Operator = (object, expression, options) => {
  const day = part($dayOfYear, object, expression, options)
  const weekday = part($dayOfWeek, object, expression, options)
  return day === null || weekday === null ? null : Math.floor((day - weekday + 7) / 7)
}

/** The ISO year is that of the week's Thursday; mingo looks at 1 January alone. */
const $isoWeekYear: Operator = (object, expression, options) => {
  const year = part($year, object, expression, options)
  const day = part($dayOfYear, object, expression, options)
  const weekday = part($isoDayOfWeek, object, expression, options)
  if (year === null || day === null || weekday === null) return null
  return new Date(Date.UTC(year, 0, day + 4 - weekday)).getUTCFullYear()
}

/** MongoDB takes `{$trunc: x}` as well as `{$trunc: [x, places]}`; mingo only the second. */
const $trunc: Operator = (object, expression, options) =>
  mingoTrunc(
    object as never,
    Array.isArray(expression) ? (expression.length === 1 ? [expression[0] as Any, 0] : expression) : [expression, 0],
    options,
  )

/** By BSON's order across types, where missing is less than null; mingo compares within one type only. */
const compareOperands = (name: string, object: Any, expression: Any, options: Options): number => {
  const operands = evalExpr(object, expression, options)
  if (!Array.isArray(operands) || operands.length !== 2)
    throw requestFailed(`Expression ${name} takes exactly 2 arguments`)
  const [left, right] = operands as [Value | undefined, Value | undefined]
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined)
  return compareValues(left, right)
}

const comparison =
  (name: string, of: (difference: number) => Any): Operator =>
  (object, expression, options) =>
    of(compareOperands(name, object, expression, options))

const $mod: Operator = (object, expression, options) => {
  const divisor = Array.isArray(expression) ? evalExpr(object, expression[1], options) : null
  if (divisor === 0) throw requestFailed("can't $mod by zero")
  return mingoMod(object as never, expression as never, options)
}

export const fixedExpressions = {
  ...fixedArrays,
  ...fixedGroups,
  ...fixedText,
  $mod,
  $week,
  $isoWeekYear,
  $trunc,
  $eq: comparison('$eq', (difference) => difference === 0),
  $ne: comparison('$ne', (difference) => difference !== 0),
  $gt: comparison('$gt', (difference) => difference > 0),
  $gte: comparison('$gte', (difference) => difference >= 0),
  $lt: comparison('$lt', (difference) => difference < 0),
  $lte: comparison('$lte', (difference) => difference <= 0),
  $cmp: comparison('$cmp', (difference) => Math.sign(difference)),
}
