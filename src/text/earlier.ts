import type { LikenessHint, LikenessSource } from '@/domain/likeness/hints'

/** «2025 年度填写» from the cycle's own title. */
export const earlierTitle = (cycleTitle: string): string => `${cycleTitle.replace(/阶段性评估$/, '')}填写`

export const earlierScore = (score: number | null): string => (score === null ? '未打分' : `自评 ${score} 分`)

export const earlierWords = {
  added: '今年新增的一项，往年没有可以对照的内容',
  show: '查看',
  fold: '收起',
  quote: '引用到本年度',
  quoteTitle: '这一项已经写了内容',
  quoteBody: '去年的文字接在后面，还是换掉现在的？换掉以后可以撤销。',
  append: '接在后面',
  replace: '换掉现在的',
  quoted: '已引用，请按本年度情况修改',
  undo: '撤销',
  quoteAll: (count: number): string => `引用去年：填入还空着的 ${count} 项`,
  quotedAll: (count: number): string => `已引用 ${count} 项，请按本年度情况修改`,
} as const

/** What was filled in a year before and is asked for no more: it is not lost, and is not to be looked for here. */
export const goneWords = (
  cycleTitle: string,
  gone: ReadonlyArray<{ readonly no: number; readonly title: string }>,
) => ({
  title: `往年填过、今年的表里没有的 ${gone.length} 项`,
  note: `${gone.map(({ no, title }) => `第 ${no} 项“${title}”`).join('、')}。内容留在${cycleTitle}的评估表里，随时可以查看。`,
})

/** Whose words a narrative is nearly equal to, as a reviewer reads it. A hint, never a verdict. */
export const likenessSource = (source: LikenessSource): string =>
  source.kind === 'earlier_year'
    ? `本企业${earlierTitle(source.cycleTitle)}的内容`
    : `${source.enterpriseName ?? '另一家企业'}这一项的内容`

/** «第 3、8 项与别处的文字相近»; '' where nothing is. */
export const likenessSummary = (hints: readonly LikenessHint[]): string => {
  const nos = [...new Set(hints.map(({ no }) => no))]
  return nos.length === 0 ? '' : `有 ${nos.length} 项与往年或其他企业的文字相近：第 ${nos.join('、')} 项，供参考`
}
