import type { StandsOut } from '@/domain/assessment/standing-out'
import { NO_UNION } from './office'
import { scoreText } from './scores'

interface ReceivableLine extends StandsOut {
  readonly enterpriseNo: number
  readonly unionName: string | null
  readonly selfScore: number
  readonly verifiedScore: number
}

/** What of one stands out, in a few words each. */
const doubtsOf = ({ unstamped, lowered, unevidenced }: StandsOut): readonly string[] => [
  ...(unstamped ? ['没有盖章件'] : []),
  ...(lowered.length > 0 ? [`核定低于自评 ${lowered.length} 项`] : []),
  ...(unevidenced.length > 0 ? [`满分没有佐证 ${unevidenced.length} 项`] : []),
]

/** 一并接收. */
export const receptionPage = {
  tabs: '待接收和今天接收的',
  waiting: '待接收',
  today: '今天接收的',
  search: '搜索序号、企业名称或拼音',
  noneWaiting: '没有待接收的企业',
  noneWaitingNote: '责任工会同意呈报以后，会列在这里。',
  noneToday: '今天还没有接收',
  noneTodayNote: '当天接收的可以在这里撤回，过了当天就不能撤回。',
  notFound: '没有找到',
  notFoundNote: '换几个字再找；曾用名也可以。',
  row: (row: ReceivableLine): string =>
    [
      `第 ${row.enterpriseNo} 号`,
      row.unionName ?? NO_UNION,
      row.selfScore === row.verifiedScore
        ? `${scoreText(row.verifiedScore)} 分`
        : `自评 ${scoreText(row.selfScore)} 分，核定 ${scoreText(row.verifiedScore)} 分`,
      ...doubtsOf(row),
    ].join(' · '),
  chosen: (count: number): string => `已选 ${count} 家`,
  chooseAll: (count: number | undefined): string => (count === undefined ? '全选搜到的' : `全选 ${count} 家`),
  chooseClear: '只选没有疑点的',
  chooseNone: '取消选择',
  receive: (count: number): string => `接收 ${count} 家`,
  takeBack: (count: number): string => `撤回接收 ${count} 家`,
  receiveTitle: (count: number): string => `接收 ${count} 家？`,
  receiveNote: '会告知企业和责任工会。接收当天可以撤回。',
  allClear: '这些企业都有盖章件，没有下调的核定分，满分项都有佐证。',
  doubtful: (count: number): string => `其中 ${count} 家建议先看一看`,
  unit: '家',
  look: '查看',
  leaveOut: (count: number): string => `先不接收这 ${count} 家`,
  confirmReceive: '确定接收',
  takeBackTitle: (count: number): string => `撤回 ${count} 家的接收？`,
  takeBackNote: '评估表回到待接收，会告知企业和责任工会。',
  confirmTakeBack: '确定撤回',
  receiving: '接收',
  takingBack: '撤回接收',
  reading: '正在准备',
  received: (count: number): string => `已接收 ${count} 家`,
  takenBack: (count: number): string => `已撤回 ${count} 家`,
  more: '更多企业',
}
