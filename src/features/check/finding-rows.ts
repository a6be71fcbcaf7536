import type { Finding } from '@/domain/assessment/completeness'
import { findDimensionOf, findIndicator, indicatorTitle, type Rubric } from '@/domain/rubric/rubric'
import { checkText } from '@/text/contact'
import { findingSentence } from '@/text/findings'
import { shortTitle } from '@/text/home'

/** One indicator with all that was found about it. */
export interface FindingRow {
  readonly no: number
  readonly dimensionId: string
  readonly title: string
  readonly sentences: readonly string[]
}

const sentencesOf = (findings: readonly Finding[]): readonly string[] => {
  const kinds = findings.map(({ kind }) => kind)
  return kinds.includes('narrative_missing') && kinds.includes('score_missing')
    ? [checkText.nothingYet]
    : findings.map(findingSentence)
}

/**
 * Findings by indicator, in the table's order, so that a row leads to one place. `uncorrected` were returned and are as they
 * were: nobody is kept from sending them again, but it is said first.
 */
export const findingRows = (
  rubric: Rubric,
  findings: readonly Finding[],
  uncorrected: readonly number[] = [],
): readonly FindingRow[] =>
  [...new Set([...uncorrected, ...findings.map((finding) => finding.no)])]
    .sort((a, b) => Number(uncorrected.includes(b)) - Number(uncorrected.includes(a)) || a - b)
    .map((no) => {
      const indicator = findIndicator(rubric, no)
      return {
        no,
        dimensionId: findDimensionOf(rubric, no)?.id ?? '',
        title: indicator ? shortTitle(indicatorTitle(indicator)) : '',
        sentences: [
          ...(uncorrected.includes(no) ? [checkText.uncorrected] : []),
          ...sentencesOf(findings.filter((finding) => finding.no === no)),
        ],
      }
    })
