import { sayFailure } from './failure-words'

/**
 * Runs a command to its end: its exit status says whether it did what it was asked, or is the number that it says. No stack is shown to
 * whoever deploys.
 */
export const runCommand = (main: () => Promise<boolean | number>, ended: () => void = () => undefined): void => {
  const done = main().then(
    (done) => {
      process.exitCode = typeof done === 'number' ? done : done ? 0 : 1
    },
    (failure: unknown) => {
      console.error(`没有做完：${sayFailure(failure)}`)
      process.exitCode = 1
    },
  )
  void done.then(ended)
}
