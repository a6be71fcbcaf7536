import type { Instant } from '../calendar/instant'
import type { FactValues } from '../rubric/facts'

/** What an enterprise says to one indicator. Each answer has its own revision, so two people can work side by side. */
export interface Answer {
  readonly narrative: string
  /** 自评分; null until it is set. */
  readonly selfScore: number | null
  readonly facts: FactValues
  /** 修改说明: what the enterprise says to the remark with which it was returned; missing where it said nothing. */
  readonly changeNote?: string
  /** The round that was returned and that the note speaks to: the next return asks for another. */
  readonly changeNoteRound?: number
  /** Counts the saves; 0 where nothing was ever saved. */
  readonly revision: number
  readonly savedAt: Instant
  readonly savedBy: string
}

/** The part of an answer that people write. */
export type AnswerContent = Pick<Answer, 'narrative' | 'selfScore' | 'facts' | 'changeNote'>

/** Answers by indicator number. */
export type Answers = Readonly<Record<number, Answer>>

export const EMPTY_CONTENT: AnswerContent = { narrative: '', selfScore: null, facts: {} }

/** "每项 100 字左右" in the table's head: a guide that is counted towards and never enforced. */
export const NARRATIVE_GUIDE = 100
/** Shorter than this is worth a second look before submitting. */
export const NARRATIVE_SHORT = 40
/** A page and a half; beyond it the official form no longer holds together. */
export const NARRATIVE_LIMIT = 2000

/** A note says what was changed, and is no second narrative. */
export const CHANGE_NOTE_LIMIT = 300

/** Length as a person counts it: characters, not UTF-16 units, and no blanks at the ends. */
export const narrativeLength = (narrative: string): number => Array.from(narrative.trim()).length

/** "无", "本年度没有……。": one sentence that says that there is nothing to report. */
const NOTHING = /^(本年度|今年|本企业本年度)?(没有|无|暂无)[^。；\n]{0,60}。?$/

/** Whether a narrative says that there was nothing this year: an answer like any other, and no short one. */
export const saysNothingThisYear = (narrative: string): boolean => NOTHING.test(narrative.trim())

/** Whether there is something to read in an answer. */
export const isAnswered = (content: AnswerContent | undefined): boolean =>
  content !== undefined && narrativeLength(content.narrative) > 0

/** What an answer's 修改说明 says to the return of `round`; '' where it has none, or one to another return. */
export const changeNoteTo = (answer: Answer | undefined, round: number): string =>
  answer?.changeNoteRound === round ? (answer.changeNote ?? '') : ''

/** Answers as they are written on after the return of `round`: what was said to another return is not said again. */
export const withNotesTo = (answers: Answers, round: number): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([no, answer]) => [no, { ...answer, changeNote: changeNoteTo(answer, round) }]),
  )

/** Whether two contents say the same to the table's row: its words, its score and its figures. */
export const sameContent = (a: AnswerContent, b: AnswerContent): boolean => {
  if (a.narrative !== b.narrative || a.selfScore !== b.selfScore) return false
  const ids = new Set([...Object.keys(a.facts), ...Object.keys(b.facts)])
  return [...ids].every((id) => a.facts[id] === b.facts[id])
}

/** The same with the 修改说明, so that nothing needs saving. */
export const sameAnswer = (a: AnswerContent, b: AnswerContent): boolean =>
  sameContent(a, b) && (a.changeNote ?? '') === (b.changeNote ?? '')
