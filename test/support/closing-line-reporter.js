const { writeSync } = require('node:fs')

/** Ends a run with one line that a person or a program can read: `N passed, N failed`. A suite that could not start is a failure. */
class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`
    // Jest prints its own summary after every reporter; nothing is printed after the process's last moment.
    process.once('exit', () => writeSync(1, line))
  }
}

module.exports = ClosingLineReporter
