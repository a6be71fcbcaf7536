import type { Instant } from '@/domain/calendar/instant'
import { addDays, type PlainDate } from '@/domain/calendar/plain-date'
import { isOver } from '@/domain/deadline/deadline'
import type { OpenPaper } from '@/domain/reminders/open-paper'
import type { ContactReminder } from '@/domain/reminders/reminders'
import { REPORT_FORMS } from '@/domain/report/sections'
import { allNumbers, type Rubric } from '@/domain/rubric/rubric'
import { day, deadlineFields, remaining, type Wording } from './fields'

const titleOf = ({ report }: OpenPaper): string => (report === null ? '阶段性评估表' : REPORT_FORMS[report].title)

/** As many numbers as are named; the others are counted. */
const NAMED = 6

/** What of a form was not answered yet: "还差 5 项：3、8、12、15、20". */
const missingOf = ({ tally }: OpenPaper, rubric: Rubric): string | undefined => {
  if (!tally) return undefined
  const missing = allNumbers(rubric).filter((no) => tally[no]?.answered !== true)
  if (missing.length === 0) return '各项都已填写，检查后就可以提交。'
  const named = missing.slice(0, NAMED).join('、')
  return `还差 ${missing.length} 项：${named}${missing.length > NAMED ? ' 等' : ''}。`
}

/** What an enterprise can do once its form is closed. */
export const ASK_FOR_EXTENSION = '请在小程序里申请延期，责任工会或省产改办同意后就能接着提交。'

const KEPT = '已填写的内容都保存着。'

const kept = ({ report }: OpenPaper): string =>
  report === null ? '已填写的内容都保存着，打开就能接着填。' : '已写的内容都保存着，在“材料与报告”里打开就能接着写。'

/** What can be done once the last day is over. */
const whatOverLeaves = (isReport: boolean): string =>
  isReport ? '仍可提交，会注明逾期。' : `现在不能提交。${ASK_FOR_EXTENSION}`

/** Once the day is over: what can still be done, and nothing that cannot. */
const overdueMessage = (paper: OpenPaper, { dueOn, daysLeft, lastDay }: ContactReminder): Wording => {
  const title = titleOf(paper)
  const late = `已超过 ${-daysLeft} 天`
  if (paper.report !== null)
    return {
      title: `${title}${late}`,
      lines: [`${day(dueOn)}已过，${whatOverLeaves(true)}`, kept(paper)],
      template: 'deadline',
      fields: deadlineFields(`${title}提交`, dueOn, `${late}，仍可提交`),
    }
  const open = lastDay >= addDays(dueOn, -daysLeft)
  return {
    title: `${title}${late}`,
    lines: open
      ? [`整改期限 ${day(dueOn)}已过，${day(lastDay)} 24 时前仍可提交。`, kept(paper)]
      : [`${day(dueOn)}已截止，${whatOverLeaves(false)}`, KEPT],
    template: 'deadline',
    fields: deadlineFields(`${title}提交`, dueOn, open ? `${late}，仍可提交` : '已截止，可申请延期'),
  }
}

/** What whoever writes a paper is reminded of. */
export const reminderMessage = (paper: OpenPaper, reminder: ContactReminder, rubric: Rubric): Wording => {
  const { occasion, dueOn, daysLeft, workingDaysLeft } = reminder
  if (occasion === 'over') return overdueMessage(paper, reminder)
  const again = occasion.startsWith('rectify')
  const left = remaining(daysLeft, workingDaysLeft)
  if (paper.report !== null) {
    const title = titleOf(paper)
    return {
      title: `${title}${again ? '修改' : ''}${left}`,
      lines: [`请在 ${day(dueOn)} 24 时前${again ? '改好，再次提交' : '提交'}。`, kept(paper)],
      template: 'deadline',
      fields: deadlineFields(`${title}提交`, dueOn, left),
    }
  }
  const subject = again ? '退回修改' : '阶段性评估表'
  const missing = again ? undefined : missingOf(paper, rubric)
  return {
    title: `${subject}${left}`,
    lines: [
      `请在 ${day(dueOn)} 24 时前提交${again ? '修改后的评估表' : '评估表'}。`,
      ...(missing === undefined ? [] : [missing]),
      kept(paper),
    ],
    template: 'deadline',
    fields: deadlineFields(`${subject}提交`, dueOn, left),
  }
}

/** A year begins. */
export const openedMessage = (paper: OpenPaper, due: PlainDate): Wording => ({
  title: `${titleOf(paper)}开始填报`,
  lines: [`请在 ${day(due)} 24 时前提交。`],
  template: 'deadline',
  fields: deadlineFields(titleOf(paper), due, '已开始填报'),
})

/** The year's deadline was moved; to a day that is over, too. */
export const movedMessage = (paper: OpenPaper, due: PlainDate, now: Instant): Wording => {
  const isReport = paper.report !== null
  const over = isOver(due, now)
  const asked = over ? whatOverLeaves(isReport) : `请在 ${day(due)} 24 时前提交。`
  return {
    title: `${titleOf(paper)}的截止日期改为 ${day(due)}`,
    lines: [`以前通知的日期不再算数。${asked}`, over && !isReport ? KEPT : kept(paper)],
    template: 'deadline',
    fields: deadlineFields(
      titleOf(paper),
      due,
      over ? (isReport ? '截止日期已更改，仍可提交' : '已截止，可申请延期') : '截止日期已更改',
    ),
  }
}
