import type { Assessment, Cycle, Remark, Remarks } from './assessment'
import { narrativeLength } from '../answer/answer'
import { hasControlCharacters } from '../answer/control-characters'
import { checkScore } from '../answer/validate-answer'
import type { Instant } from '../calendar/instant'
import type { Person } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import { checkReviewer, isUnderTheirReview } from '../review/reviewing'
import { findIndicator, type Rubric } from '../rubric/rubric'

/** What a reviewer writes to one indicator. */
export type RemarkContent = Pick<Remark, 'comment' | 'flagged' | 'verifiedScore' | 'verifiedReason'>

export const REMARK_LIMIT = 500

/** The part of an assessment that a remark depends on. */
export type RemarkedAssessment = Pick<
  Assessment,
  'enterpriseId' | 'unionId' | 'state' | 'tally' | 'remarks' | 'departure'
>

export interface RemarkContext {
  readonly actor: Person
  readonly now: Instant
  readonly rubric: Rubric
  readonly cycle: Cycle
  /** The revision of the remark that the reviewer was looking at, 0 for a first one. */
  readonly seenRevision: number
}

/** The remarks that a person may read: a contact what was sent, whoever reviews what is being written too. */
export const remarksShownTo = (
  { seat }: Person,
  { remarks, sentRemarks }: Pick<Assessment, 'remarks' | 'sentRemarks'>,
): Remarks => (seat.role === 'contact' ? sentRemarks : remarks)

/** Sends every remark as it stands now; each sending is one decision with the move that carries it. */
export const sending = ({ remarks }: Pick<Assessment, 'remarks'>): Pick<Assessment, 'sentRemarks'> => ({
  sentRemarks: remarks,
})

const withoutMarks = (remarks: Remarks, those: (no: number, remark: Remark) => boolean): Remarks =>
  Object.fromEntries(
    Object.entries(remarks).map(([no, remark]) => [
      no,
      those(Number(no), remark) ? { ...remark, flagged: false } : remark,
    ]),
  )

/**
 * A resubmission answers its return: what was asked stands in the return's order, the marks that were sent are taken off. A
 * mark that nobody sent yet is somebody's work, and stays.
 */
export const withMarksAnswered = ({
  remarks,
  sentRemarks,
}: Pick<Assessment, 'remarks' | 'sentRemarks'>): Pick<Assessment, 'remarks' | 'sentRemarks'> => ({
  remarks: withoutMarks(remarks, (no, { revision }) => sentRemarks[no]?.revision === revision),
  sentRemarks: withoutMarks(sentRemarks, () => true),
})

/**
 * Whether a remark on it has to begin the review first: what somebody writes on belongs to a round that can no longer be
 * withdrawn from under it.
 */
export const isReviewUnbegun = ({ state, reviewBeganAt }: Pick<Assessment, 'state' | 'reviewBeganAt'>): boolean =>
  state === 'submitted' && reviewBeganAt === null

/**
 * Decides a remark on indicator `no`: 审核意见, the mark 需退回修改, and a 核定分, which needs a reason where it differs from
 * the 自评分 (a number equal to it is stored as none). Returns the remark to be written, or the refusal.
 */
export const decideRemark = (
  assessment: RemarkedAssessment,
  no: number,
  content: RemarkContent,
  context: RemarkContext,
): Refusal | Remark => {
  const { actor } = context
  const refused = checkReviewer(assessment, context)
  if (refused) return refused
  const indicator = findIndicator(context.rubric, no)
  if (!indicator) return refuse('indicator_unknown', { no })
  if (!isUnderTheirReview(actor, assessment.state))
    return refuse('move_not_allowed', { state: assessment.state, move: 'remark' })
  const revision = assessment.remarks[no]?.revision ?? 0
  if (revision !== context.seenRevision) return refuse('review_remark_stale', { no })

  const comment = content.comment.trim()
  const verifiedReason = content.verifiedReason.trim()
  if ([comment, verifiedReason].some(hasControlCharacters)) return refuse('narrative_control_characters', { no })
  if (narrativeLength(comment) > REMARK_LIMIT || narrativeLength(verifiedReason) > REMARK_LIMIT)
    return refuse('remark_too_long', { limit: REMARK_LIMIT })
  const wrongScore = checkScore(indicator, content.verifiedScore, context.cycle)
  if (wrongScore) return wrongScore
  const differs = content.verifiedScore !== null && content.verifiedScore !== assessment.tally[no]?.score
  if (differs && verifiedReason === '') return refuse('verified_score_needs_reason', { no })
  return {
    comment,
    flagged: content.flagged,
    verifiedScore: differs ? content.verifiedScore : null,
    verifiedReason: differs ? verifiedReason : '',
    revision: revision + 1,
    at: context.now,
    by: actor.personId,
    byName: actor.name,
  }
}

/** Whether two remarks of one person say the same: a repetition that changes nothing. */
export const saysTheSame = (a: Remark, b: Remark): boolean =>
  a.by === b.by &&
  a.comment === b.comment &&
  a.flagged === b.flagged &&
  a.verifiedScore === b.verifiedScore &&
  a.verifiedReason === b.verifiedReason
