import type { FactDoubt } from '@/domain/rubric/fact-doubts'
import type { FigureMismatch } from '@/domain/rubric/figures-in-text'

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

/** Where the text says another number. */
const mismatchWords = ({ label, figure, inText }: FigureMismatch): string =>
  `“${label}”填的是 ${figure}，自评情况里写的是 ${inText}。`

export const figureWords = {
  differTitle: '文字和数字不一样',
  differ: (mismatches: readonly FigureMismatch[]): string =>
    `${mismatches.map(mismatchWords).join('')}请核对，改对其中一处。`,
  write: '写入自评情况',
  written: '数字已写入自评情况',
  alreadyWritten: '自评情况里已有这句话',
  undo: '撤销',
  doubtTitle: '数字请再看一眼，还没保存',
  doubts: (doubts: readonly FactDoubt[]): string =>
    `${doubts.map((doubt) => `${doubtWords(doubt)}。`).join('')}请核对数字和单位，填错了就在上面改。`,
  keep: '没有错，保存',
} as const
