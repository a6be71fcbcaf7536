import type { AuditRow } from '@/contract/audit'
import type { AuditKind } from '@/domain/audit/audit-record'
import { getInstant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { AUDIT_WORDS } from './audit-words'
import { formatDay, formatFullMoment } from './dates'
import { REPORT_STATE_WORDS } from './reports'
import { stateWord } from './states'

export const AUDIT_KIND_WORDS: Readonly<Record<AuditKind, string>> = {
  writing: '填写',
  review: '提交与审核',
  people: '人员与邀请',
  contacting: '催办与联系',
  exports: '导出',
  settings: '设置',
}

const unitOf = ({ what }: AuditRow): string =>
  what === 'report.saveSection' ? '部分' : what === 'package.link' ? '分包' : '项'

/** «保存自评情况（第 8 项）». */
export const auditTitle = (row: AuditRow): string =>
  // One that a later program wrote has no words here yet.
  `${(AUDIT_WORDS as Readonly<Partial<Record<string, string>>>)[row.what] ?? row.what}${row.no === null ? '' : `（第 ${row.no} ${unitOf(row)}）`}`

/** Whom it concerns: by name the first few, and how many where they are more. */
export const aboutWords = ({ about, concerned }: AuditRow): string => {
  const names = about.map(({ name }) => name).filter(Boolean)
  return concerned > about.length ? `${names.join('、')} 等 ${concerned} 个` : names.join('、')
}

/** «待审核 → 退回修改»; empty where no state changed. */
export const moveWords = ({ what, from, to }: AuditRow): string => {
  if (from === null || to === null || from === to) return ''
  // States of the paper that the move is of.
  const word = (state: string): string =>
    what.startsWith('report:')
      ? REPORT_STATE_WORDS[state as keyof typeof REPORT_STATE_WORDS]
      : stateWord(state as Parameters<typeof stateWord>[0]).label
  return `${word(from)} → ${word(to)}`
}

/** Empty where it was done, which nearly all of it was. */
export const auditOutcomeWords = ({ outcome }: AuditRow): string => {
  switch (outcome) {
    case 'done':
      return ''
    case 'begun':
      return '正在进行'
    case 'unknown':
      return '已发起，是否办成没有记到'
  }
}

/** The lines below a record's title: when, whom it concerns, from where to where, on which revision. */
export const auditLines = (row: AuditRow): readonly string[] =>
  [
    formatFullMoment(getInstant(row.at)),
    aboutWords(row),
    [moveWords(row), row.revision === null ? '' : auditPage.revision(row.revision)].filter(Boolean).join(' · '),
    auditOutcomeWords(row),
  ].filter((line) => line !== '')

const whoseWord = { personId: '的操作', enterpriseId: '相关', unionId: '本会相关' } as const

/** What is on the list of a person, an enterprise or a union, and of a union what is not. */
const scopeWords = {
  personId: (name: string): string => `${name}在各个席位上做过的。`,
  enterpriseId: (name: string): string => `${name}的填报人做的，和别人对这家企业做的。`,
  unionId: (name: string): string =>
    `${name}的审核员做的，和别人对这个工会做的（名额、遴选、改名等）。它负责的企业做的不在内，请到那家企业的页面点“操作记录”。`,
} as const

/** 操作记录 and 我的操作记录. */
export const auditPage = {
  title: '操作记录',
  ownTitle: '我的操作记录',
  ownNote: '您在各个席位上做过什么：保存、提交、上传、导出、查看电话等。',
  scope: (of: keyof typeof scopeWords, name: string): string => scopeWords[of](name),
  way: '操作记录',
  wayNote: '谁在什么时候做了什么',
  wayLabel: (name: string): string => `操作记录：${name}`,
  note: '只记做了什么，不记写的内容和电话号码。填写时的保存每半小时记入一次，夜间的次日早上记入。',
  none: '没有操作记录',
  noneNote: '放宽筛选，或换几天看看。',
  ownNone: '还没有操作记录',
  ownNoneNote: '您保存、提交、上传、导出之后，都会记在这里。',
  home: '回首页',
  unit: '条',
  nobody: '（未绑定的人）',
  revision: (revision: number): string => `基于第 ${revision} 版`,
  only: (name: string): string => `只看${name}`,
  narrow: (words: string): string => (words === '' ? '筛选' : `筛选：${words}`),
  whose: (of: keyof typeof whoseWord, name: string): string => `${name}${whoseWord[of]}`,
  narrowTitle: '只看哪些操作',
  kind: '类别',
  any: '不限',
  days: '日期',
  from: '从哪天起',
  until: '到哪天止',
  daysBetween: (from: PlainDate | null, until: PlainDate | null): string =>
    from || until ? `${from ? formatDay(from) : '最早'}至${until ? formatDay(until) : '今天'}` : '',
  show: '查看',
  clear: '不筛选',
  everybody: '看所有人的',
} as const
