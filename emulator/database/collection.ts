import { Problem, requestFailed } from '../problem'
import type { CollectionSpec } from '../options'
import { encode } from './ejson'
import { asFilter, compileFilter, type Predicate } from './filter'
import { indexesOf, type HashIndex, type Slot } from './hash-index'
import { History } from './history'
import { findValues } from './path'
import { OrderedWalks } from './ordered-walk'
import { planned } from './planner'
import type { Order } from './sort'
import type { Variables } from './expression'
import type { Written } from './store'
import { hashKey, type Document } from './value'

export const duplicateKey = (collection: string, index: string, key: string): Problem =>
  new Problem(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error collection: local.${collection} index: ${index} dup key: { ${key} }}]}, {<nil>}]`,
  )

const MANY_PASSED_OVER = 100

export class Collection {
  readonly name: string
  readonly #slots = new Map<string, Slot>()
  readonly #indexes: readonly HashIndex[]
  readonly #walks: OrderedWalks
  /** Counts what came or went. */
  readonly #ids = { version: 0 }
  readonly history = new History()
  #nextOrdinal = 1
  fullScans = 0
  /** How many documents were looked at, whether they met what was asked or not. */
  examined = 0
  /** How many documents were answered. */
  returned = 0

  constructor(spec: CollectionSpec) {
    this.name = spec.name
    this.#indexes = indexesOf(spec)
    this.#walks = new OrderedWalks(spec.indexes, this.#indexes, this.#ids)
  }

  get size(): number {
    return this.#slots.size
  }

  get(key: string): Slot | undefined {
    return this.#slots.get(key)
  }

  /** Puts back what was on disk. A document that breaks a unique index was written before the index existed. */
  load(ordinal: number, document: Document): void {
    this.#nextOrdinal = Math.max(this.#nextOrdinal, ordinal + 1)
    const slot: Slot = { key: hashKey(document['_id']), ordinal, doc: document, version: 0, quoted: null }
    const clash = this.#clash(slot.key, document, () => undefined)
    if (clash !== null) throw requestFailed(`${this.name}: the stored data break the unique index ${clash.name}`)
    this.#place(slot)
  }

  /** Documents that may match; all of them when no index narrows the filter. */
  plan(filter: Document): Iterable<Slot> {
    const found = planned(filter, this.#slots, this.#indexes)
    if (found !== null) return found
    if (this.#slots.size > 0 && Object.keys(filter).length > 0) this.fullScans++
    return this.#slots.values()
  }

  match(filter: Document, variables?: Variables): Slot[] {
    return this.matching(asFilter(filter), compileFilter(filter, variables))
  }

  matching(filter: Document, predicate: Predicate): Slot[] {
    const found: Slot[] = []
    for (const slot of this.plan(filter)) {
      this.examined += 1
      if (predicate(slot.doc)) found.push(slot)
    }
    return found
  }

  /**
   * As many of those that match as a page in this order ends with, in that order; all of them, in none, where no index keeps it. Whoever asks
   * sorts and cuts them.
   */
  matchingPage(filter: Document, predicate: Predicate, order: Order, wanted: number): Slot[] {
    const walk = this.#walks.find(filter, order, this.#slots)
    if (walk === null) return this.matching(filter, predicate)
    const found: Slot[] = []
    let examined = 0
    for (const slot of walk.slots) {
      if (!walk.isWithin(slot.doc)) continue
      examined += 1
      if (predicate(slot.doc) && found.push(slot) >= wanted) break
    }
    const isThrough = found.length < wanted
    // Where another index leaves fewer to look at, MongoDB takes that one, and sorts.
    const others = isThrough || examined > wanted ? planned(filter, this.#slots, this.#indexes) : null
    // Whoever passes over many on the way to a page might as well have looked at all.
    const isLookAtAll = isThrough || examined > wanted + MANY_PASSED_OVER
    if (walk.isWhole && isLookAtAll && others === null && this.#slots.size > 0) this.fullScans++
    this.examined += others === null ? examined : Math.min(examined, others.length)
    return found
  }

  /** Refuses a document that would take another's place in a unique index; `overlay` are a transaction's own writes. */
  checkUnique(
    key: string,
    document: Document,
    overlay: (key: string) => Document | null | undefined = () => undefined,
  ): void {
    const clash = this.#clash(key, document, overlay)
    if (clash !== null) this.refuseDuplicate(clash.name, document)
  }

  refuseDuplicate(name: string, document: Document): never {
    const fields = this.#indexes.find((index) => index.unique && index.name === name)?.fields ?? []
    const values = fields.map((field) => `${field}: ${encode(findValues(document, field).leaves[0] ?? null)}`)
    throw duplicateKey(this.name, name, values.join(', '))
  }

  #clash(key: string, document: Document, overlay: (key: string) => Document | null | undefined): HashIndex | null {
    for (const index of this.#indexes) {
      if (!index.unique) continue
      for (const indexKey of index.keysOf(document)) {
        for (const slot of index.find(indexKey)) {
          if (slot.key === key) continue
          const replaced = overlay(slot.key)
          if (replaced === undefined || (replaced !== null && index.keysOf(replaced).includes(indexKey))) return index
        }
      }
    }
    return null
  }

  /** The unique keys that a document would hold, for comparing two documents that are not stored yet. */
  uniqueKeysOf(document: Document): ReadonlyArray<readonly [index: string, key: string]> {
    return this.#indexes
      .filter(({ unique }) => unique)
      .flatMap((index) => index.keysOf(document).map((key) => [index.name, key] as const))
  }

  /** The unique keys that a change would take or give up; the rest of them it does not touch. */
  uniqueKeysChanged(before: Document | null, after: Document | null): string[] {
    const named = (document: Document | null): string[] =>
      document === null ? [] : this.uniqueKeysOf(document).map(([index, key]) => `${index}\n${key}`)
    const [given, taken] = [named(before), named(after)]
    return [...given.filter((key) => !taken.includes(key)), ...taken.filter((key) => !given.includes(key))]
  }

  insert(document: Document, version: number): Written {
    const key = hashKey(document['_id'])
    const slot: Slot = { key, ordinal: this.#nextOrdinal++, doc: document, version, quoted: null }
    this.#place(slot)
    return { collection: this.name, ordinal: slot.ordinal, document }
  }

  replace(slot: Slot, document: Document, version: number): Written {
    for (const index of this.#indexes) index.move(slot, document)
    slot.doc = document
    slot.version = version
    slot.quoted = null
    return { collection: this.name, ordinal: slot.ordinal, document }
  }

  delete(slot: Slot): Written {
    this.#slots.delete(slot.key)
    this.#ids.version += 1
    for (const index of this.#indexes) index.remove(slot)
    return { collection: this.name, ordinal: slot.ordinal, document: null }
  }

  #place(slot: Slot): void {
    this.#slots.set(slot.key, slot)
    this.#ids.version += 1
    for (const index of this.#indexes) index.add(slot)
  }

  /** Keeps the state before a change for the transactions that began before it. */
  remember(key: string, document: Document | null, until: number): void {
    const before = this.#slots.get(key)?.doc ?? null
    this.history.remember(key, before, this.uniqueKeysChanged(before, document), until)
  }

  /** The document as it was at a snapshot. */
  at(key: string, snapshot: number): Document | null {
    const earlier = this.history.at(key, snapshot)
    return earlier === undefined ? (this.#slots.get(key)?.doc ?? null) : earlier
  }

  /** Every key that a document had at some time which a transaction may see, in the order of insertion. */
  *keys(): Iterable<string> {
    yield* this.#slots.keys()
    for (const key of this.history.keys()) if (!this.#slots.has(key)) yield key
  }
}
