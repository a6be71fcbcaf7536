/** What the phone had no room for, as it can be pasted somewhere else. */
export const unkeptWords = {
  answer: (no: number, title: string, narrative: string, score: string, note: string): string =>
    [`第 ${no} 项 ${title}`, narrative, score, note].filter(Boolean).join('\n'),
  note: (note: string): string => `修改说明：${note}`,
  score: (score: number): string => `自评分 ${score}`,
  notCopied: '没有复制成功，请长按输入框里的文字复制',
} as const
