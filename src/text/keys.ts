/** What keys do on the review page. */
export const reviewKeyWords = {
  next: '下一项',
  previous: '上一项',
  remark: '写意见',
  seen: '标为已阅，或取消',
} as const
