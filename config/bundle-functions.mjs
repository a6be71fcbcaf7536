/**
 * Bundles each cloud function into a folder that can be uploaded as it is, by WeChat DevTools or by the CloudBase CLI. Nothing is
 * installed in the cloud: online installation breaks on packages with install scripts.
 *
 * config.json (beside each index.ts) is what DevTools reads: triggers and open-API permissions. Timeout, memory and runtime are not
 * among its fields: the CLI takes them from cloudbaserc.json, and whoever deploys with DevTools sets them in the console.
 */
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'

const require = createRequire(import.meta.url)
const root = path.resolve(import.meta.dirname, '..')
const source = path.join(root, 'cloudfunctions')
const output = path.join(root, process.env.BUILD_INTO ?? 'dist/cloudfunctions')

/** Files that a function reads from beside its bundle: the face of its PDFs (8 MB, one weight). */
const ASSETS = {
  documents: [path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf')],
}

/** Every file that the functions are made of, from the project's folder; build-stale.mjs asks for them. */
const inputs = ['config/bundle-functions.mjs', 'tsconfig.base.json']
/** Those of them whose code, or whose bytes, lie in what was written. */
const modules = []

async function bundle(name) {
  const folder = path.join(output, name)
  await mkdir(folder, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(source, name, 'index.ts')],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    // Names stay, so that a stack trace in the cloud's log can be read without a source map.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
  await copyFile(path.join(source, name, 'config.json'), path.join(folder, 'config.json'))
  inputs.push(...Object.keys(metafile.inputs), `cloudfunctions/${name}/config.json`)
  const written = Object.values(metafile.outputs).flatMap((made) => Object.entries(made.inputs))
  modules.push(...written.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file))
  await writeFile(
    path.join(folder, 'package.json'),
    `${JSON.stringify({ name, version: '1.0.0', private: true, main: 'index.js' }, null, 2)}\n`,
  )
  for (const file of ASSETS[name] ?? []) {
    await copyFile(file, path.join(folder, path.basename(file)))
    modules.push(path.relative(root, file))
  }
  const { main } = require(path.join(folder, 'index.js'))
  if (typeof main !== 'function') throw new Error(`cloudfunctions/${name}/index.ts does not export main`)
  const { size } = await stat(path.join(folder, 'index.js'))
  console.log(`${name.padEnd(24)} ${String(size).padStart(9)} bytes`)
}

/** The collections and indexes as data, for whoever creates them in the cloud: dist/database.json. */
async function exportManifest() {
  const bundled = path.join(root, 'dist', 'database.cjs')
  await build({
    entryPoints: [path.join(source, '_store', 'manifest.ts')],
    outfile: bundled,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  })
  const { manifest } = require(bundled)
  await writeFile(path.join(root, 'dist', 'database.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await rm(bundled)
}

const entries = await readdir(source, { withFileTypes: true })
const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('_')).map((entry) => entry.name)
await rm(output, { recursive: true, force: true })
for (const name of names) await bundle(name)
if (process.env.BUILD_INTO === undefined) await exportManifest()
if (process.env.INPUTS_INTO !== undefined)
  await writeFile(process.env.INPUTS_INTO, JSON.stringify({ read: inputs, modules }))
