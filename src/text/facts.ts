import type { Computation } from '@/domain/rubric/facts'
import { percentage } from '@/domain/rubric/figure-sentence'
import type { ComputedFact, Fact } from '@/domain/rubric/rubric'

/** What stands beside an indicator's figures: «2.0%», «18 人», or in words why there is no number. */
export const computationText = (
  computedFact: ComputedFact,
  computation: Computation,
  facts: readonly Fact[],
): string => {
  switch (computation.kind) {
    case 'value':
      return computedFact.unit === '%'
        ? `${percentage(computation.value)}%`
        : `${computation.value} ${computedFact.unit}`
    case 'incomplete':
      return '填好数字后自动计算'
    case 'undefined':
      return UNDEFINED_WORDS[computation.because](computedFact, facts)
  }
}

/** Which of two figures is more than it can be: «“劳务派遣人数”大于“用工总量”，请核对». */
export const exceedingWords = ({ formula }: ComputedFact, facts: readonly Fact[]): string => {
  const name = (id: string): string => `“${facts.find((fact) => fact.id === id)?.label ?? ''}”`
  return formula.kind === 'share' ? `${name(formula.part)}大于${name(formula.whole)}，请核对` : '数字前后不符，请核对'
}

type Reason = Extract<Computation, { kind: 'undefined' }>['because']

const UNDEFINED_WORDS: Readonly<Record<Reason, (computed: ComputedFact, facts: readonly Fact[]) => string>> = {
  nothing_before: () => '上年为 0，无法计算增长率，请在自评情况中说明',
  nothing_whole: () => '总数为 0，无法计算比例，请核对数字',
  part_exceeds_whole: exceedingWords,
}
