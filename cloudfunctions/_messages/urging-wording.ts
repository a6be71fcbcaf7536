import type { Cycle } from '@/domain/assessment/assessment'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { NudgeOccasion } from '@/domain/reminders/nudge'
import { REVIEW_WAITING_DAYS, type ReviewReminder } from '@/domain/reminders/reminders'
import type { EventDetail } from '@/domain/workflow/event'
import { day, deadlineFields, OFFICE, remaining, todoFields, type Say, type Wording } from './fields'
import { ASK_FOR_EXTENSION } from './reminder-wording'

/** Who nudges, as those who are nudged know them. */
const fromOf = ({ role, unionName = '责任工会' }: EventDetail): string => (role === 'office' ? OFFICE : unionName)

/** Once the last day is over a form is taken in again only after an extension: nobody is asked for what they cannot do. */
const nudgedOf =
  (subject: string, asks: string, goesOn: string): Say =>
  ({ detail }) => {
    const due = getPlainDate(detail.day ?? '')
    const left = remaining(detail.daysLeft ?? 0)
    return {
      title: detail.late === true ? `${fromOf(detail)}提醒您：评估表已过截止日期` : `${fromOf(detail)}提醒您${asks}`,
      lines: [`截止日期 ${day(due)}，${left}。`, detail.late === true ? `现在不能提交。${ASK_FOR_EXTENSION}` : goesOn],
      template: 'deadline',
      fields: deadlineFields(subject, due, detail.late === true ? '已截止，可申请延期' : left, fromOf(detail)),
    }
  }

const nudgedUnion =
  (subject: string, title: (count: number) => string, hint: string): Say =>
  ({ detail }) => ({
    title: `${fromOf(detail)}提醒您：${title(detail.count ?? 0)}`,
    lines: [hint],
    template: 'todo',
    fields: todoFields(subject, detail.count ?? 0, `${fromOf(detail)}提醒，请安排办理`),
  })

/** What nudges say. */
export const NUDGE_SAY: Readonly<Record<NudgeOccasion, Say>> = {
  nudged: nudgedOf('阶段性评估表提交', '提交评估表', '已填写的内容都保存着，打开就能接着填。'),
  nudged_to_correct: nudgedOf('评估表修改后再提交', '修改评估表', '请按退回的意见修改，改好后再提交。'),
  nudged_to_review: nudgedUnion(
    '阶段性评估表审核',
    (count) => `${count} 家企业的评估表等待审核`,
    '打开就是待审核的名单。',
  ),
  nudged_to_confirm: nudgedUnion(
    '台账确认',
    (count) => `${count} 家企业的台账等待确认`,
    '企业已经核对，请确认，或写明问题退回核对。',
  ),
  nudged_to_nominate: nudgedUnion(
    '遴选名单提交',
    (count) => `还有 ${count} 个名额没有提交遴选企业`,
    '填好以后请提交省产改办。',
  ),
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
