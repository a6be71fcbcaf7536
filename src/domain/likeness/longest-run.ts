/** The runs of a text as a machine that reads another one letter by letter (Blumer's suffix automaton). */
interface Runs {
  /** From each state, by letter, to the state of the run that is one longer. */
  readonly next: ReadonlyArray<Map<string, number>>
  /** The state of the longest shorter end of a run that leads elsewhere; -1 of the empty run. */
  readonly shorter: readonly number[]
  /** How long the longest run of each state is. */
  readonly length: readonly number[]
}

const runsOf = (letters: readonly string[]): Runs => {
  const next = [new Map<string, number>()]
  const shorter: number[] = [-1]
  const length: number[] = [0]
  const add = (long: number, of: Map<string, number>, end: number): number => {
    length.push(long)
    shorter.push(end)
    return next.push(of) - 1
  }
  let last = 0
  for (const letter of letters) {
    const whole = add((length[last] ?? 0) + 1, new Map(), 0)
    let state = last
    for (; state !== -1 && !next[state]?.has(letter); state = shorter[state] ?? -1) next[state]?.set(letter, whole)
    const known = state === -1 ? undefined : next[state]?.get(letter)
    if (known !== undefined) {
      const long = (length[state] ?? 0) + 1
      if (length[known] === long) shorter[whole] = known
      else {
        const split = add(long, new Map(next[known]), shorter[known] ?? -1)
        for (; state !== -1 && next[state]?.get(letter) === known; state = shorter[state] ?? -1)
          next[state]?.set(letter, split)
        shorter[known] = split
        shorter[whole] = split
      }
    }
    last = whole
  }
  return { next, shorter, length }
}

/**
 * The longest run of letters that both have, as [start, end) in the first. It reads each letter of either once: a table of all
 * pairs is four million cells for two narratives.
 */
export const longestRun = (a: readonly string[], b: readonly string[]): readonly [number, number] => {
  const { next, shorter, length } = runsOf(b)
  let best: readonly [number, number] = [0, 0]
  let state = 0
  let long = 0
  let end = 0
  for (const letter of a) {
    end += 1
    while (state !== 0 && !next[state]?.has(letter)) {
      state = shorter[state] ?? 0
      long = length[state] ?? 0
    }
    const longer = next[state]?.get(letter)
    if (longer !== undefined) {
      state = longer
      long += 1
    }
    if (long > best[1] - best[0]) best = [end - long, end]
  }
  return best
}
