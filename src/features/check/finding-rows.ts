import type { Finding, FindingKind } from '@/domain/assessment/completeness'
import { indicatorTitle, type Indicator, type Rubric } from '@/domain/rubric/rubric'
import { checkText } from '@/text/contact'
import { findingSentence } from '@/text/findings'
import { shortTitle } from '@/text/home'

/** One indicator with all that was found about it. */
export interface FindingRow {
  readonly no: number
  readonly dimensionId: string
  readonly dimension: string
  readonly title: string
  readonly state: 'done' | 'attention' | 'todo'
  readonly sentences: readonly string[]
}

const sentencesOf = (findings: readonly Finding[], indicator: Indicator): readonly string[] => {
  const kinds = findings.map(({ kind }) => kind)
  return kinds.includes('narrative_missing') && kinds.includes('score_missing')
    ? [checkText.nothingYet]
    : findings.map((finding) => findingSentence(finding, indicator))
}

/** What weighs more stands first within its dimension; what blocks is not among it. */
const WEIGHTS: Readonly<Partial<Record<FindingKind, number>>> = {
  facts_implausible: 0,
  facts_differ: 0,
  narrative_repeated: 1,
  full_score_without_evidence: 2,
}
const weightOf = (findings: readonly Finding[]): number =>
  Math.min(...findings.map(({ kind }) => WEIGHTS[kind] ?? 3), 3)

/** As the indicator's own badge on its page: what came back or is wrong waits for somebody, what is missing is open. */
const stateOf = (findings: readonly Finding[], uncorrected: boolean): FindingRow['state'] => {
  const kinds = findings.map(({ kind }) => kind)
  if (uncorrected || kinds.includes('score_invalid')) return 'attention'
  return kinds.includes('narrative_missing') || kinds.includes('score_missing') ? 'todo' : 'done'
}

/**
 * Findings by indicator, by dimension and within it by weight, so that a row leads to one place. `uncorrected` were returned and
 * are as they were.
 */
export const findingRows = (
  rubric: Rubric,
  findings: readonly Finding[],
  uncorrected: readonly number[] = [],
): readonly FindingRow[] =>
  rubric.dimensions.flatMap(({ id, shortTitle: dimension, indicators }) => {
    const rows = indicators.flatMap((indicator) => {
      const { no } = indicator
      const own = findings.filter((finding) => finding.no === no)
      const returned = uncorrected.includes(no)
      if (own.length === 0 && !returned) return []
      const title = shortTitle(indicatorTitle(indicator))
      const sentences = [...(returned ? [checkText.uncorrected] : []), ...sentencesOf(own, indicator)]
      return [{ row: { no, dimensionId: id, dimension, title, sentences, state: stateOf(own, returned) }, own }]
    })
    return rows.sort((a, b) => weightOf(a.own) - weightOf(b.own) || a.row.no - b.row.no).map(({ row }) => row)
  })
