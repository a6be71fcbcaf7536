import { evalExpr } from 'mingo/core'
import { $dateFromString as mingoDateFromString, $indexOfBytes as mingoIndexOfBytes } from 'mingo/operators/expression'
import type { Any, Options } from 'mingo/types'
import { requestFailed } from '../problem'
import { single } from './expression-fixes-groups'
import { nameOfType } from './filter-types'
import type { Value } from './value'

type Operator = (object: Any, expression: Any, options: Options) => Any

/** Numbers and dates are written out, and of what has no text nothing is made. */
const textOf = (value: Any): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw requestFailed(`can't convert from BSON type ${nameOfType(value as Value)} to String`)
}

/** Of null and of nothing there is an empty text; mingo says null. */
const $toLower: Operator = (object, expression, options) =>
  textOf(evalExpr(object, single(expression), options)).toLowerCase()
const $toUpper: Operator = (object, expression, options) =>
  textOf(evalExpr(object, single(expression), options)).toUpperCase()

/** A negative length means the rest, and a long one ends with the text; mingo refuses both. */
const $substrBytes: Operator = (object, expression, options) => {
  const [text, start, length] = evalExpr(object, expression, options) as [Any, Any, Any]
  if (typeof start !== 'number' || typeof length !== 'number')
    throw requestFailed('$substrBytes: start and length must be numbers')
  const bytes = Buffer.from(textOf(text))
  const cut = start < 0 ? bytes.subarray(0, 0) : bytes.subarray(start, length < 0 ? undefined : start + length)
  const result = cut.toString()
  if (!cut.equals(Buffer.from(result)))
    throw requestFailed('$substrBytes: Invalid range, in the middle of a UTF-8 character')
  return result
}

const pointOf = (value: Any, what: string): number => {
  if (typeof value !== 'number')
    throw requestFailed(`$substrCP: ${what} must be a numeric type (is BSON type ${nameOfType(value as Value)})`)
  if (!Number.isInteger(value))
    throw requestFailed(`$substrCP: ${what} cannot be represented as a 32-bit integral value: ${value}`)
  return value
}

/** Unlike `$substrBytes` it takes no negative start and no negative length; mingo takes both. */
const $substrCP: Operator = (object, expression, options) => {
  const operands = evalExpr(object, expression, options) as Any[]
  if (!Array.isArray(expression) || operands.length !== 3)
    throw requestFailed('Expression $substrCP takes exactly 3 arguments.')
  const text = textOf(operands[0])
  const start = pointOf(operands[1], 'starting index')
  const length = pointOf(operands[2], 'length')
  if (length < 0) throw requestFailed('$substrCP: length must be a nonnegative integer.')
  if (start < 0) throw requestFailed('$substrCP: the starting index must be nonnegative integer.')
  return [...text].slice(start, start + length).join('')
}

/** Bytes of UTF-8; mingo counts UTF-16 units. */
const $indexOfBytes: Operator = (object, expression, options) => {
  const operands = evalExpr(object, expression, options) as Any[]
  const [text, wanted, start, end] = operands
  if (typeof text !== 'string' || typeof wanted !== 'string')
    return mingoIndexOfBytes(object as never, expression, options)
  const bytes = Buffer.from(text).subarray(0, typeof end === 'number' ? end : undefined)
  return bytes.indexOf(wanted, typeof start === 'number' ? start : 0)
}

const ZONES: Readonly<Record<string, string>> = { UTC: 'Z', GMT: 'Z', 'Asia/Shanghai': '+08:00' }

/** Without a format any ISO form is taken, in the zone that is named; mingo knows one form and gives nothing for the rest. */
const $dateFromString: Operator = (object, expression, options) => {
  const { dateString, timezone, format, onNull } = evalExpr(object, expression, options) as Record<string, Any>
  if (format !== undefined) return mingoDateFromString(object as never, expression as never, options)
  if (dateString === null || dateString === undefined) return onNull ?? null
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?))?(Z|[+-]\d\d:?\d\d)?$/.exec(
    String(dateString),
  )
  if (match === null) throw requestFailed(`Error parsing date string '${String(dateString)}'`)
  const named = timezone === undefined ? 'Z' : (ZONES[String(timezone)] ?? String(timezone))
  const date = new Date(`${match[1] ?? ''}T${match[2] ?? '00:00'}${match[3] ?? named}`)
  if (Number.isNaN(date.getTime())) throw requestFailed(`Error parsing date string '${String(dateString)}'`)
  return date
}

export const fixedText = {
  $toLower,
  $toUpper,
  $substrBytes,
  $substr: $substrBytes,
  $substrCP,
  $indexOfBytes,
  $dateFromString,
}
