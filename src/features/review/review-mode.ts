import type { Assessment, AssessmentOutline, Remark, Remarks } from '@/domain/assessment/assessment'
import { verifiedScoreOf } from '@/domain/assessment/scoring'
import type { Instant } from '@/domain/calendar/instant'
import type { Role } from '@/domain/people/person'
import type { Rubric } from '@/domain/rubric/rubric'
import { movesOpenTo } from '@/domain/assessment/decide'
import { hasLeft } from '@/domain/ledger/departure'
import { isReviewUnbegun } from '@/domain/assessment/remark'
import { flaggedOf } from '@/domain/assessment/review-rules'

/** What the person at the page may do: a union's review, the office's reception, or read. */
export type ReviewMode = 'union' | 'office' | 'reading'

/** It follows from the table of moves: who may endorse reviews, who may receive receives; of who has left it is read alone. */
export const modeOf = (
  role: Role | undefined,
  assessment: Pick<AssessmentOutline, 'state' | 'departure'>,
): ReviewMode => {
  const moves = role && !hasLeft(assessment) ? movesOpenTo(role, assessment.state) : []
  if (moves.includes('endorse')) return 'union'
  return moves.includes('receive') ? 'office' : 'reading'
}

/** Whether opening it begins the review: once a round, by a reviewer of its union. */
export const isReviewToBegin = (
  role: Role | undefined,
  assessment: Pick<AssessmentOutline, 'state' | 'reviewBeganAt' | 'departure'>,
): boolean => role === 'reviewer' && isReviewUnbegun(assessment) && !hasLeft(assessment)

/** Whether a remark was written before this round was submitted: the word of a former round, to be looked at anew. */
export const isFromFormerRound = (remark: Remark, submittedAt: Instant | null): boolean =>
  submittedAt !== null && remark.at < submittedAt

/** An indicator that a return would name. */
interface ReturnItem {
  readonly no: number
  readonly comment: string
}

/** What stands ready to be sent: what a return would name, what it still lacks, and the union's total. */
export interface Outcome {
  readonly items: readonly ReturnItem[]
  /** Marked 需退回修改 without a word on what to correct. */
  readonly silent: readonly number[]
  readonly verifiedTotal: number
  /** Indicators whose 核定分 differs from the 自评分. */
  readonly adjusted: readonly number[]
}

export const outcomeOf = (rubric: Rubric, assessment: Pick<Assessment, 'tally'>, remarks: Remarks): Outcome => {
  const items = flaggedOf({ remarks }).map((no) => ({ no, comment: remarks[no]?.comment.trim() ?? '' }))
  return {
    items,
    silent: items.filter((item) => item.comment === '').map((item) => item.no),
    verifiedTotal: verifiedScoreOf(rubric, assessment.tally, remarks),
    adjusted: Object.entries(remarks)
      .filter(
        ([no, remark]) => remark.verifiedScore !== null && remark.verifiedScore !== assessment.tally[Number(no)]?.score,
      )
      .map(([no]) => Number(no))
      .sort((a, b) => a - b),
  }
}
