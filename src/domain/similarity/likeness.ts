import { isComparable, piecesOf } from './fingerprint'
import { lettersOf } from './letters'

/** How alike two texts are, and the longest passage that they share, as it stands in the first. */
export interface Likeness {
  /** Shared pieces of all pieces, in percent. */
  readonly percent: number
  readonly passage: string
}

/** From here on two texts are called nearly equal: half of all that either says stands in both. */
const NEARLY_EQUAL_PERCENT = 50

const percentOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((piece) => b.has(piece)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : Math.floor((shared / all) * 100)
}

/** The longest run of letters that both have, as [start, end) in the first. */
const longestRun = (a: readonly string[], b: readonly string[]): readonly [number, number] => {
  let best: readonly [number, number] = [0, 0]
  let before = new Uint16Array(b.length + 1)
  for (let i = 1; i <= a.length; i += 1) {
    const here = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j += 1) {
      if (a[i - 1] !== b[j - 1]) continue
      const length = (before[j - 1] ?? 0) + 1
      here[j] = length
      if (length > best[1] - best[0]) best = [i - length, i]
    }
    before = here
  }
  return best
}

const sharedPassage = (text: string, other: string): string => {
  const mine = lettersOf(text)
  const [start, end] = longestRun(mine.letters, lettersOf(other).letters)
  const from = mine.places[start]
  const to = mine.places[end - 1]
  if (end === start || from === undefined || to === undefined) return ''
  return Array.from(text)
    .slice(from, to + 1)
    .join('')
}

/**
 * Compares a narrative with another one. Returns undefined where they are not nearly equal, or one of them says too little.
 * `official` are the words of the table itself. It is a hint to look at, never a verdict: branches of one group may rightly say
 * the same.
 */
export const findLikeness = (text: string, other: string, official: readonly string[]): Likeness | undefined => {
  if (!isComparable(text) || !isComparable(other)) return undefined
  const percent = percentOf(piecesOf(text, official), piecesOf(other, official))
  return percent < NEARLY_EQUAL_PERCENT ? undefined : { percent, passage: sharedPassage(text, other) }
}
