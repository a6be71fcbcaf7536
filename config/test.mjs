/**
 * `npm test`. Side by side: lint and then types; the layers that need no build; the builds. Once the last two are done, the layers that run
 * what was built, while lint and types go on beside them: no core waits for another. Where nothing is to be built, all layers are one run. What is long by its nature (see `test-layers.mjs`) runs
 * with `TESTS=whole`, as in .ci/run, and by its name; and nothing is left out there because something else failed.
 * What is given on the command line is jest's, and chooses among all: `npm test -- --selectProjects domain`.
 */
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { LONGEST, NEED_A_BUILD, NEED_NO_BUILD } from './test-layers.mjs'

const root = path.resolve(import.meta.dirname, '..')
const jestProgram = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')
const whole = process.env.TESTS === 'whole'
const given = process.argv.slice(2)

const say = (name, ok, startedAt, output = '') =>
  console.log(
    `${ok ? 'ok' : 'FAILED'}  ${name}, ${((performance.now() - startedAt) / 1000).toFixed(0)} s\n${output}`.trimEnd(),
  )

/** Runs a command, and says at its end, in one piece, what it said: two at once would be read as one. */
const run = (name, command, ...args) =>
  new Promise((resolve) => {
    const startedAt = performance.now()
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) => {
      say(name, code === 0, startedAt, output)
      resolve({ ok: code === 0, output })
    })
  })
const npm = (script) => run(script, 'npm', 'run', '--silent', script)
const builds = () => run('builds', process.execPath, 'config/build-stale.mjs')

/** One after the other, up to the first that fails; where the whole is asked for, all of them. */
const inTurn = async (...steps) => {
  const done = []
  for (const step of steps) {
    done.push(await step())
    if (!done.at(-1).ok && !whole) break
  }
  return done
}

/** Jest on the terminal as it is, with its closing line kept. It ends where `stopped` says so. */
const jest = (args, stopped) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [jestProgram, '--ci', ...args], {
      cwd: root,
      stdio: ['inherit', 'pipe', 'inherit'],
      signal: stopped,
    })
    let output = ''
    child.on('error', (error) => (output += error.message))
    child.stdout.on('data', (chunk) => {
      output = (output + chunk).slice(-1000)
      process.stdout.write(chunk)
    })
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })

/** What the closing lines of several runs say together. */
const closingLine = (runs) => {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { output } of runs)
    for (const [, count, word] of output
      .trimEnd()
      .split('\n')
      .at(-1)
      .matchAll(/(\d+) (passed|failed|skipped)/g))
      sum[word] += Number(count)
  return `${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`
}

const end = (runs, ...tests) => {
  if (tests.length > 0) console.log(closingLine(tests))
  process.exitCode = allOk(runs) ? 0 : 1
}

/** Whether a build would do nothing. */
const isBuilt = () => {
  const { status, stdout } = spawnSync(process.execPath, ['config/build-stale.mjs', '--ask'], {
    cwd: root,
    encoding: 'utf8',
  })
  return status === 0 && !stdout.includes('stale')
}

const notTheLongest = whole ? [] : ['--testPathIgnorePatterns', ...LONGEST, '/node_modules/']
const unbuilt = () =>
  run(
    'what needs no build',
    process.execPath,
    jestProgram,
    '--ci',
    '--maxWorkers',
    '2',
    '--selectProjects',
    ...NEED_NO_BUILD,
    ...notTheLongest,
  )
const those = (layers, stopped) => jest(['--selectProjects', ...layers, ...notTheLongest], stopped)

const checks = [() => npm('lint'), () => npm('typecheck')]
const allOk = (runs) => runs.every(({ ok }) => ok)

if (given.length > 0) {
  const ready = await inTurn(...checks, builds)
  end(allOk(ready) ? [await jest(given)] : ready)
} else {
  const failed = new AbortController()
  const checking = inTurn(...checks).then((checked) => {
    if (!whole && !allOk(checked)) failed.abort()
    return checked
  })
  if (isBuilt()) {
    const tests = await those([...NEED_A_BUILD, ...NEED_NO_BUILD], failed.signal)
    end([...(await checking), tests], tests)
  } else {
    const [tests, making] = await Promise.all([unbuilt(), builds()])
    // Whoever waits for the whole wants to know all that fails, not the first of it.
    const goesOn = making.ok && (whole || (tests.ok && !failed.signal.aborted))
    const last = goesOn ? [await those(NEED_A_BUILD, failed.signal)] : []
    end([...(await checking), tests, making, ...last], tests, ...last)
  }
}
