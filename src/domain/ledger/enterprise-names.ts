/** What an enterprise is called, of one that was renamed. */
export interface EnterpriseNames {
  readonly present: string
  /** Those that it gave up, the oldest first. */
  readonly former: readonly string[]
}

/** A row of a list, with the names of its enterprise where it was found under another one than it shows. */
export interface Named {
  readonly names?: EnterpriseNames
}

/** What is known of an enterprise's names in one year: what it is called in it, and what it was called before. */
export interface NamedInYear {
  readonly cycleId: string
  readonly enterpriseName: string
  readonly formerNames: ReadonlyArray<{ readonly name: string }>
}

/** The names of one enterprise from what several years know of it; the newest says what it is called. Undefined where it has but one. */
export const namesIn = (years: readonly NamedInYear[]): EnterpriseNames | undefined => {
  const inOrder = [...years].sort((one, other) => (one.cycleId < other.cycleId ? -1 : 1))
  const present = inOrder[inOrder.length - 1]?.enterpriseName
  if (present === undefined) return undefined
  const all = inOrder.flatMap(({ formerNames, enterpriseName }) => [
    ...formerNames.map(({ name }) => name),
    enterpriseName,
  ])
  const former = [...new Set(all)].filter((name) => name !== present)
  return former.length === 0 ? undefined : { present, former }
}
