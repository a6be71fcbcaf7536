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

/** Who wrote each of these answers, as `personId` is shown it; whose writer is not known any more is left out. */
export const authorsOf = (answers: Answers, names: ReadonlyMap<string, string>, personId: string): readonly Author[] =>
  Object.entries(answers).flatMap(([no, { savedBy, savedAt }]) => {
    const name = names.get(savedBy)
    return name === undefined ? [] : [{ no: Number(no), name, savedAt, own: savedBy === personId }]
  })

/** Whether it is to be said who wrote an answer: somebody else did, or somebody else might have. */
export const isAuthorShown = ({ own }: Pick<Author, 'own'>, several: boolean): boolean => several || !own
