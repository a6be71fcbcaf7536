/** A text's letters and figures alone, each with where it stands in the text. */
export interface Letters {
  readonly letters: readonly string[]
  /** Index into the text's characters (not UTF-16 units), ascending. */
  readonly places: readonly number[]
}

const LETTER = /[\p{L}\p{N}]/u

/**
 * What of a text is compared: blanks, line breaks and punctuation left out, full-width letters and figures made narrow, capitals
 * small. Two people who copy the same sentence differ in these first.
 */
export const lettersOf = (text: string): Letters => {
  const letters: string[] = []
  const places: number[] = []
  Array.from(text).forEach((character, place) => {
    for (const letter of Array.from(character.normalize('NFKC').toLowerCase())) {
      if (!LETTER.test(letter)) continue
      letters.push(letter)
      places.push(place)
    }
  })
  return { letters, places }
}
