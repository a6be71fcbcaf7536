/**
 * Jest loads every module anew for each test file. The SDK and the emulator are some hundreds of them, which took longer to find and to
 * read than most files' tests took to run: for the layers that run the built functions each is one file, made when Jest starts.
 */
const { mkdir, readFile, rename } = require('node:fs/promises')
const path = require('node:path')
const { build } = require('esbuild')

const root = path.resolve(__dirname, '..')
const folder = path.join(root, '.local', 'tests')

/** Under what each is imported, from what it is made, and where it lies. */
const BUNDLES = [
  { imported: '^@cloudbase/node-sdk$', from: '@cloudbase/node-sdk', file: path.join(folder, 'node-sdk.cjs') },
  { imported: '^(?:\\.\\./)+emulator$', from: './emulator/index.ts', file: path.join(folder, 'emulator.cjs') },
]

/** The emulator finds its own files from where its sources lie, wherever it is bundled to. */
const whereItLies = {
  name: 'where it lies',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]emulator[\\/].*\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll('__dirname', JSON.stringify(path.dirname(file))),
      loader: 'ts',
    })),
}

const bundle = async ({ from, file }) => {
  const made = `${file}.${process.pid}`
  await build({
    absWorkingDir: root,
    entryPoints: [from],
    outfile: made,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['lmdb', 'esbuild'],
    plugins: [whereItLies],
    logLevel: 'warning',
  })
  // Swapped in whole: another run may be reading it.
  await rename(made, file)
}

/** Jest's global setup. */
module.exports = async () => {
  await mkdir(folder, { recursive: true })
  await Promise.all(BUNDLES.map(bundle))
}

/** What Jest is to load instead. */
module.exports.BUNDLED = Object.fromEntries(BUNDLES.map(({ imported, file }) => [imported, file]))
