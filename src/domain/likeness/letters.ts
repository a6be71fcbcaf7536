import { NARRATIVE_LIMIT } from '../answer/answer'

/** A text's letters and figures alone, each with where it stands in the text. */
export interface Letters {
  readonly letters: readonly string[]
  /** Index into the text's characters (not UTF-16 units), ascending. */
  readonly places: readonly number[]
}

const LETTER = /[\p{L}\p{N}]/u

/** As many letters as a narrative has at most; one sign may stand for eighteen ("ﷺ"), and beyond this nothing is compared. */
const LETTERS_LIMIT = NARRATIVE_LIMIT

/**
 * What of a text is compared: blanks, line breaks and punctuation left out, full-width letters and figures made narrow, capitals
 * small. Two people who copy the same sentence differ in these first.
 */
export const lettersOf = (text: string): Letters => {
  const letters: string[] = []
  const places: number[] = []
  let place = 0
  for (const character of text) {
    for (const letter of character.normalize('NFKC').toLowerCase()) {
      if (!LETTER.test(letter)) continue
      letters.push(letter)
      places.push(place)
      if (letters.length === LETTERS_LIMIT) return { letters, places }
    }
    place += 1
  }
  return { letters, places }
}
