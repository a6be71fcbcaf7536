import type { AnswerContent } from '@/domain/answer/answer'
import { isContent } from './drafts'
import { findKept, forget, keep, type Kept } from './storage'
import { KEPT } from './storage-keys'

/** What one indicator said before something was put in from a Word file, and what it said after. */
export interface UndoStep {
  readonly no: number
  readonly before: AnswerContent
  readonly after: AnswerContent
}

const keyOf = (assessmentId: string): string => `${KEPT.wordInUndo}${assessmentId}`

const isStep = (value: unknown): value is UndoStep => {
  if (typeof value !== 'object' || value === null) return false
  const step = value as Readonly<Record<string, unknown>>
  return typeof step['no'] === 'number' && isContent(step['before']) && isContent(step['after'])
}

/** Keeps the texts of the last putting in, so that leaving the page does not take the way back away. */
export const keepUndo = (assessmentId: string, steps: readonly UndoStep[]): Kept => keep(keyOf(assessmentId), steps)

/** The steps of the last putting in; empty where there is none. */
export const findUndo = (assessmentId: string): readonly UndoStep[] => {
  const found = findKept(keyOf(assessmentId))
  return Array.isArray(found) && found.every(isStep) ? found : []
}

export const dropUndo = (assessmentId: string): void => forget(keyOf(assessmentId))
