/**
 * Builds what its sources have left behind: `node config/build-stale.mjs [functions] [weapp] [h5]`, all of them when none is named.
 * A target is fresh while the hash of everything it is made from is the one kept in dist/.built when it was last built.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')
const stamps = path.join(dist, '.built')

const client = ['src', 'config', 'babel.config.js', 'project.config.json']
const TARGETS = {
  functions: {
    folder: 'cloudfunctions',
    from: ['cloudfunctions', 'src/domain', 'src/contract', 'config/bundle-functions.mjs'],
  },
  weapp: { folder: 'weapp', from: client },
  h5: { folder: 'h5', from: client },
}
const everyTarget = ['config/build-stale.mjs', 'package.json', 'package-lock.json', 'tsconfig.base.json']

function filesOf(entry) {
  const full = path.join(root, entry)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [entry]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(root, path.join(each.parentPath, each.name)))
    .filter((file) => !file.startsWith(path.join('config', 'lint')))
}

function hashOf(from) {
  const hash = createHash('sha256').update(process.env.TARO_APP_CLOUD_ENV ?? '')
  for (const file of [...from, ...everyTarget].flatMap(filesOf).sort()) {
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function buildIfStale(name) {
  const { folder, from } = TARGETS[name]
  const made = path.join(dist, folder)
  const stamp = path.join(stamps, name)
  // Taken before the build, so that a source saved while it runs makes the next one stale.
  const hash = hashOf(from)
  const fresh = existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (fresh) {
    console.log(`build ${name}: up to date`)
    return
  }
  const started = performance.now()
  const staging = path.join(stamps, 'next', folder)
  const result = spawnSync('npm', ['run', '--silent', `build:${name}`], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, BUILD_INTO: path.relative(root, staging) },
  })
  if (result.status !== 0) {
    console.error(`${result.stdout}\n${result.stderr}`)
    throw new Error(`build ${name} failed; the reason is above`)
  }
  // Swapped in whole: what is running on the old build never sees half of a new one, and a failed build takes nothing away.
  rmSync(made, { recursive: true, force: true })
  renameSync(staging, made)
  writeFileSync(stamp, hash)
  console.log(`build ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
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
  const lock = path.join(stamps, 'lock')
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

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in TARGETS))
if (unknown.length > 0) throw new Error(`no such target: ${unknown.join(', ')}`)
mkdirSync(stamps, { recursive: true })
try {
  withLock(() => (asked.length > 0 ? asked : Object.keys(TARGETS)).forEach(buildIfStale))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
