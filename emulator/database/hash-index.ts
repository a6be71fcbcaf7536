import type { CollectionSpec } from '../options'
import { indexValues } from './path'
import { compoundKey, fieldOf, type Document, type Value } from './value'

/** A stored document in its place; `doc` is replaced by an update and never changed. */
export interface Slot {
  readonly key: string
  /** Order of insertion: the natural order of results, and the key on disk. */
  readonly ordinal: number
  doc: Document
  version: number
  /** The document as the JSON string literal of its EJSON, made when it is first sent. */
  quoted: string | null
}

const EMPTY: ReadonlySet<Slot> = new Set()

/** Equality on one ordered list of fields: an index's whole key, or a prefix of it. */
export class HashIndex {
  readonly #buckets = new Map<string, Set<Slot>>()
  /** Counts what came, went or moved. */
  version = 0

  constructor(
    readonly name: string,
    readonly fields: readonly string[],
    readonly unique: boolean,
  ) {}

  /** Every key under which a document is found; an array has one for each element. */
  keysOf(document: Document): readonly string[] {
    let combinations: Value[][] = [[]]
    for (const field of this.fields) {
      const values = indexValues(document, field)
      combinations =
        values.length === 1
          ? combinations.map((head) => [...head, values[0] as Value])
          : combinations.flatMap((head) => values.map((value) => [...head, value]))
    }
    return [...new Set(combinations.map(compoundKey))]
  }

  find(key: string): ReadonlySet<Slot> {
    return this.#buckets.get(key) ?? EMPTY
  }

  add(slot: Slot): void {
    for (const key of this.keysOf(slot.doc)) this.#put(key, slot)
  }

  remove(slot: Slot): void {
    for (const key of this.keysOf(slot.doc)) this.#take(key, slot)
  }

  /** Moves a slot whose document is about to become `next`; most updates leave the indexed fields alone. */
  move(slot: Slot, next: Document): void {
    if (this.fields.every((field) => sameBranch(slot.doc, next, field))) return
    const before = this.keysOf(slot.doc)
    const after = this.keysOf(next)
    for (const key of before) if (!after.includes(key)) this.#take(key, slot)
    for (const key of after) if (!before.includes(key)) this.#put(key, slot)
  }

  #put(key: string, slot: Slot): void {
    this.version += 1
    const bucket = this.#buckets.get(key)
    if (bucket === undefined) this.#buckets.set(key, new Set([slot]))
    else bucket.add(slot)
  }

  #take(key: string, slot: Slot): void {
    this.version += 1
    const bucket = this.#buckets.get(key)
    if (bucket === undefined) return
    bucket.delete(slot)
    if (bucket.size === 0) this.#buckets.delete(key)
  }
}

/** An update shares what it did not touch, so the same top-level value means the same index keys. */
const sameBranch = (a: Document, b: Document, field: string): boolean => {
  const dot = field.indexOf('.')
  const top = dot === -1 ? field : field.slice(0, dot)
  return fieldOf(a, top) === fieldOf(b, top)
}

/** Prefixes of an index answer equality too, as MongoDB's compound indexes do. */
export const indexesOf = (spec: CollectionSpec): HashIndex[] => {
  const unique = spec.indexes.filter(({ unique }) => unique === true)
  const indexes = unique.map(
    ({ name, keys }) =>
      new HashIndex(
        name,
        keys.map(({ field }) => field),
        true,
      ),
  )
  for (const { name, keys } of spec.indexes) {
    const fields = keys.map(({ field }) => field)
    for (let length = fields.length; length > 0; length--) {
      const prefix = fields.slice(0, length)
      const same = indexes.some((index) => index.fields.join('\n') === prefix.join('\n'))
      if (!same && !(length === 1 && prefix[0] === '_id')) indexes.push(new HashIndex(name, prefix, false))
    }
  }
  return indexes
}
