import { open, type Database as LmdbDatabase, type RootDatabase } from 'lmdb'
import { Problem } from '../problem'
import { encode, parseDocument } from './ejson'
import type { Document } from './value'

/** What a change did to one document, in the order in which it has to reach the disk. */
export interface Written {
  readonly collection: string
  readonly ordinal: number
  /** Null when the document is gone. */
  readonly document: Document | null
}

/** Where an emulator keeps everything but the bytes of files. One commit takes all that was written in one turn. */
export class Store {
  readonly #root: RootDatabase<string, string>
  readonly #documents: LmdbDatabase<string, [string, number]>
  #failure: Error | null = null
  readonly #underWay = new Set<Promise<unknown>>()
  #closed = false

  constructor(path: string) {
    this.#root = open<string, string>({ path, maxDbs: 16, encoding: 'string' })
    this.#documents = this.#root.openDB<string, [string, number]>({ name: 'documents', encoding: 'string' })
  }

  /** A durable map of JSON values beside the documents. */
  table<V>(name: string): Table<V> {
    return new Table<V>(this, this.#root.openDB<V, string>({ name, encoding: 'json' }))
  }

  *load(): Iterable<{ collection: string; ordinal: number; document: Document }> {
    for (const { key, value } of this.#documents.getRange({})) {
      yield { collection: key[0], ordinal: key[1], document: parseDocument(value, () => 0) }
    }
  }

  /** Resolves when all of it is committed; none of it is there otherwise. */
  async write(changes: readonly Written[]): Promise<void> {
    if (changes.length === 0) return
    const [only] = changes
    if (changes.length === 1 && only !== undefined) return this.committed(() => this.#put(only))
    await this.committed(() => {
      const parts: Array<Promise<boolean>> = []
      const batch = this.#root.batch(() => {
        for (const change of changes) parts.push(this.#put(change))
      })
      return Promise.all([batch, ...parts])
    })
  }

  #put({ collection, ordinal, document }: Written): Promise<boolean> {
    const key: [string, number] = [collection, ordinal]
    return document === null ? this.#documents.remove(key) : this.#documents.put(key, encode(document))
  }

  /** Memory is ahead of the disk after a failed commit, so nothing is answered any more. */
  async committed(begin: () => Promise<unknown>): Promise<void> {
    if (this.#closed) throw new Problem('SYS_ERR', 'the emulator has been stopped')
    if (this.#failure !== null)
      throw new Problem('SYS_ERR', `the emulator's disk failed earlier: ${this.#failure.message}`)
    const commit = begin()
    this.#underWay.add(commit)
    try {
      await commit
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error))
      throw new Problem('SYS_ERR', `the emulator could not write to disk: ${this.#failure.message}`)
    } finally {
      this.#underWay.delete(commit)
    }
  }

  async clear(): Promise<void> {
    await this.committed(() => this.#documents.clearAsync())
  }

  /** Ends once what was begun is on the disk. A function that was stopped in the midst may have left a request behind: it is refused. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled(this.#underWay)
    await this.#root.close()
  }
}

export class Table<V> {
  readonly #store: Store
  readonly #database: LmdbDatabase<V, string>

  constructor(store: Store, database: LmdbDatabase<V, string>) {
    this.#store = store
    this.#database = database
  }

  get(key: string): V | undefined {
    return this.#database.get(key)
  }

  entries(): Array<readonly [key: string, value: V]> {
    return [...this.#database.getRange({})].map(({ key, value }) => [key, value] as const)
  }

  async put(key: string, value: V): Promise<void> {
    await this.#store.committed(() => this.#database.put(key, value))
  }

  async remove(key: string): Promise<void> {
    await this.#store.committed(() => this.#database.remove(key))
  }

  async clear(): Promise<void> {
    await this.#store.committed(() => this.#database.clearAsync())
  }
}
