import type { Cycle } from '@/domain/assessment/assessment'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { REVIEW_WAITING_DAYS, type ReviewReminder } from '@/domain/reminders/reminders'
import { day, deadlineFields, remaining, todoFields, type Say, type Wording } from './fields'

/** Once the last day is over a form is taken in again only after an extension: nobody is asked for what they cannot do. */
export const nudged: Say = ({ detail }) => {
  const due = getPlainDate(detail.day ?? '')
  const left = remaining(detail.daysLeft ?? 0)
  const from = detail.role === 'office' ? '省产改办' : '责任工会'
  return {
    title: detail.late === true ? `${from}提醒您：评估表已过截止日期` : `${from}提醒您提交评估表`,
    lines: [
      `截止日期 ${day(due)}，${left}。`,
      detail.late === true
        ? '现在不能提交。请联系责任工会或省产改办申请延期，同意后就能接着提交。'
        : '已填写的内容都保存着，打开就能接着填。',
    ],
    template: 'deadline',
    fields: deadlineFields('阶段性评估表提交', due, detail.late === true ? '已截止，可申请延期' : left),
  }
}

export const reviewReminderMessage = (
  { occasion, waiting, overdue, unsubmitted, countedIn }: ReviewReminder,
  { title, deadlineOn }: Pick<Cycle, 'title' | 'deadlineOn'>,
): Wording => {
  const closing = occasion === 'review-closing'
  const late = `${overdue} 家已等 ${REVIEW_WAITING_DAYS} ${countedIn === 'working' ? '个工作日' : '天'}以上`
  const lines = [
    `${title}：待审核 ${waiting} 家${overdue > 0 ? `，其中 ${late}` : ''}。`,
    ...(closing && unsubmitted > 0
      ? [`还有 ${unsubmitted} 家没有提交，截止 ${day(deadlineOn)}，可在“未提交”里一键催办。`]
      : []),
  ]
  return {
    title: closing ? `临近截止：待审核 ${waiting} 家，未提交 ${unsubmitted} 家` : `有 ${waiting} 家等待审核`,
    lines,
    template: 'todo',
    fields: todoFields(
      '阶段性评估表审核',
      waiting,
      closing ? `${day(deadlineOn)}截止，${unsubmitted} 家未提交` : overdue > 0 ? late : '请安排审核',
    ),
  }
}
