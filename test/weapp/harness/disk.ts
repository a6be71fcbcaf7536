import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { scratchFolder } from '../../support/scratch-folder'

const KEY_LIMIT = 1024 * 1024
const WHOLE_LIMIT = 10 * 1024 * 1024
const SCHEME = 'wxfile://'

/** What a phone keeps when the program is killed: its storage and its user's files. Temporary files are gone with the program. */
export class Disk {
  readonly #values = new Map<string, string>()
  readonly #folder = scratchFolder('phone')
  /** Set by a test: everything is refused from here on, as by a full phone. */
  full = false
  /** Set by a test: there is no room for another kept file, while keys and what the camera hands over still go in. */
  fullForFiles = false

  set(key: string, json: string): boolean {
    const others = [...this.#values].reduce((sum, [each, value]) => sum + (each === key ? 0 : value.length), 0)
    if (this.full || json.length > KEY_LIMIT || others + json.length > WHOLE_LIMIT) return false
    this.#values.set(key, json)
    return true
  }

  get(key: string): string | undefined {
    return this.#values.get(key)
  }

  remove(key: string): void {
    this.#values.delete(key)
  }

  get keys(): readonly string[] {
    return [...this.#values.keys()]
  }

  get size(): number {
    return [...this.#values.values()].reduce((sum, value) => sum + value.length, 0)
  }

  /** Where a path of WeChat's lies; undefined for one that it would not take. */
  #place(file: string): string | undefined {
    if (!file.startsWith(SCHEME)) return undefined
    const inside = path.posix.normalize(file.slice(SCHEME.length))
    return inside.startsWith('..') ? undefined : path.join(this.#folder, inside)
  }

  read(file: string): Buffer | undefined {
    const place = this.#place(file)
    return place !== undefined && existsSync(place) ? readFileSync(place) : undefined
  }

  has(file: string): boolean {
    const place = this.#place(file)
    return place !== undefined && existsSync(place)
  }

  write(file: string, content: Uint8Array): boolean {
    const place = this.#place(file)
    const kept = !file.startsWith(`${SCHEME}tmp/`)
    if (this.full || (this.fullForFiles && kept) || place === undefined || !existsSync(path.dirname(place)))
      return false
    writeFileSync(place, content)
    return true
  }

  /** Puts content behind what a file holds already; false where there is none. */
  append(file: string, content: Uint8Array): boolean {
    const place = this.#place(file)
    if (this.full || place === undefined || !existsSync(place)) return false
    appendFileSync(place, content)
    return true
  }

  rename(from: string, to: string): boolean {
    const [source, target] = [this.#place(from), this.#place(to)]
    if (source === undefined || target === undefined || !existsSync(source)) return false
    renameSync(source, target)
    return true
  }

  /** What lies in a folder; undefined where there is none. */
  list(file: string): readonly string[] | undefined {
    const place = this.#place(file)
    return place !== undefined && existsSync(place) ? readdirSync(place) : undefined
  }

  bytes(file: string): number | undefined {
    const place = this.#place(file)
    return place !== undefined && existsSync(place) ? statSync(place).size : undefined
  }

  makeFolder(file: string): boolean {
    const place = this.#place(file)
    if (place === undefined || existsSync(place)) return false
    mkdirSync(place, { recursive: true })
    return true
  }

  removeFolder(file: string): boolean {
    const place = this.#place(file)
    if (place === undefined || !existsSync(place)) return false
    rmSync(place, { recursive: true })
    return true
  }

  unlink(file: string): boolean {
    const place = this.#place(file)
    if (place === undefined || !existsSync(place)) return false
    rmSync(place)
    return true
  }

  /** A picture that the person has just taken; WeChat hands the program a temporary path. */
  addTemporary(content: Uint8Array, name: string): string {
    this.makeFolder(`${SCHEME}tmp`)
    const file = `${SCHEME}tmp/${name}`
    this.write(file, content)
    return file
  }

  forgetTemporary(): void {
    rmSync(path.join(this.#folder, 'tmp'), { recursive: true, force: true })
  }

  throwAway(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
