/**
 * How often each value occurs, so that whatever is asked of many can be said without reading them again: distributions are added up
 * and taken apart. Values are whole numbers: hundredths of a point, or days.
 */
export type Distribution = ReadonlyMap<number, number>

/** From what is counted by name; see `countedBelow`. */
export const distributionOf = (counted: ReadonlyMap<string, number>): Distribution =>
  new Map(
    [...counted]
      .map(([value, count]) => [Number(value), count] as const)
      .filter(([, count]) => count > 0)
      .sort(([a], [b]) => a - b),
  )

/** How many there are in all. */
export const sizeOf = (distribution: Distribution): number =>
  [...distribution.values()].reduce((sum, count) => sum + count, 0)

/** The mean, or null of none. */
export const meanOf = (distribution: Distribution): number | null => {
  const size = sizeOf(distribution)
  if (size === 0) return null
  return [...distribution].reduce((sum, [value, count]) => sum + value * count, 0) / size
}

/** The value that stands at `place`, from 0, where all are in order. */
const valueAt = (distribution: Distribution, place: number): number => {
  let passed = 0
  for (const [value, count] of distribution) {
    passed += count
    if (passed > place) return value
  }
  throw new Error(`nothing stands at ${place}`)
}

/** The middle (中位数), or null of none: of an even number, what lies between the two in the middle. */
export const medianOf = (distribution: Distribution): number | null => {
  const size = sizeOf(distribution)
  if (size === 0) return null
  return (valueAt(distribution, Math.floor((size - 1) / 2)) + valueAt(distribution, Math.floor(size / 2))) / 2
}

/** How many are at most so large. */
export const atMost = (distribution: Distribution, limit: number): number =>
  [...distribution].reduce((sum, [value, count]) => (value <= limit ? sum + count : sum), 0)

/** As many as have to stand behind a middle that others are shown: with fewer, one could reckon what a neighbour has. */
const ENOUGH_TO_SHOW = 5

/** The middle of those that are enough to be shown it, else null. */
export const shownMiddle = (distribution: Distribution): number | null =>
  sizeOf(distribution) < ENOUGH_TO_SHOW ? null : medianOf(distribution)
