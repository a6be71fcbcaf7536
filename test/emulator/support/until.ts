/** Waits for something that happens by itself, for a few seconds at most. */
export const until = async (holds: () => boolean | Promise<boolean>, milliseconds = 5000): Promise<void> => {
  const end = Date.now() + milliseconds
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not happen in time')
    await new Promise((resolve) => {
      setTimeout(resolve, 10)
    })
  }
}
