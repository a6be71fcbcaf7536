import type { assessmentActions } from '@/contract/assessment'
import { changeNoteTo, sameAnswer, type Answer, type AnswerContent, type Answers } from '@/domain/answer/answer'
import { checkAnswer } from '@/domain/answer/validate-answer'
import { checkMayFill } from '@/domain/assessment/opening'
import { checkAct } from '@/domain/cycle/stages'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Rubric } from '@/domain/rubric/rubric'
import type { AssessmentPart, StoredAnswer } from '../../_store/assessment-document'
import { areToBeFiled } from '../../_store/lying-records'
import { isSameRequest, type WrittenBy } from '../../_store/requests'
import { savedRecord } from '../../_host/audited-work'
import type { Call, Handlers } from '../../_host/call'
import { requestDigestOf } from '../../_host/request-binding'
import { requireAssessment, type Seen } from '../../_host/require-assessment'

/** Without the request that wrote it, which is nobody else's business. */
const shown = ({ requestId: _requestId, requestDigest: _digest, ...answer }: StoredAnswer): Answer => answer

export const withoutRequests = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([no, answer]) => [no, shown(answer as StoredAnswer)]))

/** One answer that is to be saved, with the request that asks for it. */
interface AskedAnswer extends Required<WrittenBy> {
  readonly no: number
  readonly seenRevision: number
  readonly content: AnswerContent
}

/** What came of one answer. */
type Came = Refusal | { readonly answer: Answer }

/** What this very request has saved already: the same again is answered, the same id with anything else is refused. */
const savedBefore = (current: StoredAnswer | undefined, asked: AskedAnswer): Came | undefined => {
  if (current?.requestId !== asked.requestId) return undefined
  return isSameRequest(current.requestDigest, asked.requestDigest)
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
const nothing = ({ now }: Call): StoredAnswer => ({
  ...{ narrative: '', selfScore: null, facts: {} },
  ...{ revision: 0, savedAt: now, savedBy: '', requestId: '' },
})

/** What comes of an answer without a write, or what is to be written. */
const decideAnswer = (
  asked: AskedAnswer,
  { person, assessment, cycle }: Seen<AssessmentPart>,
  rubric: Rubric,
  call: Call,
): Came | { readonly write: StoredAnswer } => {
  const { no, seenRevision, content, requestId, requestDigest } = asked
  const current = assessment.answers[no]
  const wrong = checkAnswer(rubric, no, content, cycle, current) ?? checkMayFill(assessment, no, cycle, call.now)
  if (wrong) return wrong
  const before = savedBefore(current, asked)
  if (before) return before
  const written = writtenOf(content, assessment, current)
  if ((current?.revision ?? 0) !== seenRevision)
    // The same words from two phones are no conflict.
    return current && sameAnswer({ ...current, changeNote: changeNoteTo(current, assessment.round) }, written)
      ? { answer: shown(current) }
      : staleAgainst(no, current ?? nothing(call), assessment.round)
  const by = { savedAt: call.now, savedBy: person.personId, requestId, requestDigest }
  return { write: { ...written, revision: seenRevision + 1, ...by } }
}

/** As often as answers are decided anew because their form was written to between the reading and the update. */
const TURNS = 8

/**
 * Saves answers of one form: one read of everything that the decisions need, one conditional write of all that may be written. Only
 * where somebody else wrote to one of them, or moved the form, in between are both done again, so that none is refused for another's sake.
 */
const saveAll = async (
  call: Call,
  assessmentId: string,
  asked: readonly AskedAnswer[],
): Promise<Refusal | ReadonlyArray<{ readonly no: number; readonly came: Came }>> => {
  const { assessments, editions } = call.stores
  for (let turn = 0; turn < TURNS; turn += 1) {
    const seen = await requireAssessment(
      assessments.findParts(
        call.asking,
        assessmentId,
        asked.map(({ no }) => no),
      ),
    )
    if (isRefusal(seen)) return seen
    const { person, assessment, cycle } = seen
    if (person.seat.role !== 'contact') return refuse('not_permitted')
    const closed = checkAct('fill', cycle, call.now)
    if (closed) return closed
    const rubric = await editions.of(assessment)
    const decided = asked.map((each) => ({ each, came: decideAnswer(each, seen, rubric, call) }))
    const written = decided.flatMap(({ each: { no, seenRevision, requestId }, came }) =>
      'write' in came
        ? {
            ...{ no, answer: came.write },
            record: savedRecord({ requestId, now: call.now }, person, 'assessment.saveAnswer', assessmentId, {
              ...{ no, revision: seenRevision },
            }),
          }
        : [],
    )
    const results = decided.map(({ each: { no }, came }) => ({
      ...{ no, came: 'write' in came ? { answer: shown(came.write) } : came },
    }))
    if (written.length === 0) return results
    if (!(await assessments.saveAnswers(assessment, written, call.now))) continue
    if (areToBeFiled(assessment, written.length)) await call.afterCommit([], [assessmentId])
    return results
  }
  throw new Error('answers were neither saved nor refused')
}

type AnswerHandlers = Handlers<keyof typeof assessmentActions>

/** An answer of a request's input, with the request. */
const askedAnswer = (
  {
    no,
    seenRevision,
    changeNote,
    ...rest
  }: Pick<AskedAnswer, 'no' | 'seenRevision'> &
    Omit<AnswerContent, 'changeNote'> & { readonly changeNote?: string | undefined },
  request: Required<WrittenBy>,
): AskedAnswer => ({
  ...{ no, seenRevision, content: changeNote === undefined ? rest : { ...rest, changeNote } },
  ...request,
})

export const saveAnswer: AnswerHandlers['assessment.saveAnswer'] = async ({ assessmentId, ...answer }, call) => {
  const { requestId, requestDigest } = call
  const saved = await saveAll(call, assessmentId, [askedAnswer(answer, { requestId, requestDigest })])
  if (isRefusal(saved)) return saved
  const [only] = saved
  if (!only) throw new Error('an answer was neither saved nor refused')
  return only.came
}

/**
 * Each of several is the request that it would be alone: sent again, alone or among others, it is known. Where every id was used for
 * something else that is what is said of them all.
 */
export const saveAnswers: AnswerHandlers['assessment.saveAnswers'] = async ({ assessmentId, answers }, call) => {
  const asked = answers.map(({ requestId, ...answer }) => {
    const alone = { assessmentId, ...answer }
    const requestDigest = requestDigestOf('assessment.saveAnswer', call.asking, alone)
    return askedAnswer(answer, { requestId, requestDigest })
  })
  const saved = await saveAll(call, assessmentId, asked)
  if (isRefusal(saved)) return saved
  if (saved.every(({ came }) => isRefusal(came) && came.refused === 'request_id_reused'))
    return refuse('request_id_reused')
  return { results: saved.map(({ no, came }) => (isRefusal(came) ? { no, refusal: came } : { no, ...came })) }
}
