import type { Departure, DepartureKind } from '@/domain/ledger/departure'
import { DEPARTURE_REASON_LIMIT } from '@/domain/ledger/leaving'
import type { Instant } from '@/domain/calendar/instant'
import { formatFullMoment } from './dates'

export const DEPARTURE_KIND_WORDS: Readonly<Record<DepartureKind, { readonly label: string; readonly note: string }>> =
  {
    deregistered: { label: '注销', note: '企业已注销、吊销或停业' },
    merged: { label: '合并入', note: '并入台账上的另一家企业' },
    removed: { label: '移出台账', note: '迁出、不再符合条件等其他情形' },
  }

/** What an enterprise that left says of itself on the office's page. */
export const departedWords = (at: Instant, byName: string): string => `${formatFullMoment(at)} 由${byName}办理`

const reasonCount = (length: number): string => `已写 ${length} 字，最多 ${DEPARTURE_REASON_LIMIT} 字。`

/** 离开台账. */
export const departureForm = {
  leave: '离开台账',
  leaveNote: '注销、合并入其他企业，或移出台账',
  title: '离开台账',
  confirm: '确定离开台账',
  notDone: '没有办理',
  done: (name: string): string => `${name}已离开台账`,
  afterwards: '办理以后',
  statement:
    '不再催办，不计入各项未办结的数字；评估表、报告和台账停在现在的进度，可以查看和导出，不能再改；以后的年度不再建立。会告知企业填报人和责任工会，随时可以“重新纳入”。',
  kind: '怎样离开',
  into: '合并入哪一家',
  searchInto: '输入企业名称，从台账里选',
  notFound: '台账里没有找到。换几个字试试。',
  chosenInto: (name: string): string => `合并入：${name}`,
  number: (no: number): string => `第 ${no} 号`,
  unfit: { itself: '就是这一家', left: '也已离开台账' },
  reason: '理由',
  reasonExample: '如：2026 年 9 月已办理注销登记',
  reasonHint: (length: number): string => `会告知企业和责任工会，并记入办理记录。${reasonCount(length)}`,
  gaps: {
    kind_missing: '请选择怎样离开台账。',
    into_missing: '请搜索并选定合并入哪一家。',
    reason_missing: '请写明理由，系统会留下记录。',
    reason_too_long: `理由最多 ${DEPARTURE_REASON_LIMIT} 字，请删短一些。`,
  },
}

/** 重新纳入. */
export const rejoinForm = {
  rejoin: '重新纳入台账',
  rejoinNote: '材料都在原处，从原来的进度接着办理',
  title: '重新纳入台账',
  confirm: '确定重新纳入',
  notDone: '没有办理',
  done: (name: string): string => `${name}已重新纳入台账`,
  statement:
    '评估表、报告和台账都在原处，从原来的进度接着办理；离开期间开启的年度会补建评估表。会告知企业填报人和责任工会。',
  archivedStatement: '这个年度已经归档，不再变动。从最新的年度起重新纳入，补建评估表、报告和台账。会留下记录。',
  reasonExample: '如：注销登记已撤销，恢复经营',
}

/** On the enterprise's own page. */
export const departurePage = {
  into: (into: Departure['into']): string => (into ? `第 ${into.no} 号 ${into.name}` : ''),
  openInto: '打开合并后的企业',
  mergedFrom: (name: string, no: number): string => `第 ${no} 号 ${name}已合并入本企业`,
}
