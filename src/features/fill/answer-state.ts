import { EMPTY_CONTENT, sameContent, type Answer, type AnswerContent } from '@/domain/answer/answer'
import type { Instant } from '@/domain/calendar/instant'
import type { Refusal } from '@/domain/refusal/refusal'
import type { Draft, SaveRequest } from '@/services/drafts'

/** One answer of the server's, as far as this phone knows it. */
export interface ServerAnswer {
  readonly content: AnswerContent
  readonly revision: number
  readonly savedAt: Instant | null
}

/**
 * Where the saving of one answer stands. `wait` is in milliseconds from when the phase began: the server's clock may be set anew at
 * any reply, so no moment is kept.
 */
export type Phase =
  | { readonly kind: 'clean' }
  | { readonly kind: 'dirty'; readonly wait: number }
  | { readonly kind: 'saving'; readonly attempt: number }
  | { readonly kind: 'saved' }
  | { readonly kind: 'offline'; readonly attempt: number; readonly wait: number }
  | { readonly kind: 'failed'; readonly attempt: number; readonly wait: number; readonly reference: string }
  | { readonly kind: 'conflict'; readonly theirs: ServerAnswer }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export interface AnswerSaving {
  readonly no: number
  /** What the person sees and writes. */
  readonly content: AnswerContent
  readonly unreadable: Readonly<Record<string, string>>
  readonly editedAt: number
  /** What it was written on. */
  readonly base: ServerAnswer
  readonly unanswered: SaveRequest | null
  readonly phase: Phase
}

const NOTHING_SAVED: ServerAnswer = { content: EMPTY_CONTENT, revision: 0, savedAt: null }

/** What the server has, or that it has nothing. */
export const serverAnswerOf = (answer: Answer | undefined): ServerAnswer =>
  answer
    ? {
        content: { narrative: answer.narrative, selfScore: answer.selfScore, facts: answer.facts },
        revision: answer.revision,
        savedAt: answer.savedAt,
      }
    : NOTHING_SAVED

const holdsUnsaved = (saving: Pick<AnswerSaving, 'content' | 'base' | 'unreadable'>): boolean =>
  !sameContent(saving.content, saving.base.content) || Object.keys(saving.unreadable).length > 0

/** Whether the server lacks something that stands here. */
export const isUnsaved = (saving: AnswerSaving): boolean =>
  saving.unanswered !== null || saving.phase.kind === 'conflict' || holdsUnsaved(saving)

/** What has to outlive the program, or null where the server has it all. */
export const draftOf = (saving: AnswerSaving): Draft | null =>
  isUnsaved(saving)
    ? {
        content: saving.content,
        unreadable: saving.unreadable,
        baseRevision: saving.base.revision,
        editedAt: saving.editedAt,
        unanswered: saving.unanswered,
      }
    : null

/** Begins with what the server has and what this phone kept from before. */
export const beginSaving = (no: number, answer: Answer | undefined, draft: Draft | undefined): AnswerSaving => {
  const base = serverAnswerOf(answer)
  const settled: Phase = { kind: base.savedAt === null ? 'clean' : 'saved' }
  const untouched: AnswerSaving = {
    no,
    content: base.content,
    unreadable: {},
    editedAt: 0,
    base,
    unanswered: null,
    phase: settled,
  }
  if (!draft) return untouched
  const restored = { ...untouched, content: draft.content, unreadable: draft.unreadable, editedAt: draft.editedAt }
  // The end of that save is unknown: it is asked again, in the same words, before anything else.
  if (draft.unanswered)
    return { ...restored, unanswered: draft.unanswered, phase: { kind: 'offline', attempt: 0, wait: 0 } }
  if (!holdsUnsaved(restored)) return untouched
  if (sameContent(draft.content, base.content)) return restored
  if (draft.baseRevision < base.revision)
    return {
      ...restored,
      base: { ...NOTHING_SAVED, revision: draft.baseRevision },
      phase: { kind: 'conflict', theirs: base },
    }
  return { ...restored, phase: { kind: 'dirty', wait: 0 } }
}
