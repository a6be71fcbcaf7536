import { lettersOf, type Letters } from './letters'

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

/** A text taken apart for comparing it: once, with however many others it is compared. */
export interface TakenApart extends Letters {
  readonly text: string
  readonly pieces: ReadonlySet<string>
}

const piecesOf = ({ letters }: Letters): Set<string> => {
  const pieces = new Set<string>()
  for (let at = 0; at + PIECE <= letters.length; at += 1) pieces.add(letters.slice(at, at + PIECE).join(''))
  return pieces
}

/** The pieces of the table's own words, which everybody repeats. */
export const officialPieces = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((each) => [...piecesOf(lettersOf(each))]))

/** Takes a text apart, without the pieces that also stand in `official`; undefined for a text that says too little to be compared. */
export const takeApart = (text: string, official: ReadonlySet<string>): TakenApart | undefined => {
  const read = lettersOf(text)
  if (read.letters.length < COMPARED_LETTERS) return undefined
  const pieces = piecesOf(read)
  for (const piece of official) pieces.delete(piece)
  return { text, ...read, pieces }
}

/** A few numbers by which a nearly equal text is found among many without reading them: the smallest hashes of its pieces. */
export const fingerprintOf = ({ pieces }: TakenApart): readonly number[] =>
  [...pieces]
    .map(hashOf)
    .sort((a, b) => a - b)
    .slice(0, PRINTS)
