import { buildSync } from 'esbuild'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

let built: string | null = null

/** The runner as plain JavaScript: a function's process starts without a TypeScript loader in it. */
const source = (): string => {
  built ??= buildSync({
    entryPoints: [join(__dirname, 'runner.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
  }).outputFiles[0]!.text
  return built
}

export const writeRunner = (dataDir: string): string => {
  const folder = join(dataDir, 'runner')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'runner.cjs')
  writeFileSync(path, source())
  return path
}
