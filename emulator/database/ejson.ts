import { ObjectId } from 'bson'
import { notEmulated } from '../problem'
import { isArray, isDocument, type Document, type Value } from './value'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The instant that `$tcb_server_date` stands for; its offset is in milliseconds. */
export type ServerClock = () => number

const REFUSED = new Set([
  '$numberDecimal',
  '$binary',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$symbol',
  '$code',
  '$dbPointer',
  '$uuid',
])

const decodeDate = (json: Json | undefined): Date | undefined => {
  if (typeof json === 'string' || typeof json === 'number') return new Date(json)
  if (typeof json === 'object' && json !== null && !Array.isArray(json) && typeof json['$numberLong'] === 'string') {
    return new Date(Number(json['$numberLong']))
  }
  return undefined
}

const decodePattern = (json: Json | undefined): RegExp | undefined => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  const { pattern, options } = json
  if (typeof pattern !== 'string') return undefined
  // PCRE's x and JavaScript's g and y have no counterpart that a server-side filter could keep.
  return new RegExp(pattern, typeof options === 'string' ? options.replace(/[^imsu]/g, '') : '')
}

/** A value that EJSON wraps in one `$…` key, or undefined when the key is an operator of the query language. */
const decodeWrapped = (key: string, json: { [key: string]: Json }, clock: ServerClock): Value | undefined => {
  const inner = json[key]
  switch (key) {
    case '$numberInt':
    case '$numberDouble':
    case '$numberLong':
      return typeof inner === 'string' ? Number(inner) : undefined
    case '$date':
      return decodeDate(inner)
    case '$oid':
      return typeof inner === 'string' ? new ObjectId(inner) : undefined
    case '$regularExpression':
      return decodePattern(inner)
    case '$undefined':
      return null
    case '$tcb_server_date': {
      const offset =
        typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? decode(inner['offset'] ?? 0, clock) : 0
      return new Date(clock() + (typeof offset === 'number' ? offset : 0))
    }
    default:
      if (REFUSED.has(key)) throw notEmulated(`the value type ${key}`)
      return undefined
  }
}

function decode(json: Json, clock: ServerClock): Value {
  if (typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) return json.map((item) => decode(item, clock))
  const result: Record<string, Value> = {}
  for (const key in json) {
    if (key.charCodeAt(0) === 36) {
      const wrapped = decodeWrapped(key, json, clock)
      if (wrapped !== undefined) return wrapped
    }
    if (key === '__proto__') throw notEmulated('a field named __proto__')
    result[key] = decode(json[key] as Json, clock)
  }
  return result
}

export const parseValue = (text: string, clock: ServerClock): Value => decode(JSON.parse(text) as Json, clock)

export const parseDocument = (text: string, clock: ServerClock): Document => {
  const value = parseValue(text, clock)
  if (!isDocument(value)) throw notEmulated(`a document that is not an object: ${text.slice(0, 80)}`)
  return value
}

const encodeNumber = (value: number): string =>
  Number.isFinite(value) ? String(value) : `{"$numberDouble":"${String(value)}"}`

const encodeDate = (date: Date): string => {
  const year = date.getUTCFullYear()
  // Outside ISO's four digits the text form does not survive the SDK's parser.
  return year >= 1970 && year <= 9999
    ? `{"$date":"${date.toISOString()}"}`
    : `{"$date":{"$numberLong":"${date.getTime()}"}}`
}

const quotedNames = new Map<string, string>()

const quoteName = (name: string): string => {
  let quoted = quotedNames.get(name)
  if (quoted === undefined) {
    quoted = `${JSON.stringify(name)}:`
    if (quotedNames.size < 10_000) quotedNames.set(name, quoted)
  }
  return quoted
}

type Encode = (value: unknown) => string

/** Relaxed EJSON: the SDK reads it into the same values as the canonical form, at a third of the size. */
const encoder = (ofId: (id: ObjectId) => string): Encode => {
  const encodeValue = (value: unknown): string => {
    switch (typeof value) {
      case 'string':
        return JSON.stringify(value)
      case 'number':
        return encodeNumber(value)
      case 'boolean':
        return value ? 'true' : 'false'
      default:
    }
    if (value === null || value === undefined) return 'null'
    if (isArray(value)) return encodeList(value)
    if (value instanceof Date) return encodeDate(value)
    if (value instanceof ObjectId) return ofId(value)
    if (value instanceof RegExp) {
      return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":${JSON.stringify(value.flags)}}}`
    }
    return encodeFields(value as Document)
  }

  const encodeList = (values: readonly Value[]): string => {
    let text = '['
    for (let i = 0; i < values.length; i++) text += (i === 0 ? '' : ',') + encodeValue(values[i])
    return `${text}]`
  }

  const encodeFields = (document: Document): string => {
    let text = '{'
    for (const key in document) {
      const value = document[key]
      if (value !== undefined) text += (text.length === 1 ? '' : ',') + quoteName(key) + encodeValue(value)
    }
    return `${text}}`
  }
  return encodeValue
}

/** A value as it is kept, and read back as what it was. */
export const encode = encoder((id) => `{"$oid":"${id.toHexString()}"}`)

/** A value as CloudBase answers it: an ObjectId is its hexadecimal digits there. */
export const encodeAnswer = encoder((id) => `"${id.toHexString()}"`)
