import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { builtFolder } from '../../../config/built-folder'
import { filesIn } from '../built-files'

/** A copy of the built program, to be spoiled. A change that finds nothing to change fails: the defect would be none. */
export class Copy {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'spoiled-'))

  constructor() {
    cpSync(builtFolder('weapp'), this.folder, { recursive: true })
  }

  #at(file: string): string {
    return path.join(this.folder, file)
  }

  /** In every script, wherever the build has put it. */
  inScripts(from: string | RegExp, to: string): void {
    const spoiled = filesIn(this.folder, '.js').filter((file) => this.#change(file, (text) => text.replace(from, to)))
    if (spoiled.length === 0) throw new Error(`no script holds ${String(from)}`)
  }

  inFile(file: string, from: string | RegExp, to: string): void {
    if (!this.#change(file, (text) => text.replace(from, to))) throw new Error(`${file} does not hold ${String(from)}`)
  }

  append(file: string, text: string): void {
    this.#change(file, (before) => before + text)
  }

  prepend(file: string, text: string): void {
    this.#change(file, (before) => text + before)
  }

  add(file: string, text: string): void {
    writeFileSync(this.#at(file), text)
  }

  remove(file: string): void {
    rmSync(this.#at(file))
  }

  json(file: string, change: (content: Record<string, unknown>) => unknown): void {
    this.#change(file, (text) => JSON.stringify(change(JSON.parse(text) as Record<string, unknown>)))
  }

  #change(file: string, change: (text: string) => string): boolean {
    const before = readFileSync(this.#at(file), 'utf8')
    const after = change(before)
    if (after !== before) writeFileSync(this.#at(file), after)
    return after !== before
  }

  throwAway(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
