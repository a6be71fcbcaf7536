import { visibleLine } from '../answer/control-characters'

/** As much as somebody types to find an enterprise by. */
const TYPED_AT_MOST = 50

/** What nobody minds in a name: blanks, brackets, hyphens, dots and quotes of every width. */
const PASSED_OVER = '[\\s\u3000()（）\\[\\]【】〔〕〈〉《》"“”\'‘’·•・.．,，、。:：;；/／&＆_＿\\-－–—‐]*'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** Letters and digits alone, of one width and case. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The words that were typed, without what nobody minds. */
const wordsIn = (typed: string): readonly string[] =>
  // A NUL or half of a surrogate pair, which is what cutting an emoji leaves, is no pattern to the database.
  visibleLine(typed.slice(0, TYPED_AT_MOST))
    .split(/\s+/)
    .map(lettersOf)
    .filter((word) => word !== '')

const FULL_WIDTH = 0xfee0

/** A character in either width. */
const ofAnyWidth = (character: string): string => {
  if (!/[a-z0-9]/.test(character)) return escaped(character)
  const wide = [character, character.toUpperCase()].map((each) => String.fromCharCode(each.charCodeAt(0) + FULL_WIDTH))
  return `[${character}${[...new Set(wide)].join('')}]`
}

const all = (patterns: readonly string[]): string =>
  patterns.length === 1 ? (patterns[0] ?? '') : `^${patterns.map((pattern) => `(?=.*${pattern})`).join('')}`

/**
 * The pattern, to be asked without regard to case, of names that hold every word that was typed, whatever their width and whatever blanks,
 * brackets and hyphens stand between; undefined where nothing was typed. What is typed of signs alone is taken literally.
 */
export const namePattern = (typed: string): string | undefined => {
  const words = wordsIn(typed)
  if (words.length > 0) return all(words.map((word) => Array.from(word, ofAnyWidth).join(PASSED_OVER)))
  const signs = visibleLine(typed.slice(0, TYPED_AT_MOST))
  return signs === '' ? undefined : escaped(signs)
}

/** Whether one of these names is found by what was typed; by nothing typed each is. */
export const findsOneOf = (typed: string, names: readonly string[]): boolean => {
  const pattern = namePattern(typed)
  if (pattern === undefined) return true
  const found = new RegExp(pattern, 'i')
  return names.some((name) => found.test(name))
}

/** What an enterprise is found by. */
export interface Findable {
  readonly no: number
  /** What it is called, and what it was called. */
  readonly names: readonly string[]
}

/**
 * What is kept of an enterprise to find it by: its number, and of each of its names the letters, how they are read, and the initials.
 * `readingOf` gives the readings of a name's characters one by one, without tones; what is no Chinese character is its own.
 */
export const searchKeyOf = ({ no, names }: Findable, readingOf: (name: string) => readonly string[]): string =>
  [
    `#${no}#`,
    ...names.map((name) => {
      const letters = lettersOf(name)
      const readings = readingOf(letters)
      // Readings stand in capitals, so that a part of one is not taken for letters of the name.
      return [
        letters,
        readings.map((reading) => `-${reading.toUpperCase()}`).join(''),
        readings.map((each) => each[0]).join(''),
      ].join('|')
    }),
  ].join('|')

const keyPatternOf = (word: string): string => {
  if (/^\d+$/.test(word)) return `(?:#${Number(word)}#|\\|[^|]*${word})`
  // From the beginning of a syllable on, and over the next ones as they come.
  return /^[a-z]+$/.test(word) ? `(?:${word}|-${Array.from(word.toUpperCase()).join('-?')})` : word
}

/**
 * The pattern of search keys (`searchKeyOf`) of enterprises that every word that was typed finds: by number, by any of their names, by how
 * these are read, or by initials; undefined where no letter and no digit was typed.
 */
export const keyPattern = (typed: string): string | undefined => {
  const words = wordsIn(typed)
  return words.length === 0 ? undefined : all(words.map(keyPatternOf))
}

/** The number that was typed, where a number is all that was. */
export const numberTyped = (typed: string): number | undefined => {
  const [word, ...others] = wordsIn(typed)
  return word !== undefined && others.length === 0 && /^\d{1,9}$/.test(word) ? Number(word) : undefined
}
