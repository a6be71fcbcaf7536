import type { QuotaDoubt, QuotaDoubtKind } from '@/domain/nomination/quota-table'
import { QUOTA_LIMIT } from '@/domain/nomination/quota'

const DOUBT_WORDS: Readonly<Record<QuotaDoubtKind, string>> = {
  unknown_union: '没有叫这个名字的工会',
  not_a_quota: `不是 0 到 ${QUOTA_LIMIT} 的整数`,
  twice: '这个工会前面已经有一行',
  hidden: '这一行在表格里被隐藏或筛选掉了',
}

/** The page on which the office gives quotas. */
export const quotaText = {
  noUnions: '还没有工会',
  noUnionsNote: '请先在“责任工会分派”里新增工会，再来下达名额。',
  someNotSaved: '有的没有保存',
  sum: (year: string): string => `${year}台账名额合计`,
  sumNote: '名额分配表由省产改办确定，这里只做登记和下达',
  provincial: '省级台账（家）',
  own: '本级台账（家）',
  unions: '工会（个）',
  noMatch: (search: string): string => `没有找到“${search}”`,
  otherWords: '请换几个字再找。',
  unit: '个',
  loweringNote: '减少名额不会删掉工会已遴选的企业；已提交和入库的，要先退回才能减到它以下。',
  saved: (unions: number): string => `已下达 ${unions} 个工会的名额`,
  searchUnions: '搜索工会',
  storageFull: '手机存储已满，改过的没有存下。请保存，或清理手机空间；在那以前请不要关掉小程序。',
  keptHere: '改过的先存在本机；保存后工会会收到消息。',
  save: (unions: number): string => `保存 ${unions} 个工会的名额`,
  fromTable: '从表格导入',
  fromTableNote: '.xlsx 或 .csv，要有“工会”“省级”“本级”三栏。读出来先填在下面，看过再保存。',
  reading: (name: string): string => `正在读“${name}”…`,
  read: (unions: number, changed: number): string =>
    changed === 0
      ? `读到 ${unions} 个工会，都和现在一样`
      : `读到 ${unions} 个工会，${changed} 个与现在不同，已填在下面，还没有保存`,
  doubted: (rows: number): string => `${rows} 行没有读入，请在表格里核对，或直接在下面填`,
  doubt: ({ row, name, why }: QuotaDoubt): string => `第 ${row} 行 ${name}：${DOUBT_WORDS[why]}`,
  moreDoubts: (rows: number): string => `另有 ${rows} 行`,
  unattended: '还没有审核员，不能遴选',
  inviteReviewer: '去邀请审核员',
  unsaved: '未保存',
  overtaken: '同事刚刚改过',
  overtakenNote: (provincial: number, own: number): string =>
    `现在是省级 ${provincial} 家、本级 ${own} 家。您改的还没有保存，请选定用哪一个。`,
  notSaved: '没有保存',
  provincialOf: (union: string): string => `${union}省级台账名额`,
  ownOf: (union: string): string => `${union}本级台账名额`,
  takeTheirs: '用同事改的',
  keepMine: '保留我改的',
  lower: (name: string): string => `${name}减 1 家`,
  raise: (name: string): string => `${name}加 1 家`,
} as const
