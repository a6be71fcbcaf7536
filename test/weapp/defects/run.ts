/** Shows that the tests of the mini-program can fail: `npm run test:defects [part of a name]`. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { builtFolder } from '../../../config/built-folder'
import { Copy } from './copy'
import type { Defect } from './defect'
import { inCode } from './in-code'
import { inFiles } from './in-files'

const root = path.resolve(__dirname, '..', '..', '..')
const AT_ONCE = 2

interface Report {
  readonly testResults: ReadonlyArray<{
    readonly message: string
    readonly assertionResults: ReadonlyArray<{ readonly fullName: string; readonly status: string }>
  }>
}

/** Runs one test file against a built program, and returns the names of the tests that failed. */
const failures = async (file: string, folder: string): Promise<readonly string[]> => {
  const place = mkdtempSync(path.join(tmpdir(), 'report-'))
  const output = path.join(place, 'report.json')
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')
  const pattern = `test/weapp/${file.replaceAll('.', '\\.')}$`
  const flags = ['--ci', '--selectProjects', 'weapp', '--testPathPatterns', pattern, '--json', '--outputFile', output]
  await new Promise<void>((resolve, reject) => {
    const env = { ...process.env, WEAPP_FOLDER: folder }
    const child = spawn(process.execPath, [jest, ...flags, '--runInBand'], { cwd: root, env, stdio: 'ignore' })
    child.on('error', reject)
    child.on('close', () => resolve())
  })
  const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as Report
  rmSync(place, { recursive: true })
  return testResults.flatMap(({ assertionResults, message }) =>
    assertionResults.length === 0
      ? [`did not start: ${message.split('\n')[0] ?? ''}`]
      : assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  )
}

const seed = async ({ name, spoil, caughtBy: [file, test] }: Defect): Promise<boolean> => {
  const copy = new Copy()
  try {
    spoil(copy)
    const failed = await failures(file, copy.folder)
    const caught = failed.some((each) => each.includes(test))
    const why = caught
      ? `${file}: ${test}`
      : `NOT CAUGHT by ${file}: ${test} (failed: ${failed.join('; ') || 'nothing'})`
    console.log(`${caught ? '✓' : '✕'} ${name} — ${why}`)
    return caught
  } finally {
    copy.throwAway()
  }
}

async function main(): Promise<void> {
  const wanted = process.argv[2] ?? ''
  const defects = [...inFiles, ...inCode].filter(({ name }) => name.includes(wanted))
  const files = [...new Set(defects.map(({ caughtBy: [file] }) => file))]
  for (const file of files) {
    const failed = await failures(file, builtFolder('weapp'))
    if (failed.length > 0) throw new Error(`${file} fails without any defect: ${failed.join('; ')}`)
  }
  const queue = [...defects]
  let caught = 0
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) if (await seed(next)) caught += 1
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  console.log(`\n${caught} of ${defects.length} defects are caught by name`)
  if (caught < defects.length) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
