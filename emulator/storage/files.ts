import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Table } from '../database/store'
import { Problem } from '../problem'

const MAX_FILE = 100 * 1024 * 1024

const tooLarge = (): Problem => new Problem('STORAGE_EXCEED_LIMIT', `a file may have ${MAX_FILE} bytes at most`)

/** Refuses by what the request announces: once bytes flow, refusing means hanging up. */
export const checkAnnouncedSize = (length: string | undefined): void => {
  if (length !== undefined && Number(length) > MAX_FILE) throw tooLarge()
}

export interface FileEntry {
  readonly size: number
  readonly md5: string
  /** The openid of the client that uploaded it; empty when a function did. */
  readonly creator: string
  readonly blob: string
}

/** Bytes lie under random names; the entry in the table decides which of them a path means, at one stroke. */
export class Files {
  readonly #folder: string
  readonly #table: Table<FileEntry>

  constructor(dataDir: string, table: Table<FileEntry>) {
    this.#folder = join(dataDir, 'files')
    this.#table = table
  }

  /** Removes bytes that no entry names: an upload that a crash cut short. */
  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const used = new Set(this.#table.entries().map(([, { blob }]) => blob))
    const orphans = (await readdir(this.#folder)).filter((name) => !used.has(name))
    await Promise.all(orphans.map((name) => rm(join(this.#folder, name), { force: true })))
  }

  entry(path: string): FileEntry | undefined {
    return this.#table.get(path)
  }

  async put(path: string, content: Readable, creator: string): Promise<FileEntry> {
    const blob = randomUUID()
    const partial = join(this.#folder, `${blob}.part`)
    const md5 = createHash('md5')
    let size = 0
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done): void {
        size += chunk.length
        md5.update(chunk)
        if (size > MAX_FILE) done(tooLarge())
        else done(null, chunk)
      },
    })
    try {
      await pipeline(content, measure, createWriteStream(partial))
      await rename(partial, join(this.#folder, blob))
    } catch (error) {
      await rm(partial, { force: true })
      throw error
    }
    const entry: FileEntry = { size, md5: md5.digest('hex'), creator, blob }
    await this.#replace(path, entry)
    return entry
  }

  async #replace(path: string, entry: FileEntry): Promise<void> {
    const before = this.#table.get(path)
    await this.#table.put(path, entry)
    if (before !== undefined) await this.#discard(before)
  }

  async #discard({ blob }: FileEntry): Promise<void> {
    await rm(join(this.#folder, blob), { force: true })
  }

  read({ blob }: FileEntry, range?: { start: number; end: number }): ReadStream {
    return createReadStream(join(this.#folder, blob), range)
  }

  async copy(from: FileEntry, to: string): Promise<void> {
    const blob = randomUUID()
    await copyFile(join(this.#folder, from.blob), join(this.#folder, blob))
    await this.#replace(to, { ...from, blob })
  }

  async delete(path: string): Promise<boolean> {
    const entry = this.#table.get(path)
    if (entry === undefined) return false
    await this.#table.remove(path)
    await this.#discard(entry)
    return true
  }

  async clear(): Promise<void> {
    await this.#table.clear()
    await rm(this.#folder, { recursive: true, force: true })
    await mkdir(this.#folder, { recursive: true })
  }
}
