import type { assessmentActions } from '@/contract/assessment'
import { changeNoteTo, sameAnswer, type Answer, type AnswerContent, type Answers } from '@/domain/answer/answer'
import { checkAnswer } from '@/domain/answer/validate-answer'
import { checkMayFill } from '@/domain/assessment/opening'
import { checkAct } from '@/domain/cycle/stages'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { AssessmentPart, StoredAnswer } from '../../_store/assessment-document'
import { isSameRequest } from '../../_store/requests'
import { areToBeFiled } from '../../_store/lying-records'
import { savedRecord } from '../../_host/audited-work'
import type { Call, Handlers } from '../../_host/call'
import { requireAssessment } from '../../_host/require-assessment'

/** Without the request that wrote it, which is nobody else's business. */
const shown = ({ requestId: _requestId, requestDigest: _digest, ...answer }: StoredAnswer): Answer => answer

export const withoutRequests = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([no, answer]) => [no, shown(answer as StoredAnswer)]))

/** What this very request has saved already: the same again is answered, the same id with anything else is refused. */
const savedBefore = (current: StoredAnswer | undefined, call: Call): Refusal | { answer: Answer } | undefined => {
  if (current?.requestId !== call.requestId) return undefined
  return isSameRequest(current.requestDigest, call.requestDigest)
    ? { answer: shown(current) }
    : refuse('request_id_reused')
}

const staleAgainst = (no: number, answer: StoredAnswer, round: number): Refusal => {
  const { revision, savedAt, narrative, selfScore, facts } = answer
  const changeNote = changeNoteTo(answer, round)
  return refuse('answer_stale', {
    ...{ no, revision, savedAt, narrative, selfScore, facts },
    ...(changeNote === '' ? {} : { changeNote }),
  })
}

/** Why an answer that looked savable was not written: it is looked at once more, on the way of a refusal alone. */
const explainUnsaved = async (call: Call, assessmentId: string, no: number): Promise<Refusal | { answer: Answer }> => {
  const asked = await requireAssessment(call.stores.assessments.findPart(call.asking, assessmentId, no))
  if (isRefusal(asked)) return asked
  const closed = checkAct('fill', asked.cycle, call.now) ?? checkMayFill(asked.assessment, no, asked.cycle, call.now)
  if (closed) return closed
  const current = asked.assessment.answers[no]
  if (!current) throw new Error('an answer was neither saved nor refused')
  return savedBefore(current, call) ?? staleAgainst(no, current, asked.assessment.round)
}

/** What is saved of a content: a 修改说明, as it was typed, while the form is returned, with the round that it speaks to. */
const writtenOf = (
  { changeNote, ...content }: AnswerContent,
  { state, round }: AssessmentPart,
  current: StoredAnswer | undefined,
): AnswerContent & Pick<Answer, 'changeNoteRound'> => {
  const note = state === 'returned' ? (changeNote ?? changeNoteTo(current, round)) : ''
  return note === '' ? content : { ...content, changeNote: note, changeNoteRound: round }
}

/** What a stale save meets where nothing is stored: it was written on a revision that never was. */
const nothing = (call: Call): StoredAnswer => ({
  narrative: '',
  selfScore: null,
  facts: {},
  revision: 0,
  savedAt: call.now,
  savedBy: '',
  requestId: '',
})

// Two calls: one read of everything the decision needs, one conditional write. Only a refused write costs a third.
export const saveAnswer: Handlers<keyof typeof assessmentActions>['assessment.saveAnswer'] = async (
  { assessmentId, no, seenRevision, changeNote, ...rest },
  call,
) => {
  const asked = await requireAssessment(call.stores.assessments.findPart(call.asking, assessmentId, no))
  if (isRefusal(asked)) return asked
  const { person, assessment, cycle } = asked
  if (person.seat.role !== 'contact') return refuse('not_permitted')
  const current = assessment.answers[no]
  const content: AnswerContent = changeNote === undefined ? rest : { ...rest, changeNote }
  const wrong =
    checkAct('fill', cycle, call.now) ??
    checkAnswer(await call.stores.editions.of(assessment), no, content, cycle, current) ??
    checkMayFill(assessment, no, cycle, call.now)
  if (wrong) return wrong

  const before = savedBefore(current, call)
  if (before) return before
  const written = writtenOf(content, assessment, current)
  if ((current?.revision ?? 0) !== seenRevision)
    // The same words from two phones are no conflict.
    return current && sameAnswer({ ...current, changeNote: changeNoteTo(current, assessment.round) }, written)
      ? { answer: shown(current) }
      : staleAgainst(no, current ?? nothing(call), assessment.round)
  const answer: StoredAnswer = {
    ...written,
    revision: seenRevision + 1,
    savedAt: call.now,
    savedBy: person.personId,
    requestId: call.requestId,
    requestDigest: call.requestDigest,
  }
  const record = savedRecord(call, person, 'assessment.saveAnswer', assessmentId, { no, revision: seenRevision })
  if (!(await call.stores.assessments.saveAnswer(assessment, no, answer, record)))
    return explainUnsaved(call, assessmentId, no)
  if (areToBeFiled(assessment)) await call.afterCommit([], [assessmentId])
  return { answer: shown(answer) }
}
