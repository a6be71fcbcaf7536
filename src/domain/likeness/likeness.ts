import type { TakenApart } from './fingerprint'
import { longestRun } from './longest-run'

/** From here on two texts are called nearly equal: half of all that either says stands in both. */
const NEARLY_EQUAL_PERCENT = 50

/**
 * How much two narratives have in common: shared pieces of all pieces, in percent. Returns undefined where they are not nearly
 * equal. It is a hint to look at, never a verdict: branches of one group may rightly say the same.
 */
export const findPercent = (a: TakenApart, b: TakenApart): number | undefined => {
  let shared = 0
  for (const piece of a.pieces) if (b.pieces.has(piece)) shared += 1
  const all = a.pieces.size + b.pieces.size - shared
  const percent = all === 0 ? 0 : Math.floor((shared / all) * 100)
  return percent < NEARLY_EQUAL_PERCENT ? undefined : percent
}

/** The longest passage that two texts share, as it stands in the first. */
export const sharedPassage = (a: TakenApart, b: TakenApart): string => {
  const [start, end] = longestRun(a.letters, b.letters)
  const from = a.places[start]
  const to = a.places[end - 1]
  if (end === start || from === undefined || to === undefined) return ''
  return Array.from(a.text)
    .slice(from, to + 1)
    .join('')
}
