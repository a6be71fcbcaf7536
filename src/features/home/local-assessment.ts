import type { Answer } from '@/domain/answer/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { isUnsaved, type AnswerSaving } from '../fill/answer-state'
import type { ReadyFill } from '../fill/fill-state'
import { localTally, unsavedIn, type Unsaved } from '../fill/local-standing'

const answerOf = (saving: AnswerSaving): Answer => ({
  ...saving.content,
  revision: saving.base.revision,
  savedAt: getInstant(Math.max(saving.base.savedAt ?? 0, isUnsaved(saving) ? saving.editedAt : 0)),
  savedBy: '',
})

const touched = (saving: AnswerSaving): boolean => saving.base.savedAt !== null || isUnsaved(saving)

/** The assessment as the person filling it in sees it: the server's, with what this phone has not sent yet put over it. */
export const localAssessment = (state: ReadyFill): Assessment => ({
  ...state.head,
  answers: Object.fromEntries(
    Object.values(state.answers)
      .filter(touched)
      .map((saving) => [saving.no, answerOf(saving)]),
  ),
  evidence: state.evidence,
  tally: localTally(state),
})

/** What keeps the server from having everything: what is on its way, and what waits for a person. */
export interface OnThePhone {
  readonly waiting: readonly number[]
  readonly attention: readonly number[]
  /** What the phone had no room for: it is in this running program alone. */
  readonly unkept: readonly number[]
}

export const NOTHING_ON_THE_PHONE: OnThePhone = { waiting: [], attention: [], unkept: [] }

export const onThePhone = (state: Parameters<typeof unsavedIn>[0]): OnThePhone => {
  const { answers, photos, attention, unkept }: Unsaved = unsavedIn(state)
  return { waiting: [...new Set([...answers, ...photos])].sort((a, b) => a - b), attention, unkept }
}
