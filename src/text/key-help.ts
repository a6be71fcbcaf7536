/** What keys do on the review page. */
export const reviewKeyWords = {
  next: '下一项',
  previous: '上一项',
  remark: '写意见',
  seen: '标为已阅，或取消',
} as const

/** 键盘快捷键. */
export const keyWords = { title: '键盘快捷键', help: '看这一页的快捷键' } as const

/** The keys of an assessment under review. */
export const REVIEW_KEYS = {
  title: '审核',
  rows: [
    { keys: '→ J', does: reviewKeyWords.next },
    { keys: '← K', does: reviewKeyWords.previous },
    { keys: 'E', does: reviewKeyWords.remark },
    { keys: 'V', does: reviewKeyWords.seen },
  ],
} as const

/** The keys of every list at a computer. */
export const LIST_KEYS = {
  title: '列表',
  rows: [
    { keys: '↑ ↓', does: '上一行、下一行' },
    { keys: 'Enter', does: '打开这一行' },
    { keys: 'Esc', does: '关闭弹窗' },
    { keys: '?', does: keyWords.help },
  ],
} as const
