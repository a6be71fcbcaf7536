import type { Answers } from '../answer/answer'
import type { Evidence, Photo } from '../evidence/photo'

/**
 * What WeChat's content check says that something may be, by its label: "promotion", "politics", … (`msgSecCheck` and
 * `mediaCheckAsync`, version 2). 100 is nothing, 21000 anything else.
 */
const CONTENT_LABELS = [10001, 20001, 20002, 20003, 20006, 20008, 20012, 20013, 21000] as const
export type ContentLabel = (typeof CONTENT_LABELS)[number]

const NOTHING = 100

/** A hint for the reviewer: what WeChat would look at once more. It decides nothing, and the enterprise is not shown it. */
export interface ContentHint {
  readonly no: number
  /** The picture; null for the narrative. */
  readonly photoId: string | null
  readonly label: ContentLabel
}

/** What WeChat answers of one text or picture. */
export interface ContentVerdict {
  readonly suggest: 'pass' | 'review' | 'risky'
  readonly label: number
}

/** The label under which a verdict is shown; null where nothing was found. A label that is not known yet is 21000, anything else. */
export const findLabel = ({ suggest, label }: ContentVerdict): ContentLabel | null => {
  if (suggest === 'pass' || label === NOTHING) return null
  return CONTENT_LABELS.find((known) => known === label) ?? 21000
}

/** As many characters as `msgSecCheck` takes at once. */
const LONGEST_TEXT = 2500

/** Some of a form's narratives in one text, and whose they are. */
export interface TextPortion {
  readonly nos: readonly number[]
  readonly text: string
}

/** A narrative that is longer than one text may be, in pieces. */
const piecesOf = (narrative: string): readonly string[] => {
  const characters = [...narrative]
  const pieces: string[] = []
  for (let at = 0; at < characters.length; at += LONGEST_TEXT)
    pieces.push(characters.slice(at, at + LONGEST_TEXT).join(''))
  return pieces
}

const lengthOf = (text: string): number => [...text].length

/** The narratives that hold something, a portion each. */
export const narrativePortions = (answers: Answers): readonly TextPortion[] =>
  Object.entries(answers).flatMap(([no, { narrative }]) =>
    narrative.trim() === '' ? [] : piecesOf(narrative).map((text) => ({ nos: [Number(no)], text })),
  )

/** The same in as few texts as may be: a form of a hundred characters an indicator is two calls. */
export const joinedPortions = (portions: readonly TextPortion[]): readonly TextPortion[] => {
  const joined: Array<{ nos: number[]; text: string }> = []
  for (const { nos, text } of portions) {
    const last = joined[joined.length - 1]
    if (last && lengthOf(last.text) + 1 + lengthOf(text) <= LONGEST_TEXT) {
      last.nos.push(...nos)
      last.text = `${last.text}\n${text}`
    } else joined.push({ nos: [...nos], text })
  }
  return joined
}

/** A picture as it is checked. */
export interface CheckedPicture extends Pick<Photo, 'photoId' | 'fileId'> {
  readonly no: number
}

/** The pictures of a form; documents are none. */
export const picturesOf = (evidence: Evidence): readonly CheckedPicture[] =>
  Object.entries(evidence).flatMap(([no, photos]) =>
    photos.flatMap(({ document, photoId, fileId }) => (document ? [] : [{ no: Number(no), photoId, fileId }])),
  )
