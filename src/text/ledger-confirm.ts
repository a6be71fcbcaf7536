import type { CheckStandsOut } from '@/domain/ledger/check-stands-out'

interface CheckedLine extends CheckStandsOut {
  readonly enterpriseNo: number
}

/** What an enterprise said, in a few words. */
const saidIn = ({ changed, renamedTo, doubts, noted }: CheckStandsOut): readonly string[] => [
  ...(renamedTo === null ? [] : [`更名为${renamedTo}`]),
  ...(changed.length > 0 ? [`改了 ${changed.length} 处：${changed.join('、')}`] : []),
  ...(renamedTo === null && changed.length === 0 ? ['无变化'] : []),
  ...(doubts > 0 ? [`${doubts} 处请再核对`] : []),
  ...(noted ? ['另有说明'] : []),
]

/** 一并确认台账. */
export const ledgerConfirmPage = {
  way: '一并确认',
  list: '待确认的台账',
  search: '搜索序号、单位名称或拼音',
  none: '没有待确认的台账',
  noneNote: '企业核对以后，会列在这里。',
  noneOfficeNote: '有责任工会的，由责任工会确认；还没有责任工会的，企业核对以后列在这里。',
  notFound: '没有找到',
  notFoundNote: '换几个字再找；曾用名也可以。',
  row: (row: CheckedLine): string => [`第 ${row.enterpriseNo} 号`, ...saidIn(row)].join(' · '),
  chosen: (count: number): string => `已选 ${count} 家`,
  chooseAll: (count: number | undefined): string => (count === undefined ? '全选搜到的' : `全选 ${count} 家`),
  chooseClear: '只选无变化的',
  chooseNone: '取消选择',
  confirm: (count: number): string => `确认 ${count} 家`,
  title: (count: number): string => `确认 ${count} 家的台账？`,
  note: '确认以后，企业报的改动即时生效。',
  allClear: '这些企业都报“无变化”，没有存疑的内容。',
  doubtful: (count: number): string => `其中 ${count} 家有改动或存疑，建议先看一看`,
  unit: '家',
  look: '查看',
  leaveOut: (count: number): string => `先不确认这 ${count} 家`,
  confirmAll: '确定确认',
  name: '确认',
  reading: '正在准备',
  confirmed: (count: number): string => `已确认 ${count} 家`,
  more: '更多企业',
}
