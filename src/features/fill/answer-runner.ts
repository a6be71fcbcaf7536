import type { AnswerContent, Answers } from '@/domain/answer/answer'
import { createSavingRunner, type SavingRunner } from '../saving/saving-runner'
import { answerSending, type SavedAnswers } from './answer-sending'
import { ANSWERS, serverAnswerOf } from './answer-state'
import type { FillPorts } from './fill-ports'
import type { FillStore } from './fill-state'

export interface AnswerRunner extends Omit<SavingRunner<AnswerContent>, 'load'> {
  /** Takes what the server has of these indicators. */
  readonly load: (nos: readonly number[], answers: Answers) => void
}

export interface AnswerNews {
  readonly saved: (answers: SavedAnswers) => void
  /** The assessment has moved on, or a colleague has written: what is known of it no longer holds. */
  readonly overtaken: () => void
}

/** Drives the savings of one assessment's answers. */
export const createAnswerRunner = (store: FillStore, ports: FillPorts, tell: AnswerNews): AnswerRunner => {
  const { assessmentId } = store.getState()

  const runner = createSavingRunner<AnswerContent>(ANSWERS, {
    all: () => store.getState().answers,
    put: (saving) => store.setState(({ answers }) => ({ answers: { ...answers, [saving.no]: saving } })),
    drafts: {
      keep: (no, draft) => ports.drafts.keep(assessmentId, no, draft),
      find: (no) => ports.drafts.find(assessmentId, no),
      drop: (no) => ports.drafts.drop(assessmentId, no),
    },
    isUnkept: (no) => ports.drafts.unkept(assessmentId).includes(no),
    ...answerSending(store, ports, tell.saved),
    refused: (refusal) => {
      if (refusal.refused === 'indicator_locked' || refusal.refused === 'answer_stale') tell.overtaken()
    },
    now: ports.now,
    newRequestId: ports.newRequestId,
  })

  return {
    ...runner,
    load: (nos, answers) => {
      for (const no of nos) runner.load(no, serverAnswerOf(answers[no]))
    },
  }
}
