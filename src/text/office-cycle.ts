import type { EditionOutline } from '@/contract/edition'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { CarriedOver } from '@/domain/cycle/carried-over'
import type { DayCount } from '@/domain/calendar/day-counting'
import { CONTACT_REMINDER_DAYS, REVIEW_CLOSING_DAYS } from '@/domain/reminders/reminders'
import { formatDay, formatFullDay } from './dates'

export const CYCLE_GAP_WORDS = {
  open_missing: '请选择开始填报的日期。',
  deadline_missing: '请选择截止日期。',
  deadline_before_open: '截止日期早于开始日期，请重新选择。',
  maximum_wrong: '请填大于 0、不超过总分的数，最多一位小数。',
} as const

/** What each change of the cycle does, said before it is saved. */
export const CYCLE_CHANGE_WORDS = {
  open: '开始日期：在新的开始日期以前，企业不能填写和提交。',
  deadline_earlier: '截止日期提前：保存后立即生效。已给个别企业的延期不受影响；催办提醒随即按新的日期发送。',
  deadline_later: '截止日期推后：保存后立即生效，尚未提交的企业都有更多时间；催办提醒随即按新的日期发送。',
  days_working: '提醒改按工作日算：周末和节假日不提醒，没有发的提醒随即按新的日期发送。截止日期不变。',
  days_calendar: '提醒改按自然日算：周末和节假日也提醒，没有发的提醒随即按新的日期发送。截止日期不变。',
  step_coarser: '评分步长变大：不合新步长的自评分，企业须改过才能提交；已提交的不变。',
  step_finer: '评分步长变小：已打的分数都仍然有效。',
  bonus_on: '加分项开始计分：尚未提交的企业须给加分项打分，加分另列，不计入总分。',
  bonus_off: '加分项不再计分：只填自评情况；已经打了分的，企业须清除后才能提交。',
  bonus_maxima: '加分项上限：高于新上限的自评分，企业须改过才能提交。',
  figures_on: '打印填报数字：此后导出的评估表，在自评情况下面另起一行印出数字；已经导出的不变。',
  figures_off: '不打印填报数字：此后导出的评估表与通知附件 1 一致；数字仍可在小程序里看到。',
} as const

/** The server's word for a cycle that was saved by somebody else speaks of an assessment; here it is the settings. */
export const CYCLE_CHANGED_MEANWHILE = '其他人刚刚改过评估周期。请先看最新的设置，再修改。'

/** Who is reminded on a day of the calendar. */
export const remindedWords = (day: { readonly contacts: boolean; readonly reviewers: boolean }): string =>
  [day.contacts && '未提交的企业', day.reviewers && '有待办的审核员'].filter(Boolean).join('、')

/** «截止日期推后 3 天». */
export const movedWords = (days: number): string => (days > 0 ? `截止日期推后 ${days} 天` : `截止日期提前 ${-days} 天`)

/** A day of the calendar of reminders, as far as its distance goes. */
interface CalendarDay {
  readonly daysBefore: number
  readonly countedIn: DayCount
  readonly isDeadline: boolean
  readonly timing: 'over' | 'today' | 'coming'
}

const distanceWords = ({ daysBefore, countedIn, isDeadline }: CalendarDay): string => {
  if (isDeadline) return '截止当天'
  if (countedIn === 'calendar') return `截止前 ${daysBefore} 天`
  return daysBefore === 0 ? '截止前最后一个工作日' : `截止前 ${daysBefore} 个工作日`
}

/** How far before the deadline a day of the calendar is, and whether it has come. */
export const beforeWords = (day: CalendarDay): string => {
  const { timing } = day
  const distance = distanceWords(day)
  if (timing === 'over') return `${distance} · 已过`
  return timing === 'today' ? `${distance} · 今天` : distance
}

/** Who is reminded when, beyond the days listed. */
export const reminderRules = (dayCount: DayCount): string => {
  const [unit, each] = dayCount === 'working' ? ['个工作日', '每个工作日'] : ['天', '每天']
  return (
    `企业在截止前 ${CONTACT_REMINDER_DAYS.filter((days) => days > 0).join('、')} ${unit}和当天收到提醒；` +
    `审核员在有材料隔夜待审时、截止前 ${REVIEW_CLOSING_DAYS} ${unit}起还有没办完的时，${each}早上收到一条汇总。` +
    '延期、退回的企业按各自的日期另算。'
  )
}

/** 自然日 or 工作日, as it is chosen. */
export const DAY_COUNT_CHOICES = [
  { value: 'calendar', label: '自然日', note: '周末和节假日也提醒' },
  { value: 'working', label: '工作日', note: '周末和法定节假日不提醒，调休上班的日子照常提醒' },
] as const satisfies ReadonlyArray<{ readonly value: DayCount; readonly label: string; readonly note: string }>

/** Said of years whose holidays the program does not know. */
export const unknownYearsSentence = (years: readonly number[]): string =>
  `程序里还没有 ${years.join('、')} 年的放假和调休安排，这一年先按周一至周五算工作日。国务院公布放假安排以后，请联系管理员更新程序。`

const PART_WORDS = { dates: '起止日期', bonus: '加分项上限' } as const

/** Where something is to be mended before the settings can be saved. */
export const wrongPartsSentence = (parts: ReadonlyArray<keyof typeof PART_WORDS>): string =>
  `没有保存，请先改正：${parts.map((part) => PART_WORDS[part]).join('、')}`

/** What opening a cycle does. */
export const nextCycleStatement = (first: boolean): string =>
  first
    ? '开启后，台账里的每家企业都有一份本年度的评估表。'
    : '开启后，台账里的每家企业都有一份新年度的评估表。本年度的评估表和办理记录都保留；没有办完的仍可在本年度里继续办理。'

export const STANDSTILL = '评估表的准备没有进展。请过几分钟再试，已准备好的不会重复。'

export const WITHDRAW_NOTE = '还没有人填写或办理时，可以撤销，再重新开启。有人动过笔的年度不能撤销。'

/** What taking a year back does, said before it is done. */
export const WITHDRAW_STATEMENT =
  '这个年度的评估表、报告、台账栏目和下达的下一年度名额都一起撤销，不能恢复。其他年度不受影响。如果已经有人填写，会告诉您，什么都不改动。'

/** 评估周期. */
export const cyclePage = {
  saveTitle: '保存评估周期？',
  save: '保存',
  saved: '已保存，催办提醒按新的设置发送',
  opened: '新年度已开启；没有办完的仍在原年度里办',
  withdrawn: '已撤销这个年度',
  seeLatest: '看最新的设置',
  unsaved: (changes: number): string => `有 ${changes} 处修改还没有保存`,
  unchanged: '没有修改',
  dropChanges: '放弃修改',
  notSaved: '没有保存',
  openFirst: '开启本年度评估',
  openNext: '开启下一年度评估',
  notOpened: '没有开启',
  openOn: '开始填报',
  deadlineOn: '截止日期',
  lastDayHint: '含当日，北京时间 24:00 截止。',
  preparing: '正在准备评估表',
  prepared: (done: number, total: number): string => `已准备 ${done}/${total} 家`,
  openingNow: '正在开启',
  open: '开启',
  leftOverTitle: (title: string): string => `${title}还没有办完`,
  openAnyway: '看过了，仍要开启',
  openLater: '先不开启',
  openFirstTitle: '开启本年度评估？',
  openNextTitle: '开启下一年度评估？',
  dates: '起止日期',
  openOnHint: '从这一天起，企业可以填写和提交。',
  deadlineHint: '含当日，北京时间 24:00 截止。个别企业的延期在企业页办理。',
  step: '评分步长',
  stepNote: '自评分和核定分每次加减多少',
  stepChoice: (step: number): string => `${step} 分`,
  editions: '评估表指标',
  editionsNote: '新通知改了附件 1 时，在这里读入、核对、确认，下次开启周期按新的一版填报',
  paper: '评估表的打印',
  paperNote: '通知的附件 1 没有数字栏，默认不印。',
  paperFigures: '打印填报数字',
  paperFiguresOn: '自评情况下面另起一行，印出填写的数字和计算结果',
  paperFiguresOff: '只印自评情况，与附件 1 一致',
  bonus: '加分项',
  bonusNote: '通知没有规定这些项的分值。加分另列，不计入总分。',
  bonusScored: '加分项计分',
  bonusOn: '按下面的上限打分',
  bonusOff: '只填自评情况和佐证，不打分',
  bonusMaximum: (no: number): string => `第 ${no} 项上限`,
  points: '分',
  calendar: '催办日历',
  calendarMissing: '选好起止日期后显示。',
  dayCount: '提醒按什么算天数',
  yearUnknown: '放假安排还不知道',
  wrongYear: '开错了年份',
  notWithdrawn: '没有撤销',
  withdrawYear: '撤销这个年度',
  withdrawTitle: (title: string): string => `撤销${title}？`,
  withdraw: '撤销',
  carryQuotas: '沿用名额',
  edition: '评估表指标',
  editionHint: '开启后不能更换。默认用最新确认的一版。',
}

/** What the next year takes over, and what begins empty, said before it is opened. */
export const carriedLines = ({ days, enterprises, joining, unions, contacts, reviewers, columns }: CarriedOver) =>
  [
    days && `上一年度的日期顺延一年：${formatFullDay(days.openOn)}到${formatFullDay(days.deadlineOn)}。`,
    `台账企业 ${enterprises} 家${joining > 0 ? `，其中 ${joining} 家下一周期入库` : ''}；责任工会沿用。`,
    `工会 ${unions} 家，填报人 ${contacts} 人、审核员 ${reviewers} 人，都不用重新绑定。`,
    columns > 0 && `台账栏目 ${columns} 个列为建议，确认后启用；台账内容沿用上次确认的。`,
    '从空白开始：评估表、报告、遴选、加分项的分值。',
  ].filter((line): line is string => typeof line === 'string')

/** On which days of the next year people will be reminded, said before it is opened. */
export const remindedLines = (
  calendar: ReadonlyArray<{ readonly day: PlainDate; readonly contacts: boolean; readonly reviewers: boolean }>,
): readonly string[] => {
  const days = (who: 'contacts' | 'reviewers') =>
    calendar
      .filter((each) => each[who])
      .map(({ day }) => formatDay(day))
      .join('、')
  return [
    `提醒未提交的企业：${days('contacts')}。`,
    `提醒有待办的审核员：${days('reviewers')}，以及有材料隔夜待审的每天早上。`,
  ]
}

/** An edition as it is chosen for the next year. */
export const editionChoice = ({ source, indicators, points, confirmedAt }: EditionOutline) => ({
  label: source,
  note: `${indicators} 项指标，共 ${points} 分${confirmedAt === null ? '，随程序提供的一版' : ''}`,
})

/** The places that may be given again. */
export const quotasNote = ({ unions, provincial, own }: CarriedOver['quotas']): string =>
  `把 ${unions} 家工会的名额（省级 ${provincial}、本级 ${own}）照样下达给再下一年度，之后仍可修改`
