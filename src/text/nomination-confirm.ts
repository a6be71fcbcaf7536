import type { NominationStandsOut } from '@/domain/nomination/confirm-many'
import type { LedgerLevel } from '@/domain/nomination/nomination'
import { LEDGER_WORDS } from './nomination'
import { verdictEffect } from './nomination-pages'

const doubtsOf = ({ uncoded, onLedger }: NominationStandsOut): readonly string[] => [
  ...(uncoded ? ['没有统一社会信用代码'] : []),
  ...(onLedger === null ? [] : [`已在省级台账（第 ${onLedger} 号）`]),
]

/** 一并同意入库. */
export const nominationConfirm = {
  way: (count: number): string => `一并同意 ${count} 家`,
  title: '一并同意入库',
  list: (level: LedgerLevel): string => `待审定的${LEDGER_WORDS[level]}遴选对象`,
  none: '没有待审定的',
  noneNote: '这份名单里的企业都审定了。',
  row: (rank: number, standsOut: NominationStandsOut, reason: string): string =>
    [`排第 ${rank}`, ...doubtsOf(standsOut), reason].join(' · '),
  chosen: (count: number): string => `已选 ${count} 家`,
  chooseAll: (count: number): string => `全选 ${count} 家`,
  chooseClear: '只选没有疑点的',
  chooseNone: '取消选择',
  confirm: (count: number): string => `同意 ${count} 家`,
  sheet: (count: number): string => `同意 ${count} 家入库？`,
  note: (level: LedgerLevel, cycleId: string): string => verdictEffect('confirmed', level, cycleId),
  allClear: '都有统一社会信用代码，没有重复入库的。',
  doubtful: (count: number): string => `其中 ${count} 家建议先看一看`,
  leaveOut: (count: number): string => `先不审定这 ${count} 家`,
  unit: '家',
  confirmAll: '确定同意',
  name: '同意入库',
  reading: '正在准备',
  confirmed: (count: number): string => `已同意 ${count} 家入库`,
  more: '更多企业',
}
