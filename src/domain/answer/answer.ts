import type { Instant } from '../calendar/instant'
import type { FactValues } from '../rubric/facts'

/** What an enterprise says to one indicator. Each answer has its own revision, so two people can work side by side. */
export interface Answer {
  readonly narrative: string
  /** 自评分; null until it is set. */
  readonly selfScore: number | null
  readonly facts: FactValues
  /** Counts the saves; 0 where nothing was ever saved. */
  readonly revision: number
  readonly savedAt: Instant
  readonly savedBy: string
}

/** The part of an answer that people write. */
export type AnswerContent = Pick<Answer, 'narrative' | 'selfScore' | 'facts'>

/** Answers by indicator number. */
export type Answers = Readonly<Record<number, Answer>>

export const EMPTY_CONTENT: AnswerContent = { narrative: '', selfScore: null, facts: {} }

/** "每项 100 字左右" in the table's head: a guide that is counted towards and never enforced. */
export const NARRATIVE_GUIDE = 100
/** Shorter than this is worth a second look before submitting. */
export const NARRATIVE_SHORT = 40
/** A page and a half; beyond it the official form no longer holds together. */
export const NARRATIVE_LIMIT = 2000

/** Length as a person counts it: characters, not UTF-16 units, and no blanks at the ends. */
export const narrativeLength = (narrative: string): number => Array.from(narrative.trim()).length

/** Whether there is something to read in an answer. */
export const isAnswered = (content: AnswerContent | undefined): boolean =>
  content !== undefined && narrativeLength(content.narrative) > 0

/** Whether two contents say the same, so that nothing needs saving. */
export const sameContent = (a: AnswerContent, b: AnswerContent): boolean => {
  if (a.narrative !== b.narrative || a.selfScore !== b.selfScore) return false
  const ids = new Set([...Object.keys(a.facts), ...Object.keys(b.facts)])
  return [...ids].every((id) => a.facts[id] === b.facts[id])
}
