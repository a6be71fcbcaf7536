import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '..', '..')

const SOURCES = [
  ...['src', 'docs/manual', 'cloudfunctions', 'config'],
  ...['babel.config.js', 'project.config.json', 'tsconfig.base.json'],
]
const NPM = ['package.json', 'package-lock.json']
const TARGETS = { functions: 'cloudfunctions', weapp: 'weapp', h5: 'h5', web: 'web' } as const
export type Target = keyof typeof TARGETS

/** This project in a folder of its own, where a source may be changed and built anew. */
export class ProjectCopy {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'project-'))

  /** Of the sources only these, where a test needs no more. */
  constructor(sources: readonly string[] = SOURCES) {
    for (const each of [...sources, ...NPM])
      cpSync(path.join(root, each), path.join(this.folder, each), { recursive: true })
    symlinkSync(path.join(root, 'node_modules'), path.join(this.folder, 'node_modules'))
  }

  /** Takes over what is known of this project's own builds, without what was built. */
  withRecordsOf(targets: readonly Target[]): this {
    const from = path.join(root, '.local', 'build', '.inputs')
    const to = path.join(this.folder, '.local', 'build')
    for (const target of targets) {
      mkdirSync(path.join(to, TARGETS[target]), { recursive: true })
      cpSync(path.join(from, `${target}.json`), path.join(to, '.inputs', `${target}.json`))
    }
    return this
  }

  at(file: string): string {
    return path.join(this.folder, file)
  }

  read(file: string): string {
    return readFileSync(this.at(file), 'utf8')
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true })
    writeFileSync(this.at(file), text)
  }

  /** Asks while a file holds another text, and puts it back; undefined takes the file away. */
  with<Result>(file: string, text: string | undefined, ask: () => Result): Result {
    const before = existsSync(this.at(file)) ? this.read(file) : undefined
    const newFolder = existsSync(path.dirname(this.at(file))) ? undefined : path.dirname(this.at(file))
    if (text === undefined) rmSync(this.at(file))
    else this.write(file, text)
    try {
      return ask()
    } finally {
      if (before === undefined) rmSync(newFolder ?? this.at(file), { recursive: true })
      else this.write(file, before)
    }
  }

  /** What build-stale says when it is run here. */
  stale(words: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
    const { stdout, stderr } = spawnSync(process.execPath, [this.at('config/build-stale.mjs'), ...words], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    })
    return stdout + stderr
  }

  /** The targets that would be built anew. */
  staleTargets(): readonly Target[] {
    const said = this.stale(['--ask', ...Object.keys(TARGETS)])
    return (Object.keys(TARGETS) as Target[]).filter((target) => said.includes(`build ${target}: stale`))
  }

  throwAway(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
