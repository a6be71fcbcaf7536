import { EMPTY_CONTENT, sameAnswer, type Answer, type AnswerContent } from '@/domain/answer/answer'
import { getInstant } from '@/domain/calendar/instant'
import type { Draft } from '@/services/drafts'
import { type ContentKind, type Saving, savingsOf, type ServerVersion } from '../saving/saving-state'

/** One answer of the server's, as far as this phone knows it. */
export type ServerAnswer = ServerVersion<AnswerContent>

/** An answer being written. */
export type AnswerSaving = Saving<AnswerContent>

type Contents = Pick<Answer, 'narrative' | 'selfScore' | 'facts'> & { readonly changeNote?: string | undefined }

/** Without a 修改说明 where there is none: it stands beside few answers. */
const contentOf = ({ narrative, selfScore, facts, changeNote = '' }: Contents): AnswerContent => ({
  ...{ narrative, selfScore, facts },
  ...(changeNote === '' ? {} : { changeNote }),
})

/** An answer to the machinery that saves texts. */
export const ANSWERS: ContentKind<AnswerContent> = {
  empty: EMPTY_CONTENT,
  same: sameAnswer,
  staleIn: (refusal) => {
    if (refusal.refused !== 'answer_stale') return undefined
    const { narrative, selfScore, facts, changeNote, revision, savedAt } = refusal.with
    return { content: contentOf({ narrative, selfScore, facts, changeNote }), revision, savedAt: getInstant(savedAt) }
  },
}

const answers = savingsOf(ANSWERS)

/** What the server has, or that it has nothing. */
export const serverAnswerOf = (answer: Answer | undefined): ServerAnswer =>
  answer
    ? {
        content: contentOf(answer),
        revision: answer.revision,
        savedAt: answer.savedAt,
      }
    : answers.nothing

/** Whether the server lacks something that stands here. */
export const { isUnsaved } = answers

/** Begins with what the server has and what this phone kept from before. */
export const beginSaving = (no: number, answer: Answer | undefined, draft: Draft | undefined): AnswerSaving =>
  answers.begin(no, serverAnswerOf(answer), draft)
