/** Whole numbers by name, which are added up. A name that is missing counts nothing; none has a full stop or a dollar, which a database would read. */
export type Counters = Readonly<Record<string, number>>

/** What is counted under names of several parts. */
export const counterName = (...parts: ReadonlyArray<string | number>): string => parts.join('/')

/** Several counted together; what comes to nothing is left out. */
export const addedUp = (all: readonly Counters[]): Counters => {
  const sums = new Map<string, number>()
  for (const counters of all)
    for (const [name, count] of Object.entries(counters)) sums.set(name, (sums.get(name) ?? 0) + count)
  return Object.fromEntries([...sums].filter(([, count]) => count !== 0))
}

/** What has to be added to `before` for it to become `after`; empty where they count the same. */
export const changeBetween = (before: Counters, after: Counters): Counters =>
  addedUp([after, Object.fromEntries(Object.entries(before).map(([name, count]) => [name, -count]))])

/** Names and counts of what is counted below a name: of `self/3` what is called `self/3/450`, by "450". */
export const countedBelow = (
  counters: Counters,
  ...parts: ReadonlyArray<string | number>
): ReadonlyMap<string, number> => {
  const prefix = `${counterName(...parts)}/`
  return new Map(
    Object.entries(counters).flatMap(([name, count]) =>
      name.startsWith(prefix) && count !== 0 ? [[name.slice(prefix.length), count] as const] : [],
    ),
  )
}
