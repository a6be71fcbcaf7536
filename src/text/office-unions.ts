import type { Instant } from '@/domain/calendar/instant'
import type { MergerNumbers } from '@/domain/people/union-changes'
import { formatFullMoment } from './dates'

/** 工会管理. */
export const unionsPage = {
  search: '搜索工会现名或曾用名',
  nudge: '提醒审核员办理',
  unit: '个工会',
  none: '没有找到',
  noneNote: '换个名称再找；曾用名也可以。',
  work: (reviewers: number, enterprises: number, openForms: number): readonly string[] => [
    `审核员 ${reviewers} 人`,
    `负责 ${enterprises} 家`,
    `未办结 ${openForms} 份`,
  ],
  since: (name: string, until: Instant, byName: string): string =>
    `${formatFullMoment(until)} 由${byName}改名，原名${name}`,
  merged: (into: string): string => `已并入${into}`,
  mergedBy: (at: Instant, byName: string, reason: string): string =>
    `${formatFullMoment(at)} 由${byName}办理：${reason}`,
  underWay: '正在合并',
  underWayNote: '还有企业没有转完。可以点“接着办”；不点，系统白天每半小时接着办一次。',
  goOn: '接着办',
  notGoneOn: '没有办完',
  unattended: '还没有审核员，交来的材料没有人审核',
  invite: '邀请审核员',
  inviteLabel: (name: string): string => `邀请审核员：${name}`,
  rename: '改名',
  renameLabel: (name: string): string => `改名：${name}`,
  merge: '合并',
  mergeLabel: (name: string): string => `合并：${name}`,
}

export const renameForm = {
  title: '工会改名',
  name: '新名称',
  example: '如：东莞市总工会',
  afterwards: '改名以后',
  statement:
    '新旧名称都能找到。没有办完的评估表、台账和名单用新名称；已同意呈报、已接收的保留原来的名称，已归档的年度不变。',
  missing: '请填写新的全称。',
  confirm: '确定改名',
  notDone: '没有改名',
  done: (name: string): string => `已改名为${name}`,
}

const LINES: ReadonlyArray<readonly [keyof MergerNumbers, string, string]> = [
  ['enterprises', '家', '企业转过去'],
  ['openForms', '份', '未办结评估表转过去'],
  ['reviewers', '位', '审核员'],
  ['places', '个', '名额加到一起'],
  ['nominations', '家', '遴选对象接在后面'],
  ['invitations', '个', '未用的邀请码作废'],
]

export const mergerForm = {
  title: '合并工会',
  notFound: '没有找到这个工会',
  itself: '就是这一个',
  numbers: (from: string, into: string): string => `${from}并入${into}`,
  lines: (numbers: MergerNumbers): readonly string[] =>
    LINES.map(([key, unit, what]) => `${numbers[key]} ${unit}${what}`),
  years: (titles: readonly string[]): string => `涉及：${titles.join('、')}。已归档的年度不变。`,
  reviewers: '原来的审核员',
  keeps: '转到新的工会',
  keepsNote: '接着审核，收到的消息也带过去',
  ends: '解除绑定',
  endsNote: '不再审核，需要时可以重新邀请',
  forGood: '合并以后不能撤销',
  statement:
    '要分开，只能新增工会，再逐家改派。原来的工会保留名称，仍可查到，但不能再分派、邀请；它自己的年度工作总结留着查看，不再催报。',
  reason: '合并的理由',
  reasonExample: '如：机构改革，两家合并',
  reasonMissing: '请写明合并的理由。',
  choose: '请先选择并入哪一个',
  confirm: '确定合并',
  left: (left: number): string => `还有 ${left} 家，请不要关闭`,
  notDone: '没有合并',
  done: (from: string, into: string): string => `${from}已并入${into}`,
}
