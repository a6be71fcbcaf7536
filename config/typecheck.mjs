/**
 * Checks every TypeScript project, two at a time: each has its own globals, so no one program can hold them all. What has a project of its own
 * is checked there alone, with the fewest globals: but for the client, which the tests see as the browser's, so that both are checked.
 */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
/** Each with the folders of others that it leaves out; the largest first, so that none is still at work alone at the end. */
const PROJECTS = {
  '.': ['src/domain', 'cloudfunctions', 'emulator', 'test/emulator'],
  src: ['src/domain'],
  cloudfunctions: ['src/domain'],
  emulator: [],
  'src/domain': [],
}
const cache = path.join(root, 'node_modules', '.cache', 'typescript')
mkdirSync(cache, { recursive: true })

function check(folder) {
  const info = path.join(cache, `${folder.replaceAll('/', '-').replace('.', 'root')}.tsbuildinfo`)
  const project = path.join(root, 'config', 'typecheck-project.mjs')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [project, folder, info, ...PROJECTS[folder]], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${folder}\n${output}`.trimEnd())
      resolve(code === 0)
    })
  })
}

const queue = Object.keys(PROJECTS)
const results = []
const worker = async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) results.push(await check(next))
}
await Promise.all([worker(), worker()])
if (results.includes(false)) process.exitCode = 1
