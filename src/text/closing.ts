import type { Instant } from '@/domain/calendar/instant'
import { formatFullMoment } from './dates'

/** 收尾 and 归档, on 评估周期. */
export const closingPage = {
  closing: '收尾',
  archivedTitle: '已归档',
  archived: '已归档，可以查看和导出',
  archiveYear: '归档这个年度',
  archiveTitle: (title: string): string => `归档${title}？`,
  archive: '归档',
  notArchived: '没有归档',
  year: '输入年度',
  goOn: '到名单中办理',
  rows: '条',
  departed: (departed: number): string => `另有 ${departed} 家已离开台账，不计在内`,
  number: (no: number, unattended?: true): string => `第 ${no} 号${unattended ? ' · 责任工会还没有审核员' : ''}`,
  unattended: '还没有审核员',
}

/** What is said of a year whose deadline is over. */
export const closingNote = (finished: boolean): string =>
  finished
    ? '已经截止，全部办完，可以归档。'
    : '已经截止，还有下面这些没有办完，点开看是哪些。归档以前，企业、责任工会和省产改办都可以继续办理。'

/** Who archived a year, and what that means. */
export const archivedNote = ({ at, byName }: { readonly at: number; readonly byName: string }): string =>
  `${byName}于${formatFullMoment(at as Instant)}归档。这个年度的内容可以查看和导出，不能再改。归档时没有办完的列在下面。`

export const NOTHING_LEFT = '没有未办完的'

/** What archiving does, said before it is done. */
export const ARCHIVE_STATEMENT =
  '归档以后，这个年度只能查看和导出，谁都不能再填写、审核、退回、接收，也不再提醒。不能恢复。没有办完的，按下面的数字记录在案。'

export const typedYearHint = (year: string): string => `归档不能恢复。请输入 ${year}，确认归档的是这个年度。`
export const typedYearWrong = (year: string): string => `请输入 ${year}，再点归档；不归档就点取消。`
