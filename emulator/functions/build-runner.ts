import { createHash } from 'node:crypto'
import { buildSync } from 'esbuild'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const CACHE = join(__dirname, '..', '..', 'node_modules', '.cache', 'emulator')
const SOURCES = ['runner.ts', 'shifted-date.ts'].map((name) => join(__dirname, name))

/** The runner as plain JavaScript: a function's process starts without a TypeScript loader in it. */
const build = (): string =>
  buildSync({
    entryPoints: SOURCES.slice(0, 1),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
  }).outputFiles[0]!.text

const kept = (): string => {
  const hash = createHash('sha256')
  for (const source of SOURCES) hash.update(readFileSync(source))
  return join(CACHE, `runner-${hash.digest('hex').slice(0, 20)}.cjs`)
}

/** Building takes longer than many a run of the emulator does, so it is kept until its sources change. */
const source = (): string => {
  const path = kept()
  if (existsSync(path)) return readFileSync(path, 'utf8')
  const text = build()
  mkdirSync(CACHE, { recursive: true })
  const own = `${path}.${process.pid}`
  writeFileSync(own, text)
  renameSync(own, path)
  return text
}

export const writeRunner = (dataDir: string): string => {
  const folder = join(dataDir, 'runner')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'runner.cjs')
  writeFileSync(path, source())
  return path
}
