import type { AnswerContent } from '@/domain/answer/answer'
import { findKept, forget, keep, keysWith, type Kept } from './storage'

/** A save that was sent and whose end is not known. It is repeated word for word, with its id, until it is answered. */
export interface SaveRequest {
  readonly requestId: string
  readonly seenRevision: number
  readonly content: AnswerContent
}

/** What was written to one indicator and is not known to be on the server. */
export interface Draft {
  readonly content: AnswerContent
  /** Figures as they were typed where they are no number that can be saved, by the fact's id. */
  readonly unreadable: Readonly<Record<string, string>>
  /** The server's revision that it was written on. */
  readonly baseRevision: number
  readonly editedAt: number
  readonly unanswered: SaveRequest | null
}

const FOLDER = 'draft/'
const keyOf = (assessmentId: string, no: number): string => `${FOLDER}${assessmentId}/${no}`

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

export const isContent = (value: unknown): value is AnswerContent =>
  isObject(value) &&
  typeof value['narrative'] === 'string' &&
  (value['selfScore'] === null || typeof value['selfScore'] === 'number') &&
  isObject(value['facts'])

const isRequest = (value: unknown): value is SaveRequest =>
  isObject(value) &&
  typeof value['requestId'] === 'string' &&
  typeof value['seenRevision'] === 'number' &&
  isContent(value['content'])

const isDraft = (value: unknown): value is Draft =>
  isObject(value) &&
  isContent(value['content']) &&
  isObject(value['unreadable']) &&
  typeof value['baseRevision'] === 'number' &&
  typeof value['editedAt'] === 'number' &&
  (value['unanswered'] === null || isRequest(value['unanswered']))

/** One key an indicator, so that a keystroke rewrites two pages of text at the most. */
export const keepDraft = (assessmentId: string, no: number, draft: Draft): Kept => keep(keyOf(assessmentId, no), draft)

export const findDraft = (assessmentId: string, no: number): Draft | undefined => {
  const found = findKept(keyOf(assessmentId, no))
  return isDraft(found) ? found : undefined
}

export const dropDraft = (assessmentId: string, no: number): void => forget(keyOf(assessmentId, no))

/** The assessments in which something is still unsaved on this phone. */
export const assessmentsWithDrafts = (): readonly string[] => [
  ...new Set(keysWith(FOLDER).map((key) => key.slice(FOLDER.length).split('/')[0] ?? '')),
]
