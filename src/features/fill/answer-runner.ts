import { checkAnswer } from '@/domain/answer/validate-answer'
import type { Answer, AnswerContent, Answers } from '@/domain/answer/answer'
import type { CallResult } from '@/services/call'
import type { SaveRequest } from '@/services/drafts'
import { createSavingRunner, type SavingRunner } from '../saving/saving-runner'
import { ANSWERS, serverAnswerOf, type ServerAnswer } from './answer-state'
import type { FillPorts } from './fill-ports'
import { isReady, type FillStore } from './fill-state'

export interface AnswerRunner extends Omit<SavingRunner<AnswerContent>, 'load'> {
  /** Takes what the server has of these indicators. */
  readonly load: (nos: readonly number[], answers: Answers) => void
}

export interface AnswerNews {
  readonly saved: (no: number, answer: Answer) => void
  /** The assessment has moved on, or a colleague has written: what is known of it no longer holds. */
  readonly overtaken: () => void
}

/** Drives the savings of one assessment's answers. */
export const createAnswerRunner = (store: FillStore, ports: FillPorts, tell: AnswerNews): AnswerRunner => {
  const { assessmentId } = store.getState()

  const send = async (no: number, request: SaveRequest): Promise<CallResult<ServerAnswer>> => {
    const state = store.getState()
    // What the server would refuse needs no journey: offline, too, a person learns at once what to mend.
    const refusal = isReady(state) ? checkAnswer(state.rubric, no, request.content, state.cycle) : undefined
    if (refusal) return { outcome: 'refused', refusal }
    const { narrative, selfScore, facts, changeNote } = request.content
    // A content that knows of none, from Word or from a draft of before, takes none away.
    const note = state.head?.state === 'returned' && changeNote !== undefined ? { changeNote } : {}
    const input = { assessmentId, no, seenRevision: request.seenRevision, narrative, selfScore, facts, ...note }
    const result = await ports.call('assessment.saveAnswer', input, request.requestId)
    if (result.outcome !== 'done') return result
    // Noted before the draft is dropped: a program that is killed between the two has it twice rather than not at all.
    tell.saved(no, result.value.answer)
    return { ...result, value: serverAnswerOf(result.value.answer) }
  }

  const runner = createSavingRunner<AnswerContent>(ANSWERS, {
    all: () => store.getState().answers,
    put: (saving) => store.setState(({ answers }) => ({ answers: { ...answers, [saving.no]: saving } })),
    drafts: {
      keep: (no, draft) => ports.drafts.keep(assessmentId, no, draft),
      find: (no) => ports.drafts.find(assessmentId, no),
      drop: (no) => ports.drafts.drop(assessmentId, no),
    },
    isUnkept: (no) => ports.drafts.unkept(assessmentId).includes(no),
    send,
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
