import type { Assessment, Remark, Remarks } from '../assessment/assessment'
import { narrativeLength } from '../answer/answer'
import { hasControlCharacters } from '../answer/control-characters'
import { checkScore, type ScoringTerms } from '../answer/validate-answer'
import { checkMaySee } from '../people/access'
import type { Instant } from '../calendar/instant'
import type { Person } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import { findIndicator, type Rubric } from '../rubric/rubric'

/** What a reviewer writes to one indicator. */
export type RemarkContent = Pick<Remark, 'comment' | 'flagged' | 'verifiedScore' | 'verifiedReason'>

export const REMARK_LIMIT = 500

/** The part of an assessment that a remark depends on. */
export type RemarkedAssessment = Pick<Assessment, 'enterpriseId' | 'unionId' | 'state' | 'tally' | 'remarks'>

export interface RemarkContext {
  readonly actor: Person
  readonly now: Instant
  readonly rubric: Rubric
  readonly terms: ScoringTerms
  /** The revision of the remark that the reviewer was looking at, 0 for a first one. */
  readonly seenRevision: number
}

/** What of an assessment says which remarks were sent. */
type Sending = Pick<Assessment, 'state' | 'remarks' | 'returnOrder' | 'endorsedAt'>

/**
 * The remarks that were sent: with a return, an endorsement or a receipt. What a union or the office has written since is
 * still being thought about, and may never be sent. What leaves as a paper holds these alone, whoever asks for it.
 */
export const remarksSent = ({ state, remarks, returnOrder, endorsedAt }: Sending): Remarks => {
  if (state === 'returned' || state === 'received') return remarks
  const sentAt = Math.max(returnOrder?.at ?? 0, endorsedAt ?? 0)
  return Object.fromEntries(Object.entries(remarks).filter(([, remark]) => remark.at <= sentAt))
}

/** The remarks that a person may read: a contact what was sent, whoever reviews everything. */
export const remarksShownTo = ({ seat }: Person, assessment: Sending): Remarks =>
  seat.role === 'contact' ? remarksSent(assessment) : assessment.remarks

/** A union remarks on what waits for it; the office on what was endorsed, before it receives it or sends it back. */
const mayRemark = (actor: Person, assessment: RemarkedAssessment): boolean =>
  (actor.seat.role === 'reviewer' && assessment.state === 'submitted') ||
  (actor.seat.role === 'office' && assessment.state === 'endorsed')

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
  if (actor.seat.role === 'contact') return refuse('not_permitted')
  const unseen = checkMaySee(actor, assessment)
  if (unseen) return unseen
  const indicator = findIndicator(context.rubric, no)
  if (!indicator) return refuse('indicator_unknown', { no })
  if (!mayRemark(actor, assessment)) return refuse('move_not_allowed', { state: assessment.state, move: 'remark' })
  const revision = assessment.remarks[no]?.revision ?? 0
  if (revision !== context.seenRevision) return refuse('review_remark_stale', { no })

  const comment = content.comment.trim()
  const verifiedReason = content.verifiedReason.trim()
  if ([comment, verifiedReason].some(hasControlCharacters)) return refuse('narrative_control_characters', { no })
  if (narrativeLength(comment) > REMARK_LIMIT || narrativeLength(verifiedReason) > REMARK_LIMIT)
    return refuse('remark_too_long', { limit: REMARK_LIMIT })
  const wrongScore = checkScore(indicator, content.verifiedScore, context.terms)
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
