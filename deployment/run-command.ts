/** Runs a command to its end: its exit status says whether it did what it was asked. No stack is shown to whoever deploys. */
export const runCommand = (main: () => Promise<boolean>): void => {
  main().then(
    (done) => {
      process.exitCode = done ? 0 : 1
    },
    (failure: unknown) => {
      console.error(failure instanceof Error ? failure.message : failure)
      process.exitCode = 1
    },
  )
}
