import { requestFailed } from '../problem'
import { isIndex, splitPath } from './path'
import { fieldOf, isArray, isDocument, type Document, type Value } from './value'

/** One value for each field of the order: null for what is missing, undefined for an array without elements. */
export type SortKey = ReadonlyArray<Value | undefined>

/** How far a field's path has been followed. */
interface Place {
  readonly parts: readonly string[]
  readonly at: number
  readonly value: Value | undefined
  /** Whether an array here is a value of its own, and not looked into. */
  readonly whole: boolean
}

/** Goes on until the path's end or an array, whichever comes first; a missing value counts as null. */
const followed = (parts: readonly string[], from: number, start: Value | undefined): Place => {
  let value = start
  let at = from
  for (; at < parts.length && !isArray(value); at++) {
    value = isDocument(value) ? fieldOf(value, parts[at] as string) : undefined
    if (value === undefined) return { parts, at: parts.length, value: null, whole: true }
  }
  return { parts, at, value: value ?? null, whole: false }
}

const taken = (place: Place, value: Value | undefined): Place => ({
  ...place,
  at: place.parts.length,
  value,
  whole: true,
})

/** A path that names a position of the array stays with that one, whichever element is looked at. */
const byPosition = (place: Place, array: readonly Value[]): Place | null => {
  const part = place.parts[place.at]
  if (part === undefined || !isIndex(part) || Number(part) >= array.length) return null
  const element = array[Number(part)]
  return place.at + 1 === place.parts.length ? taken(place, element) : followed(place.parts, place.at + 1, element)
}

const atElement = (place: Place, element: Value): Place => {
  if (place.at === place.parts.length) return taken(place, element)
  return isDocument(element) ? followed(place.parts, place.at, element) : taken(place, null)
}

const expanded = (places: readonly Place[]): SortKey[] => {
  const array = places.find(({ value, whole }) => isArray(value) && !whole)?.value
  if (!isArray(array)) return [places.map(({ value }) => value)]
  const open = places.map(({ value, whole }) => isArray(value) && !whole)
  if (places.some(({ value }, index) => open[index] === true && value !== array))
    throw requestFailed('cannot sort with keys that are parallel arrays')
  if (array.length === 0) {
    return expanded(
      places.map((place, index) =>
        open[index] === true ? taken(place, place.at === place.parts.length ? undefined : null) : place,
      ),
    )
  }
  const positions = places.map((place, index) => (open[index] === true ? byPosition(place, array) : place))
  return array.flatMap((element) =>
    expanded(places.map((place, index) => positions[index] ?? atElement(place, element))),
  )
}

/** Every key that a document has for an order, as MongoDB makes them for an index: one for each element of an array. */
export const sortKeysOf = (document: Document, fields: readonly string[]): SortKey[] =>
  expanded(fields.map((field) => followed(splitPath(field), 0, document)))
