import type { ReportOutline, ReportState } from '@/domain/report/report'

/** A report's state as a word, with the tone that its tag is drawn in. */
export const REPORT_STATE_WORDS: Readonly<Record<ReportState, string>> = {
  draft: '撰写中',
  submitted: '已提交',
  returned: '退回修改',
  received: '已接收',
}

/** Where a report stands, in a word: one that nobody has begun is not being written. */
export const reportStateWord = ({ state, startedAt }: Pick<ReportOutline, 'state' | 'startedAt'>): string =>
  state === 'draft' && startedAt === null ? '未动笔' : REPORT_STATE_WORDS[state]
