import type { Instant } from '../calendar/instant'
import type { Answers } from './answer'

/** Who wrote an answer as it stands. */
export interface Author {
  readonly no: number
  readonly name: string
  readonly savedAt: Instant
  /** Whoever asks. */
  readonly own: boolean
}

/** Who wrote what of a form, as somebody is shown it; several: more than one contact is bound there. */
export interface ShownAuthors {
  readonly authors: readonly Author[]
  readonly several: boolean
}

/** Who wrote each of these answers, as `personId` is shown it; whose writer is not known any more is left out. */
export const authorsOf = (answers: Answers, names: ReadonlyMap<string, string>, personId: string): readonly Author[] =>
  Object.entries(answers).flatMap(([no, { savedBy, savedAt }]) => {
    const name = names.get(savedBy)
    return name === undefined ? [] : [{ no: Number(no), name, savedAt, own: savedBy === personId }]
  })

/** By indicator, the authors that are to be said: somebody else wrote an answer, or somebody else might have. */
export const saidAuthors = ({ authors, several }: ShownAuthors): ReadonlyMap<number, Author> =>
  new Map(authors.filter(({ own }) => several || !own).map((author) => [author.no, author]))
