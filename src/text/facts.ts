import type { Computation } from '@/domain/rubric/facts'
import { percentage } from '@/domain/rubric/figure-sentence'
import type { ComputedFact } from '@/domain/rubric/rubric'

/** What stands beside an indicator's figures: «2.0%», «18 人», or in words why there is no number. */
export const computationText = (computedFact: ComputedFact, computation: Computation): string => {
  switch (computation.kind) {
    case 'value':
      return computedFact.unit === '%'
        ? `${percentage(computation.value)}%`
        : `${computation.value} ${computedFact.unit}`
    case 'incomplete':
      return '填好数字后自动计算'
    case 'undefined':
      return UNDEFINED_WORDS[computation.because]
  }
}

type Reason = Extract<Computation, { kind: 'undefined' }>['because']

const UNDEFINED_WORDS: Readonly<Record<Reason, string>> = {
  nothing_before: '上年为 0，无法计算增长率，请在自评情况中说明',
  nothing_whole: '总数为 0，无法计算比例，请核对数字',
  part_exceeds_whole: '其中的一部分大于总数，请核对数字',
}
