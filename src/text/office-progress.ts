/** 企业名单. */
export const enterpriseList = {
  numberAndUnion: (enterpriseNo: number, union: string): string => `${enterpriseNo} 号 · ${union}`,
  /** «自评 71.5 · 无佐证» of what was handed in, «已填 21/28» of what was not. */
  filling: (of: {
    readonly answered: number
    readonly indicators: number
    readonly selfScore: number | null
    readonly photos: number
  }): string =>
    of.selfScore === null
      ? `已填 ${of.answered}/${of.indicators}`
      : [`自评 ${of.selfScore}`, of.photos === 0 && '无佐证'].filter(Boolean).join(' · '),
  title: '企业名单',
  extendMany: '一并延期',
  nudgeMany: '挑选催办',
  receiveMany: '一并接收',
  byState: '按状态查看',
  missing: (count: number): string => `还差 ${count} 项`,
  ofUnion: (union: string | undefined): string => `责任工会：${union ?? '不限'}`,
  unionNotFound: '没有找到这个工会',
  unionNotFoundNote: '换几个字试试。',
  search: '搜索序号、企业名称或拼音',
  notFound: '没有找到这家企业',
  noneInState: (filter: string): string => `没有“${filter}”的企业`,
  notFoundNote: '换几个字试试，或换到“全部”再搜。',
  noneInStateNote: '换一个状态看看。',
  enterprises: '家',
  total: (rows: number): string => `共 ${rows} 家`,
}

/** What a table shows where there is nothing to say. */
export const NOTHING = '–'

/** The heads of the list of enterprises as a table. */
export const enterpriseColumns = {
  name: '企业',
  no: '序号',
  union: '责任工会',
  answered: '已填',
  score: '自评',
  evidence: '佐证',
  submitted: '提交',
  remarkable: '请留意',
  noEvidence: '无佐证',
  state: '状态',
} as const

/** 催办 of all with whom a form lies. */
export const nudgeAll = {
  outcomeCount: (title: string, results: number): string => `${title} ${results} 家`,
  sendInvitations: '去发邀请码',
  enterprises: '家',
  showAll: (results: number): string => `看全部 ${results} 家`,
  nobody: '没有需要催办的企业。',
  title: (count: number): string => `催办 ${count} 家企业？`,
  body: (unsubmitted: number, returned: number): string =>
    `未提交 ${unsubmitted} 家，退回修改 ${returned} 家。每家的填报人收到一条提醒，今天已经提醒过的不会重复发。`,
  confirm: '催办',
  reading: '正在读取名单',
}

/** 全省进度. */
export const progressPage = {
  withoutCycle: '还没有开启评估',
  withoutCycleNote: '开启后，台账里的每家企业都有一份评估表。',
  openCycle: '去开启',
  names: '企业名单',
  nudge: (count: number): string => `一键催办 ${count} 家`,
  seeNames: '查看名单',
  deadline: (deadlineOn: string, left: string): string => `截止日 ${deadlineOn} · ${left}`,
  openingAndDeadline: (opensOn: string, deadlineOn: string): string => `${opensOn}开始填报 · 截止日 ${deadlineOn}`,
  enterprises: '入库企业',
  departed: (departed: number): string => `另有 ${departed} 家已离开台账，不计在内`,
  submitted: '已提交',
  unsubmitted: '未提交',
  endorsed: '同意呈报',
  stages: '各阶段企业',
  unit: '家',
  waiting: '待审核',
  returned: '退回修改',
  draft: '填报中',
  unstarted: '未开始',
  noUnions: '还没有确定责任工会',
  noUnionsNote: '确认建议或分派以后，这里显示各责任工会的进展。',
  unionUnit: '个',
  unions: '各责任工会进展',
  unionSubmitted: (submitted: number, enterprises: number): string => `已提交 ${submitted}/${enterprises} 家`,
  unionSubmittedLabel: (unionName: string): string => `${unionName}已提交`,
}
