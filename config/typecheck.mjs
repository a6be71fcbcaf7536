/** Checks every TypeScript project, two at a time: each has its own globals, so no one program can hold them all. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const projects = ['src/domain', 'src/contract', 'src', 'cloudfunctions', 'emulator', '.'].filter((folder) =>
  existsSync(path.join(root, folder, 'tsconfig.json')),
)
const cache = path.join(root, 'node_modules', '.cache', 'typescript')
mkdirSync(cache, { recursive: true })

function check(folder) {
  const info = path.join(cache, `${folder.replaceAll('/', '-').replace('.', 'root')}.tsbuildinfo`)
  const flags = ['-p', folder, '--pretty', '--incremental', '--tsBuildInfoFile', info]
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsc, ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${folder}\n${output}`.trimEnd())
      resolve(code === 0)
    })
  })
}

const queue = [...projects]
const results = []
const worker = async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) results.push(await check(next))
}
await Promise.all([worker(), worker()])
if (results.includes(false)) process.exitCode = 1
