import * as v from 'valibot'
import type { Answer, Answers } from '@/domain/answer/answer'
import type { ShownAuthors } from '@/domain/answer/author'
import type { Colleagues } from '@/domain/assessment/colleagues'
import type { AssessmentState, Cycle, Remark, ShownAssessment } from '@/domain/assessment/assessment'
import type { Evidence } from '@/domain/evidence/photo'
import type { AssessmentEvent } from '@/domain/assessment/assessment-event'
import type { YearPapers } from '@/domain/assessment/year-papers'
import { COORDINATES_LIMIT, PAD, STROKES_LIMIT } from '@/domain/stamp/signature'
import type { ShownReview } from '@/domain/review/reviewing'
import type { Verdict } from '@/domain/stamp/verdict'
import type { Refusal } from '@/domain/refusal/refusal'
import { keptWrite, read, write } from './action'
import { ANSWER_BATCH, EXTENSION_BATCH, RECEPTION_BATCH } from './choices'
import {
  after,
  correctionFields,
  id,
  indicatorNo,
  line,
  plainDate,
  requestId,
  revision,
  text,
  type CursorPage,
} from './fields'

const facts = v.record(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/)), v.pipe(v.number(), v.finite()))

/** What was submitted the round before, for comparison. */
export interface FormerRound {
  readonly answers: Answers
  readonly evidence: Evidence
}

export interface LoadedAssessment {
  readonly assessment: ShownAssessment
  readonly cycle: Cycle
  /** Only for reviewers and the office, once there was a return. */
  readonly former: FormerRound | null
  /** For the enterprise's own contacts; missing from functions that are older than the program. */
  readonly papers?: YearPapers
  /** Who of them wrote what; missing as `papers` is. */
  readonly written?: ShownAuthors
  /** The enterprise's contacts, who of them is at it just now, and who looks after which dimension; missing as `papers` is. */
  readonly colleagues?: Colleagues
  /** For reviewers and the office: what they keep of their review, and who else is at it; missing as `papers` is. */
  readonly review?: ShownReview
}

type ShownEvent = Omit<AssessmentEvent, 'snapshot'>

export interface AssessmentTimeline extends CursorPage<ShownEvent> {
  /** The last endorsement, where it is older than this page: however much comes after it, nothing hides it. */
  readonly endorsedBefore: ShownEvent | null
}

export interface Moved {
  readonly state: AssessmentState
  readonly revision: number
}

/** What came of a move for one of several. */
export interface MoveResult {
  readonly assessmentId: string
  readonly enterpriseName: string
  /** Why it was not done; null where it was. */
  readonly refusal: Refusal | null
}

/** What came of one of several answers. */
export type AnswerResult = { readonly no: number } & ({ readonly answer: Answer } | { readonly refusal: Refusal })

/** The domain says what makes a signature; this only keeps a request from being a book. */
const coordinate = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PAD.width))
const strokes = v.pipe(
  v.array(v.pipe(v.array(coordinate), v.minLength(2), v.maxLength(COORDINATES_LIMIT))),
  v.minLength(1),
  v.maxLength(STROKES_LIMIT),
)

const target = { assessmentId: id, seenRevision: revision }
/** Several, each with the revision on which whoever asks saw it. */
export const seenOf = (atMost: number) => v.pipe(v.array(v.strictObject(target)), v.minLength(1), v.maxLength(atMost))
const correction = { ...target, ...correctionFields }

/** What is written to one indicator, with the revision that it was written on. */
const answered = {
  no: indicatorNo,
  seenRevision: revision,
  narrative: text,
  selfScore: v.nullable(v.pipe(v.number(), v.finite())),
  facts,
  /** 修改说明, while it is returned. Left out by programs that do not know it: what is there stays. */
  changeNote: v.optional(line),
}

/** Several answers of one form: no two to one indicator, and each a request under an id of its own, as if it had been sent alone. */
const answers = v.pipe(
  v.array(v.strictObject({ requestId, ...answered })),
  v.minLength(1),
  v.maxLength(ANSWER_BATCH),
  v.check((all) => new Set(all.map(({ no }) => no)).size === all.length),
  v.check((all) => new Set(all.map((each) => each.requestId)).size === all.length),
)

export const assessmentActions = {
  'assessment.load': read(v.strictObject({ assessmentId: id }))<LoadedAssessment>(),
  /** Who wrote what of the answers that whoever asks may read; a contact is told with the form itself. */
  'assessment.authors': read(v.strictObject({ assessmentId: id }))<ShownAuthors>(),
  /** What happened, the newest first. */
  'assessment.timeline': read(v.strictObject({ assessmentId: id, after }))<AssessmentTimeline>(),
  /** Saves one answer against the revision that it was written on; a stale one is refused with the other text. */
  'assessment.saveAnswer': keptWrite(v.strictObject({ assessmentId: id, ...answered }))<{ readonly answer: Answer }>(),
  /** The same for answers that waited together: each is saved, or refused for itself, and none waits for another. */
  'assessment.saveAnswers': keptWrite(v.strictObject({ assessmentId: id, answers }))<{
    readonly results: readonly AnswerResult[]
  }>(),
  'assessment.submit': keptWrite(v.strictObject(target))<Moved>(),
  'assessment.withdraw': keptWrite(v.strictObject(target))<Moved>(),
  'assessment.beginReview': keptWrite(v.strictObject(target))<Moved>(),
  /** Writes a remark; on a round that nobody has opened yet it begins the review. `revision` is the assessment's afterwards. */
  'assessment.remark': write(
    v.strictObject({
      assessmentId: id,
      no: indicatorNo,
      seenRevision: revision,
      comment: line,
      flagged: v.boolean(),
      verifiedScore: v.nullable(v.pipe(v.number(), v.finite())),
      verifiedReason: line,
    }),
  )<{ readonly remark: Remark; readonly revision: number }>(),
  'assessment.return': keptWrite(v.strictObject(correction))<Moved>(),
  /** `signature`: drawn by finger, if the reviewer wished to; the digest of what is endorsed is always the server's. */
  'assessment.endorse': keptWrite(
    v.strictObject({ ...target, signerName: line, signature: v.optional(strokes) }),
  )<Moved>(),
  /** Whether what was endorsed is still what is there, by digesting it anew. */
  'assessment.verifyEndorsement': read(v.strictObject({ assessmentId: id }))<{ readonly verdict: Verdict }>(),
  'assessment.sendBack': keptWrite(v.strictObject(correction))<Moved>(),
  'assessment.receive': keptWrite(v.strictObject(target))<Moved>(),
  /** 接收 of several, each as it was seen; what of them cannot be received is told one by one. */
  'assessment.receiveMany': write(v.strictObject({ seen: seenOf(RECEPTION_BATCH) }))<{
    readonly results: readonly MoveResult[]
  }>(),
  /** 撤回接收 of one or several on the day on which they were received. */
  'assessment.takeBackReceipts': write(v.strictObject({ seen: seenOf(RECEPTION_BATCH) }))<{
    readonly results: readonly MoveResult[]
  }>(),
  'assessment.extend': keptWrite(v.strictObject({ ...target, deadlineOn: plainDate, reason: line }))<Moved>(),
  /** 延期 of several with one reason, each as it stands; what of them cannot be extended is told one by one. */
  'assessment.extendMany': write(
    v.strictObject({
      assessmentIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(EXTENSION_BATCH)),
      deadlineOn: plainDate,
      reason: line,
    }),
  )<{ readonly results: readonly MoveResult[] }>(),
  'assessment.askExtension': keptWrite(v.strictObject({ ...target, wishedOn: plainDate, reason: line }))<Moved>(),
  'assessment.takeBackRequest': keptWrite(v.strictObject(target))<Moved>(),
  'assessment.grantExtension': keptWrite(v.strictObject({ ...target, deadlineOn: plainDate }))<Moved>(),
  'assessment.declineExtension': keptWrite(v.strictObject({ ...target, reason: line }))<Moved>(),
}
