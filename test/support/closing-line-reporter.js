const { rmSync, writeSync } = require('node:fs')
const { tmpdir } = require('node:os')
const path = require('node:path')

/** Under which name what the tests of this run throw away lies: see scratch-folder.ts. Workers are begun after it, and know it. */
const run = `tests-${process.pid}`

/**
 * Ends a run with one line that a person or a program can read: `N passed, N failed`. A suite that could not start is a failure. Of what lay
 * in memory for the run nothing is left.
 */
class ClosingLineReporter {
  onRunStart() {
    process.env['TESTS_RUN'] = run
  }

  onRunComplete(_contexts, results) {
    for (const folder of ['/dev/shm', tmpdir()]) rmSync(path.join(folder, run), { recursive: true, force: true })
    const skipped = results.numPendingTests + results.numTodoTests
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`
    // Jest prints its own summary after every reporter; nothing is printed after the process's last moment.
    process.once('exit', () => writeSync(1, line))
  }
}

module.exports = ClosingLineReporter
