import { requestFailed } from '../problem'
import { isIndex } from './path'
import type { Change } from './update-array'
import { fieldOf, isArray, isDocument, type Document, type Value } from './value'

export interface Step {
  readonly path: string
  readonly change: Change
  /** Whether missing parents are made on the way: `$unset` and `$pull` have nothing to do there. */
  readonly creates: boolean
}

const conflict = (path: string, part: string): Error =>
  requestFailed(`Cannot create field '${part}' in element of '${path}': it is not an object`)

export const setIn = (
  value: Value | undefined,
  parts: readonly string[],
  depth: number,
  step: Step,
): Value | undefined => {
  if (depth === parts.length) return step.change(value)
  const part = parts[depth] as string
  if (value === undefined) {
    if (!step.creates) return undefined
    const inner = setIn(undefined, parts, depth + 1, step)
    return inner === undefined ? undefined : { [part]: inner }
  }
  if (isDocument(value)) return setField(value, part, setIn(fieldOf(value, part), parts, depth + 1, step))
  if (isArray(value) && isIndex(part)) return setElement(value, Number(part), parts, depth, step)
  if (!step.creates) return value
  throw conflict(step.path, part)
}

const setField = (document: Document, field: string, value: Value | undefined): Document => {
  if (value === fieldOf(document, field)) return document
  const next: Record<string, Value> = { ...document }
  if (value === undefined) delete next[field]
  else next[field] = value
  return next
}

const MAX_PADDING = 1_500_000

const setElement = (
  array: readonly Value[],
  index: number,
  parts: readonly string[],
  depth: number,
  step: Step,
): readonly Value[] => {
  const inner = setIn(array[index], parts, depth + 1, step)
  if (inner === array[index]) return array
  if (index - array.length > MAX_PADDING) throw requestFailed(`can't backfill more than ${MAX_PADDING} elements`)
  const next = [...array]
  // An array keeps its length: $unset leaves null in the place.
  next[index] = inner ?? null
  for (let i = array.length; i < index; i++) next[i] = null
  return next
}
