/**
 * Builds what its sources have left behind, for this machine: `node config/build-stale.mjs [functions] [weapp] [h5] [web]`, all of them when
 * none is named; with `--ask` it only says what it would build, and why. What is deployed is built by `npm run build:…`, into dist.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findStaleness, packagesOf, recordOf } from './build-inputs.mjs'

const root = path.resolve(import.meta.dirname, '..')
const built = path.join(root, '.local', 'build')
const records = path.join(built, '.inputs')

const FOLDERS = { functions: 'cloudfunctions', weapp: 'weapp', h5: 'h5', web: 'web' }

function readRecord(name) {
  const record = path.join(records, `${name}.json`)
  return existsSync(path.join(built, FOLDERS[name])) && existsSync(record)
    ? JSON.parse(readFileSync(record, 'utf8'))
    : undefined
}

function buildIfStale(name) {
  const why = findStaleness(root, readRecord(name))
  if (!why) console.log(`build ${name}: up to date`)
  else if (asking) console.log(`build ${name}: stale, ${why}`)
  else build(name, why)
}

function build(name, why) {
  const startedAt = Date.now()
  const staging = path.join(built, '.next', FOLDERS[name])
  const read = path.join(built, '.next', `${name}.json`)
  mkdirSync(path.dirname(staging), { recursive: true })
  const result = spawnSync('npm', ['run', '--silent', `build:${name}`], {
    cwd: root,
    encoding: 'utf8',
    // What runs here calls nothing that is deployed; the web program has to name an environment.
    env: {
      ...process.env,
      BUILD_INTO: path.relative(root, staging),
      INPUTS_INTO: read,
      TARO_APP_CLOUD_ENV: name === 'web' ? 'local' : '',
    },
  })
  if (result.status !== 0) {
    console.error(`${result.stdout}\n${result.stderr}`)
    throw new Error(`build ${name} failed; the reason is above`)
  }
  const inputs = JSON.parse(readFileSync(read, 'utf8'))
  const record = { ...recordOf(root, inputs.read, startedAt), packages: packagesOf(root, inputs.modules) }
  // Swapped in whole: what is running on the old build never sees half of a new one, and a failed build takes nothing away.
  const made = path.join(built, FOLDERS[name])
  rmSync(made, { recursive: true, force: true })
  renameSync(staging, made)
  writeFileSync(path.join(records, `${name}.json`), JSON.stringify(record, null, 2))
  console.log(`build ${name}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s (${why})`)
}

function alive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two builds of one target would empty each other's folder, as when a test run meets an `npm start`. */
function withLock(work) {
  const lock = path.join(built, 'lock')
  for (let waited = 0; ; waited += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
      if (pid > 0 && !alive(pid)) rmSync(lock, { force: true })
      else if (waited === 300)
        throw new Error(`${lock} has been held for five minutes: remove it if nothing is building`)
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
    }
  }
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

const asking = process.argv.includes('--ask')
const asked = process.argv.slice(2).filter((word) => word !== '--ask')
const unknown = asked.filter((name) => !(name in FOLDERS))
if (unknown.length > 0) throw new Error(`no such target: ${unknown.join(', ')}`)
mkdirSync(records, { recursive: true })
try {
  withLock(() => (asked.length > 0 ? asked : Object.keys(FOLDERS)).forEach(buildIfStale))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
