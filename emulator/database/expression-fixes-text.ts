import { evalExpr } from 'mingo/core'
import { $dateFromString as mingoDateFromString, $indexOfBytes as mingoIndexOfBytes } from 'mingo/operators/expression'
import type { Any, Options } from 'mingo/types'
import { requestFailed } from '../problem'

type Operator = (object: Any, expression: Any, options: Options) => Any

const textOf = (value: Any): string => (value === null || value === undefined ? '' : String(value))

const single = (expression: Any): Any =>
  Array.isArray(expression) && expression.length === 1 ? expression[0] : expression

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

export const fixedText = { $toLower, $toUpper, $substrBytes, $substr: $substrBytes, $indexOfBytes, $dateFromString }
