/**
 * As many calls as one invocation has under way at once, to the database, to storage or to another function. CloudBase's basic
 * plan serves about 30 for the whole environment: so seven people's long work still leaves room for those who only look.
 */
export const AT_ONCE = 4

/**
 * Does `work` for each item, a few at once, and keeps the order of the results. After a failure nothing more is begun; it is thrown
 * once whatever was under way has ended, so that nothing goes on behind an answer that says otherwise.
 */
export const fewAtOnce = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = AT_ONCE,
): Promise<readonly Result[]> => {
  const results: Result[] = []
  const waiting = items.entries()
  let failure: { readonly thrown: unknown } | undefined
  const lane = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (failure) return
      try {
        results[index] = await work(item)
      } catch (thrown) {
        failure ??= { thrown }
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane))
  if (failure) throw failure.thrown
  return results
}
