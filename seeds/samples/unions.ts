import type { Union } from '@/domain/people/person'

/** Invented: the notice names no 省产业(局)工会 and no 企业集团(公司). */
export const sampleUnions: readonly Union[] = [
  { unionId: 'u-sample-transport', name: '省交通运输产业工会（示例）', kind: 'industry' },
  { unionId: 'u-sample-construction', name: '省建设产业工会（示例）', kind: 'industry' },
  { unionId: 'u-sample-group', name: '企业集团公司工会（示例）', kind: 'group' },
]
