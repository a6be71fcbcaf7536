import type { WaitingUnionRow } from '@/contract/union-nudge'
import type { UnionMatter } from '@/domain/reminders/union-nudge'

export const MATTER_TABS: Readonly<Record<UnionMatter, string>> = {
  review: '待审核',
  ledger: '台账待确认',
  nominations: '名额未提交',
}

const WAITS: Readonly<Record<UnionMatter, (count: number) => string>> = {
  review: (count) => `${count} 家待审核`,
  ledger: (count) => `${count} 家台账待确认`,
  nominations: (count) => `${count} 个名额没有提交`,
}

/** 提醒责任工会. */
export const nudgeUnionsPage = {
  matters: '按事项查看',
  none: '没有要提醒的工会',
  noneNote: '这一项各责任工会都已办完。',
  unit: '个工会',
  row: (matter: UnionMatter, { count, reviewers, toldToday }: WaitingUnionRow): string =>
    [
      WAITS[matter](count),
      reviewers === 0 ? '还没有审核员' : `审核员 ${reviewers} 人`,
      ...(toldToday > 0 ? [`今天已提醒 ${toldToday} 人`] : []),
    ].join(' · '),
  chosen: (count: number): string => `已选 ${count} 个`,
  onceADay: '发给工会的每位审核员；同一件事一天只提醒一次。',
  choosePage: '全选本页',
  chooseNone: '取消选择',
  nudgeChosen: (count: number): string => `提醒所选 ${count} 个`,
  nudgeAll: '全部提醒',
  titleChosen: (count: number): string => `提醒所选 ${count} 个工会？`,
  titleAll: (matter: UnionMatter): string => `提醒“${MATTER_TABS[matter]}”的全部工会？`,
  body: '工会的每位审核员收到一条提醒，今天为这件事提醒过的不再重复发。',
  confirm: '提醒',
  name: '提醒',
  reading: '正在读取名单',
  outcomeCount: (title: string, count: number): string => `${title} ${count} 个`,
  nobody: '各责任工会都已办完，不用提醒。',
  notNow: '填报开始以后、归档以前才能提醒。',
  more: '更多工会',
}
