import type { PhraseOwner } from '@/domain/review/phrases'

/** What is offered before anybody has kept any. */
export const SUGGESTED_PHRASES: readonly string[] = [
  '请补充能证明这一项的照片或文件。',
  '请写明时间、人数和具体做法。',
  '照片看不清，请重新拍摄上传。',
  '自评分与佐证材料不符，请核对。',
]

/** 常用语, where they are put in and where they are kept. */
export const phraseWords = {
  edit: '管理常用语',
  more: (more: number): string => `另外 ${more} 条`,
  title: '常用语',
  lists: '谁的常用语',
  of: { own: '我的', shared: '大家共用' } as Readonly<Record<PhraseOwner, string>>,
  note: {
    own: '只有您自己能看到，换了手机也在。',
    shared: '同一个工会（或省产改办）的同事都能看到，也都能改。',
  } as Readonly<Record<PhraseOwner, string>>,
  none: '还没有常用语',
  noneNote: '写意见时点一下就能填进去，不用每次都打字。',
  add: '添加一条',
  field: '常用语',
  example: '如：请补充签到表和现场照片。',
  hint: (limit: number): string => `最多 ${limit} 字`,
  tooLong: (limit: number, over: number): string => `最多 ${limit} 字，请删去 ${over} 字`,
  full: (limit: number): string => `已有 ${limit} 条，请先删去不用的`,
  count: (count: number, limit: number): string => `${count}/${limit} 条`,
  change: '改常用语',
  changeLabel: (phrase: string): string => `${phrase}，点此修改`,
  save: '保存',
  remove: '删除',
  cancel: '先不改',
  saved: '已保存',
  removed: '已删除',
  undo: '撤销',
  notSaved: '没有保存',
} as const
