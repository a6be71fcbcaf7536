import { lettersOf } from './letters'

/** Length of the pieces that are compared, in letters: long enough to mean something, short enough to survive an exchanged figure. */
const PIECE = 4
/** Shorter texts ("无", "已落实") are alike without saying anything. */
const COMPARED_LETTERS = 24
/** Of two texts that share half of their pieces, 996 in 1,000 share one of this many smallest hashes. */
const PRINTS = 8

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a over UTF-16 units: the same number on every machine. It guards nothing. */
const hashOf = (text: string): number => {
  let hash = OFFSET
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash >>> 0
}

/** Every piece of a text, except those that also stand in `official`: the table's own words, which everybody repeats. */
export const piecesOf = (text: string, official: readonly string[]): ReadonlySet<string> => {
  const { letters } = lettersOf(text)
  const pieces = new Set<string>()
  for (let at = 0; at + PIECE <= letters.length; at += 1) pieces.add(letters.slice(at, at + PIECE).join(''))
  for (const words of official) for (const piece of piecesOf(words, [])) pieces.delete(piece)
  return pieces
}

/** Whether a text says enough to be compared with others. */
export const isComparable = (text: string): boolean => lettersOf(text).letters.length >= COMPARED_LETTERS

/**
 * A few numbers by which a nearly equal text is found among many without reading them: the smallest hashes of its pieces. Empty
 * for a text that says too little.
 */
export const fingerprintOf = (text: string, official: readonly string[]): readonly number[] =>
  isComparable(text)
    ? [...piecesOf(text, official)]
        .map(hashOf)
        .sort((a, b) => a - b)
        .slice(0, PRINTS)
    : []
