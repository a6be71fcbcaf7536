import * as v from 'valibot'
import { contract, type ActionName } from '@/contract/contract'
import { envelope } from '@/contract/envelope'
import { CONTRACT_VERSION, OLDEST_ANSWERED, UNNUMBERED_VERSION } from '@/contract/version'

type Schema = v.GenericSchema & Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema'

/** A schema and all that it is made of. */
const partsOf = (schema: Schema): readonly Schema[] => {
  const { entries, item, items, options, wrapped, value, key, pipe } = schema
  const within = [
    ...Object.values(entries ?? {}),
    ...[item, wrapped, value, key],
    ...[items, options, pipe].flatMap((list) => (Array.isArray(list) ? (list as readonly unknown[]) : [])),
  ]
  return [schema, ...within.filter((part): part is Schema => isSchema(part) && part !== schema).flatMap(partsOf)]
}

/** Kinds of objects that let fields pass which they do not know, or drop them. */
const LENIENT = ['object', 'loose_object', 'object_with_rest']

test('a version is one that is answered, and later than that of programs which say none', () => {
  expect(CONTRACT_VERSION).toBeGreaterThan(UNNUMBERED_VERSION)
  expect(OLDEST_ANSWERED).toBeLessThanOrEqual(CONTRACT_VERSION)
})

test.each(Object.keys(contract) as ActionName[])('%s drops no field in silence that it does not know', (name) => {
  const input: unknown = contract[name].input
  const kinds = isSchema(input) ? partsOf(input).map(({ type }) => type) : ['no schema']
  expect(kinds.filter((kind) => [...LENIENT, 'no schema'].includes(String(kind)))).toEqual([])
})

test('nor does what travels around it', () => {
  expect(v.safeParse(envelope, { action: 'session.get', input: {}, more: 1 }).success).toBe(false)
})
