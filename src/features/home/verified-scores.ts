import type { Assessment } from '@/domain/assessment/assessment'
import { verifiedScoreOf } from '@/domain/assessment/scoring'
import { indicatorsOf, indicatorTitle, pointsOf, type Rubric } from '@/domain/rubric/rubric'
import { shortTitle } from '@/text/home'
import { totalText } from '@/text/scores'
import { verifiedText } from '@/text/verified'

/** One indicator on which the union's 核定分 is another than the enterprise's own. */
interface VerifiedRow {
  readonly no: number
  readonly title: string
  readonly scores: string
  readonly reason: string
}

/** What the union made of the scores, as far as it differs. */
export interface VerifiedScores {
  readonly total: string
  readonly rows: readonly VerifiedRow[]
}

/** 核定分 as they were sent, with their reasons; null where none differs, and while a round waits for its own. */
export const verifiedScoresOf = (
  { state, tally, remarks }: Pick<Assessment, 'state' | 'tally' | 'remarks'>,
  rubric: Rubric,
): VerifiedScores | null => {
  if (state === 'draft' || state === 'submitted') return null
  const rows = indicatorsOf(rubric).flatMap((indicator) => {
    const { no } = indicator
    const { verifiedScore = null, verifiedReason = '' } = remarks[no] ?? {}
    const own = tally[no]?.score ?? null
    if (verifiedScore === null || verifiedScore === own) return []
    const title = shortTitle(indicatorTitle(indicator))
    return [{ no, title, scores: verifiedText.scores(own, verifiedScore), reason: verifiedReason }]
  })
  if (rows.length === 0) return null
  return { total: totalText(verifiedScoreOf(rubric, tally, remarks), pointsOf(rubric)), rows }
}
