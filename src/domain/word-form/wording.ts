import { indicatorsOf, type Indicator, type Rubric } from '../rubric/rubric'

/** Nobody's wording is longer; what is goes beyond comparing, and is not even taken apart: the same character may be spelt with four. */
const COMPARED = 400

/**
 * What a wording comes to when only its letters and figures count: full width and half width are one, blanks, punctuation and the
 * points behind it ("（5分）", "(5 分)") are left out. Retyped and reformatted wordings come out alike.
 */
export const lettersOf = (text: string): string =>
  Array.from(text.slice(0, 4 * COMPARED).normalize('NFKC'))
    .slice(0, COMPARED)
    .join('')
    .replace(/\(\s*\d+(?:\.\d+)?\s*分\s*\)/g, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase()

const pairsOf = (letters: string): ReadonlyMap<string, number> => {
  const characters = Array.from(letters)
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const pair = `${characters[at]}${characters[at + 1]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const countOf = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, each) => sum + each, 0)

/** How alike two texts are by their pairs of neighbouring letters: 0 for nothing in common, 1 for the same. */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [lettersOf(a), lettersOf(b)]
  if (left === right) return left === '' ? 0 : 1
  const [mine, yours] = [pairsOf(left), pairsOf(right)]
  const common = [...mine].reduce((sum, [pair, times]) => sum + Math.min(times, yours.get(pair) ?? 0), 0)
  const all = countOf(mine) + countOf(yours)
  return all === 0 ? 0 : (2 * common) / all
}

/** From here on two wordings are taken for one: no two of the official ones come near it. */
export const ALIKE = 0.6

/** The indicator whose wording comes nearest to a text, or undefined where none is alike. */
export const findByWording = (rubric: Rubric, wording: string): Indicator | undefined => {
  const ranked = indicatorsOf(rubric).map((indicator) => ({ indicator, alike: likeness(indicator.wording, wording) }))
  const best = ranked.reduce((first, next) => (next.alike > first.alike ? next : first))
  return best.alike >= ALIKE ? best.indicator : undefined
}
