/**
 * Jest loads every module anew for each test file. The SDK, the emulator and the contract are some hundreds of them, which took longer to find
 * and to read than most files' tests took to run: for the layers that run on an emulator each is one file, made when Jest starts. What
 * holds nothing of a test is loaded once for all files of Jest's worker (`test/support/emulators-of-a-worker.js`).
 */
const { mkdir, readFile, rename, writeFile } = require('node:fs/promises')
const path = require('node:path')
const { build } = require('esbuild')

const root = path.resolve(__dirname, '..')
const folder = path.join(root, '.local', 'tests')

/** Under what each is imported, from what it is made, how it is called, and whether a worker's files have one of it together. */
const BUNDLES = [
  { imported: '^@cloudbase/node-sdk$', from: '@cloudbase/node-sdk', name: 'node-sdk', shared: true },
  { imported: '^@/contract/contract$', from: './src/contract/contract.ts', name: 'contract', shared: true },
  { imported: '^(?:\\.\\./)+emulator$', from: './emulator/index.ts', name: 'emulator', shared: false },
]

const bundleOf = ({ name }) => path.join(folder, `${name}.cjs`)
/** What a test file loads in its place: it takes what the worker has loaded. */
const sharedOf = ({ name }) => path.join(folder, `shared-${name}.cjs`)

/** The emulator finds its own files from where its sources lie, wherever it is bundled to. */
const whereItLies = {
  name: 'where it lies',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]emulator[\\/].*\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll('__dirname', JSON.stringify(path.dirname(file))),
      loader: 'ts',
    })),
}

/** Swapped in whole: another run may be reading it. */
const swapIn = async (file, make) => {
  const made = `${file}.${process.pid}`
  await make(made)
  await rename(made, file)
}

const bundle = async (each) => {
  await swapIn(bundleOf(each), (outfile) =>
    build({
      absWorkingDir: root,
      entryPoints: [each.from],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: ['lmdb', 'esbuild'],
      plugins: [whereItLies],
      logLevel: 'warning',
    }),
  )
  if (each.shared)
    await swapIn(sharedOf(each), (file) =>
      writeFile(file, `module.exports = emulatorsOfWorker().load(${JSON.stringify(bundleOf(each))})\n`),
    )
}

/** Jest's global setup. */
module.exports = async () => {
  await mkdir(folder, { recursive: true })
  await Promise.all(BUNDLES.map(bundle))
}

/** What Jest is to load instead; what is shared gives values of another realm, as a real server's are. */
module.exports.SHARED = Object.fromEntries(
  BUNDLES.map((each) => [each.imported, each.shared ? sharedOf(each) : bundleOf(each)]),
)

/** The SDK alone, for each file anew: for tests of the emulator's own sources and of the values that the SDK gives. */
module.exports.SDK = { [BUNDLES[0].imported]: bundleOf(BUNDLES[0]) }
