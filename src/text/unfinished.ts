import { UNFINISHED_KINDS, type Unfinished, type UnfinishedKind } from '@/domain/assessment/unfinished-kinds'

/** What of a year is not at its end, with its number. */
const WORDS: Readonly<Record<UnfinishedKind, (count: number) => string>> = {
  unsubmitted: (count) => `${count} 家未提交`,
  returned: (count) => `${count} 家退回修改中`,
  unrouted: (count) => `${count} 家已提交、待分派责任工会`,
  waiting: (count) => `${count} 家待审核`,
  endorsed: (count) => `${count} 家同意呈报、未接收`,
  stage_reports: (count) => `${count} 份总结评估报告未接收`,
  summaries: (count) => `${count} 份年度工作总结未接收`,
  ledger: (count) => `${count} 家台账未确认`,
  nominations: (count) => `${count} 家遴选未审定`,
}

/** The same where only one enterprise is meant: its own contact needs no number. */
const OWN_WORDS: Readonly<Record<UnfinishedKind, string>> = {
  unsubmitted: '评估表未提交',
  returned: '评估表退回修改',
  unrouted: '评估表待分派',
  waiting: '评估表待审核',
  endorsed: '评估表待省级接收',
  stage_reports: '总结评估报告未接收',
  summaries: '年度工作总结未接收',
  ledger: '台账未确认',
  nominations: '遴选未审定',
}

const kindsLeft = (unfinished: Unfinished): readonly UnfinishedKind[] =>
  UNFINISHED_KINDS.filter((kind) => unfinished[kind] > 0)

/** One kind of what is left, with its number. */
export const unfinishedLine = (kind: UnfinishedKind, count: number): string => WORDS[kind](count)

/** Each kind of which something is left, with its number, in the order in which it is told. */
export const unfinishedLines = (unfinished: Unfinished): readonly string[] =>
  kindsLeft(unfinished).map((kind) => WORDS[kind](unfinished[kind]))

/** The same for one enterprise. */
export const ownUnfinishedLines = (unfinished: Unfinished): readonly string[] =>
  kindsLeft(unfinished).map((kind) => OWN_WORDS[kind])

/** What is said of work that the next year is opened over. */
export const LEFT_OVER_STAYS =
  '开启新年度以后，这些仍在原年度继续办理：企业、责任工会和省产改办的首页都会列出原年度，点开即可。其中没有审定的遴选不能再入下一年度的台账。'

/** The same where the numbers have changed since they were confirmed. */
export const LEFT_OVER_CHANGED = '刚刚有人办理过，数字变了。请看过最新的清单再确认。'

/** What is said of another year. */
export const yearNote = (lines: readonly string[]): string =>
  lines.length === 0 ? '没有未办完的' : `还没有办完：${lines.join('、')}`

/** What is said of a year that was archived. */
export const ARCHIVED_NOTE = '已归档，可以查看和导出'
