import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const KB = 1024
/** Half of what WeChat allows a package (2 MB), and a quarter for the one that every cold start downloads. */
const LIMITS = { main: 480 * KB, package: 1024 * KB }

const root = path.resolve(import.meta.dirname, '..', process.env.BUILD_INTO ?? 'dist/weapp')

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8'))
const packages = (app.subPackages ?? app.subpackages ?? []).map(({ root: folder }) => folder.replace(/\/?$/, '/'))
const bytes = new Map([['main', 0], ...packages.map((folder) => [folder, 0])])
for (const file of filesUnder(root)) {
  // DevTools reads it and does not upload it.
  if (file === 'project.config.json') continue
  const owner = packages.find((folder) => file.startsWith(folder)) ?? 'main'
  bytes.set(owner, bytes.get(owner) + statSync(path.join(root, file)).size)
}

const line = (name, size, limit) =>
  `${name.padEnd(24)} ${String(size).padStart(9)} bytes` +
  (limit ? `   limit ${limit}${size > limit ? '   TOO LARGE' : ''}` : '')
const limitOf = (name) => (name === 'main' ? LIMITS.main : LIMITS.package)
for (const [name, size] of bytes) console.log(line(name, size, limitOf(name)))
console.log(
  line(
    'total',
    [...bytes.values()].reduce((sum, size) => sum + size, 0),
  ),
)

if ([...bytes].some(([name, size]) => size > limitOf(name))) process.exitCode = 1
