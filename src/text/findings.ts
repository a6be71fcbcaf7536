import { NARRATIVE_GUIDE } from '@/domain/answer/answer'
import type { Finding, FindingKind } from '@/domain/assessment/completeness'
import type { Indicator } from '@/domain/rubric/rubric'
import { exceedingWords } from './facts'

const SENTENCES: Readonly<Record<FindingKind, (value: number | null, indicator: Indicator | undefined) => string>> = {
  narrative_missing: () => '还没有填写自评情况',
  score_missing: () => '还没有打自评分',
  score_invalid: () => '自评分不在允许的范围内，请重新打分',
  full_score_without_evidence: () => '自评满分，但没有佐证材料',
  narrative_short: (length) => `只有 ${length ?? 0} 字，建议 ${NARRATIVE_GUIDE} 字左右`,
  narrative_repeated: (no) => (no === null ? '与另一项内容相同' : `与第 ${no} 项内容相同`),
  facts_missing: () => '还有数字没有填写',
  facts_implausible: (at, indicator) => {
    const computed = at === null ? undefined : indicator?.computed[at]
    return computed && indicator ? exceedingWords(computed, indicator.facts) : '填写的数字前后不符，请核对'
  },
  facts_differ: () => '自评情况里的数字与填写的数字不一样，请核对',
}

/** What a check before submitting says of one indicator; its number stands beside the sentence, not in it. */
export const findingSentence = (finding: Finding, indicator?: Indicator): string =>
  SENTENCES[finding.kind](finding.value, indicator)
