import { getPlainDate } from '@/domain/calendar/plain-date'
import type { ReportOccasion } from '@/domain/report/event'
import { REPORT_FORMS } from '@/domain/report/sections'
import { day, resultFields, todoFields, type Say, type Told } from './fields'

const titleOf = ({ detail }: Told): string => REPORT_FORMS[detail.report ?? 'stage'].title
const dueDay = ({ detail }: Told): string => (detail.day === undefined ? '' : day(getPlainDate(detail.day)))

/** What is said of a report. */
export const REPORT_SAY: Readonly<Record<ReportOccasion, Say>> = {
  report_submitted: (effect) => ({
    title: `${effect.subjectName}提交了${titleOf(effect)}`,
    lines: [effect.detail.late === true ? '逾期提交，等待您查看。' : '等待您查看，可以接收或退回修改。'],
    template: 'todo',
    fields: todoFields(effect.subjectName, 1, `${titleOf(effect)}，等待查看`),
  }),
  report_resubmitted: (effect) => ({
    title: `${effect.subjectName}修改后再次提交${titleOf(effect)}`,
    lines: ['已按退回意见修改，等待您查看。'],
    template: 'todo',
    fields: todoFields(effect.subjectName, 1, `${titleOf(effect)}，再次提交`),
  }),
  report_withdrawn: (effect) => ({
    title: `${effect.subjectName}撤回了${titleOf(effect)}`,
    lines: ['修改后会再次提交，暂时不用查看。'],
    template: 'result',
    fields: resultFields(effect.subjectName, '已撤回', '修改后会再次提交'),
  }),
  report_returned: (effect) => ({
    title: `${titleOf(effect)}被退回修改`,
    lines: [`意见：${effect.detail.reason ?? ''}`, `请在 ${dueDay(effect)} 24 时前改好，再次提交。`],
    template: 'result',
    fields: resultFields(effect.subjectName, '退回修改', `${titleOf(effect)}，${dueDay(effect)}前`),
  }),
  report_received: (effect) => ({
    title: `${titleOf(effect)}已接收`,
    lines: ['本年度的报告已完成。正式报送仍在广东省总工会劳模管理服务平台办理。'],
    template: 'result',
    fields: resultFields(effect.subjectName, '已接收', titleOf(effect)),
  }),
}
