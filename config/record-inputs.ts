import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Compiler } from 'webpack'

const root = path.resolve(__dirname, '..')

/** What Taro copies into the program or reads by its name, beside what webpack compiles. */
const BY_NAME = ['project.config.json', 'src/theme.json', 'src/index.html']

/** Taro runs a page's configuration by itself, with whatever it imports: it is no module of webpack's. */
const configurationsOf = async (files: readonly string[]): Promise<readonly string[]> => {
  const beside = files.map((file) => file.replace(/\.[jt]sx?$/, '.config.ts'))
  const entryPoints = [...new Set(beside)].filter((file) => file.endsWith('.config.ts') && existsSync(file))
  const { metafile } = await build({
    absWorkingDir: root,
    tsconfig: path.join(root, 'tsconfig.base.json'),
    entryPoints,
    outdir: 'nowhere',
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    logLevel: 'silent',
  })
  return Object.keys(metafile.inputs)
}

/** Writes down which files a build of Taro's read, for build-stale.mjs: webpack's own list, Taro's, and what Node loaded for both. */
export class RecordInputs {
  readonly #into: string

  constructor(into: string) {
    this.#into = into
  }

  apply(compiler: Compiler): void {
    compiler.hooks.done.tapPromise('RecordInputs', async ({ compilation }) => {
      const compiled = [...compilation.fileDependencies].filter((file) => file.startsWith(root))
      const configured = await configurationsOf(compiled)
      const loaded = Object.keys(require.cache)
      writeFileSync(this.#into, JSON.stringify([...compiled, ...configured, ...loaded, ...BY_NAME]))
    })
  }
}
