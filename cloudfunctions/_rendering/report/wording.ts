import type { ReportPaper } from '@/domain/report/paper'
import { shortHeadText } from '../form/wording'

/** What the papers of a report say beside its own words. */

export const reportEditionText = ({ submittedOn, round, head }: ReportPaper, code: string): string =>
  `版本：${submittedOn === null ? '草稿' : `第 ${round} 次提交`}　编码：${code}${shortHeadText(head)}`

export const REPORT_DRAFT_LINE = '草稿：尚未提交，仅供核对'
