import type { PlainDate } from '@/domain/calendar/plain-date'
import { formatDay } from './dates'

/** A union's worklist. */
export const worklistPage = {
  unreached: '联系不上的人',
  unreachedCount: (count: number): string => `${count} 人待联系`,
  unattended: '这个工会还没有审核员',
  unattendedNote: '交上去的材料没有人审核',
  inviteReviewer: '去邀请',
  extensions: '延期申请',
  asking: (count: number): string => `${count} 家等答复`,
  search: '搜索企业',
  inboxUnread: (unread: number): string => `消息，${unread} 条未读`,
  inbox: '消息',
  materialsLabel: '材料与报告',
  materials: '材料',
  settings: '设置',
  notYours: '这里是审核员的待审列表',
  notYoursNote: '请返回首页，从那里进入您的工作。',
  withoutCycle: '本年度的评估还没有设置好',
  withoutCycleNote: '省产改办设置好评估周期后，这里会列出贵单位负责的企业。',
  tabs: '评估表按进展',
  rows: '企业',
  number: (enterpriseNo: number): string => `${enterpriseNo} 号`,
  selfScore: (selfScore: number): string => `自评 ${selfScore}`,
  filled: (answered: number, indicators: number): string => `已填 ${answered}/${indicators} 项`,
  lastSaved: (lastSavedOn: string): string => `${lastSavedOn}保存`,
  unstarted: '还没有开始填报',
  returnedAt: (returnedOn: string): string => `${returnedOn}退回`,
  endorsedAt: (endorsedOn: string): string => `${endorsedOn}同意`,
  nudgeNote: '催办会发消息提醒还没有提交、没有改好的企业填报人，同一家一天只发一次',
  chooseToNudge: '挑选催办',
  chooseReturned: '催办退回修改的企业',
  showNames: '查看名单',
  nudgeAll: (count: number): string => `一键催办 ${count} 家`,
  enterprises: '家',
}

/** What a table shows where there is nothing to say. */
export const NOTHING = '–'

/** The heads of the worklist as a table. */
export const worklistColumns = {
  name: '企业',
  no: '序号',
  answered: '已填',
  score: '自评',
  evidence: '佐证',
  latest: '最近办理',
  remarkable: '请留意',
  state: '状态',
} as const

/** 催办. */
export const nudgeForm = {
  outcomeCount: (title: string, results: number): string => `${title} ${results} 家`,
  enterprises: '家',
  sent: (done: number, total: number): string => `已办 ${done}/${total} 家，请稍等`,
  reading: '正在读取名单',
  title: (count: number): string => `催办 ${count} 家企业？`,
  body: '每家的填报人会收到一条提醒，今天已经提醒过的不再重复发。',
  confirm: '催办',
  sending: '正在催办',
  result: '催办结果',
  close: '关闭',
  goOn: '继续催办',
  understood: '知道了',
  left: (left: number): string => `还有 ${left} 家没有催办`,
  notDone: '没有办成',
  nobody: '企业都已提交，不用催办。',
}

/** Whom a list of those who are nudged holds. */
export const NUDGE_FILTER_WORDS = {
  ...{ unsubmitted: '未提交', returned: '退回修改' },
  ...{ late: '已逾期', rectification_late: '整改逾期', at_risk: '有风险' },
} as const

/** 催办 of one, of some, or of all. */
export const nudgePage = {
  filters: '按进展查看',
  search: '搜索企业名称',
  none: '没有要催办的企业',
  noneNote: '这一栏的企业都已提交。',
  notFound: '没有找到',
  notFoundNote: '换几个字再找，或换一栏看看。',
  chosen: (count: number): string => `已选 ${count} 家`,
  onceADay: '点选企业，或一次催办整栏；同一家一天只发一次。',
  choosePage: '全选本页',
  chooseNone: '取消选择',
  nudgeChosen: (count: number): string => `催办所选 ${count} 家`,
  nudgeAll: '催办整栏',
  nudgeFound: '催办找到的全部',
  allTitle: (filter: keyof typeof NUDGE_FILTER_WORDS, searching: boolean): string =>
    `催办“${NUDGE_FILTER_WORDS[filter]}”里${searching ? '找到的' : ''}全部企业？`,
  notNow: '填报开始以后、归档以前才能催办。',
  row: (returned: boolean, started: boolean, due: PlainDate): string =>
    [returned ? '退回修改' : started ? '填报中' : '未开始', `${formatDay(due)}截止`].join(' · '),
  more: '更多企业',
}
