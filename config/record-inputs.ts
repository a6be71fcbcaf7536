import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Compilation, Compiler, Module } from 'webpack'

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

/** The files whose code lies in what was written; of a module that webpack put together from several, each of them. */
const modulesOf = ({ modules, chunkGraph }: Compilation): readonly string[] =>
  [...modules]
    .filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0)
    .flatMap((module) => ('modules' in module ? (module.modules as readonly Module[]) : [module]))
    .flatMap((module) => ('resource' in module && typeof module.resource === 'string' ? [module.resource] : []))

/**
 * Writes down, for build-stale.mjs, which files a build of Taro's read: webpack's own list, Taro's, and what Node loaded for both; and
 * of which of them the program is made.
 */
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
      const read = [...compiled, ...configured, ...loaded, ...BY_NAME]
      writeFileSync(this.#into, JSON.stringify({ read, modules: modulesOf(compilation) }))
    })
  }
}
