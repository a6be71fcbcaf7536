import type { FactDoubt } from '@/domain/rubric/fact-doubts'

/** What is asked about a figure before it is kept. */
const doubtWords = (doubt: FactDoubt): string => {
  switch (doubt.doubt) {
    case 'grown':
      return `${doubt.label}达到 ${doubt.percent}%`
    case 'part_exceeds_whole': {
      const [part, whole] = doubt.facts
      return `“${part.label}”大于“${whole.label}”`
    }
    case 'unlike_last_year': {
      const [{ label, unit }] = doubt.facts
      return `“${label}”上次填 ${doubt.before} ${unit}，这次填 ${doubt.value} ${unit}，相差上千倍`
    }
  }
}

export const figureWords = {
  doubtTitle: '数字请再看一眼，还没保存',
  doubts: (doubts: readonly FactDoubt[]): string =>
    `${doubts.map((doubt) => `${doubtWords(doubt)}。`).join('')}请核对数字和单位，填错了就在上面改。`,
  keep: '没有错，保存',
} as const
