import type { PlainDate } from '@/domain/calendar/plain-date'
import type { ReportEvent, ReportEventKind } from '@/domain/report/event'
import type { ReportOutline } from '@/domain/report/report'
import { REPORT_FORMS, type ReportKind, type ReportOwner } from '@/domain/report/sections'
import { formatDay } from './dates'
import { setDayWords, type EventWords } from './event-words'
import { reportStateWord } from './reports'
import { stateWord, type StateWord } from './states'

type Shown = Pick<ReportOutline, 'state' | 'startedAt' | 'lateAt' | 'openedAt' | 'departure'>

const TONES: Readonly<Record<ReportOutline['state'], StateWord['tone']>> = {
  draft: 'warn',
  submitted: 'info',
  returned: 'danger',
  received: 'ok',
}

/** What to show of a report in a list: an open one that is late says so before anything else. */
export const reportTag = (report: Shown): StateWord => {
  const open = report.state === 'draft' || report.state === 'returned'
  if (report.departure) return stateWord('departed')
  if (open && report.lateAt !== null) return { label: '已逾期', tone: 'danger' }
  if (report.state === 'draft' && report.startedAt === null) return { label: reportStateWord(report), tone: 'neutral' }
  return { label: reportStateWord(report), tone: TONES[report.state] }
}

const RECEIVERS: Readonly<Record<ReportOwner, string>> = { enterprise: '责任工会', union: '省产改办' }

/** Why a report can be read and not written, or what is expected of its writer. */
export const standingWords = (report: Shown & Pick<ReportOutline, 'kind'>, isWriter: boolean): string => {
  const receiver = RECEIVERS[REPORT_FORMS[report.kind].owner]
  switch (report.state) {
    case 'draft':
      return isWriter
        ? '写好各个部分以后提交，写的内容随时保存。'
        : '撰写单位撤回了报告，正在修改。下面是上次提交的内容。'
    case 'submitted':
      if (!isWriter) return '看过以后，请接收或退回修改。'
      return report.openedAt === null ? `已提交，等待${receiver}查看。需要修改可以先撤回。` : `${receiver}正在查看。`
    case 'returned':
      return isWriter ? '请按退回意见修改，改好再次提交。' : '已退回，等待撰写单位改好再次提交。下面是上次提交的内容。'
    case 'received':
      return '已接收。正式报送仍在广东省总工会劳模管理服务平台办理。'
  }
}

/** «12月15日 24 时前提交，还剩 7 天». */
export const dueWords = (on: PlainDate, daysLeft: number): string => {
  if (daysLeft > 0) return `${formatDay(on)} 24 时前提交，还剩 ${daysLeft} 天`
  return daysLeft === 0 ? `今天 24 时前提交` : `${formatDay(on)}已过，仍可提交，会标为逾期`
}

type TimelineEvent = Omit<ReportEvent, 'snapshot'>

const EVENT_WORDS: Readonly<Record<ReportEventKind, EventWords<TimelineEvent>>> = {
  submitted: {
    title: '提交',
    tone: 'info',
    sentence: ({ actor, detail }) => `${actor.name}提交了${REPORT_FORMS[detail.report ?? 'stage'].title}。`,
  },
  withdrawn: { title: '撤回', tone: 'neutral', sentence: ({ actor }) => `${actor.name}撤回，可以继续修改。` },
  review_began: { title: '打开查看', tone: 'neutral', sentence: ({ actor }) => `${actor.name}打开查看。` },
  returned: {
    title: '退回修改',
    tone: 'warn',
    sentence: ({ actor, detail }) =>
      `${actor.name}退回，请于${setDayWords(detail.day)}前（含当日）改好。意见：${detail.reason ?? ''}`,
  },
  received: { title: '接收', tone: 'ok', sentence: ({ actor }) => `${actor.name}已接收。` },
  routed: {
    title: '转由责任工会接收',
    tone: 'neutral',
    sentence: ({ actor, detail }) => `${actor.name}确定由${detail.unionName ?? '责任工会'}接收。`,
  },
  marked_late: { title: '已逾期', tone: 'danger', sentence: () => '到期没有提交，已标为逾期。' },
}

/** The heading of one line of a report's timeline. */
export const reportEventTitle = ({ kind, round, detail }: TimelineEvent): string => {
  if (kind !== 'submitted') return EVENT_WORDS[kind].title
  return `${round > 1 ? '修改后再次提交' : '提交'}${detail.late === true ? '（逾期）' : ''}`
}

/** How loudly a line of a report's timeline speaks. */
export const reportEventTone = ({ kind }: TimelineEvent): StateWord['tone'] => EVENT_WORDS[kind].tone

/** One line of a report's timeline: who did what, with the reason that belongs to it. */
export const reportEventSentence = (event: TimelineEvent): string => EVENT_WORDS[event.kind].sentence(event)

/** «已写 2/4 部分 · 共 1200 字». */
export const writtenWords = ({ kind, lengths }: Pick<ReportOutline, 'kind' | 'lengths'>): string => {
  const { sections } = REPORT_FORMS[kind]
  const written = sections.filter(({ no }) => (lengths[no] ?? 0) > 0).length
  if (written === 0) return '还没有写'
  const total = sections.reduce((sum, { no }) => sum + (lengths[no] ?? 0), 0)
  return `已写 ${written}/${sections.length} 部分 · 共 ${total} 字`
}

/** What the rows of 材料与报告 say: to whoever writes it, and to the union and the office that look after all of a kind. */
export const reportWays: Readonly<
  Record<ReportKind, { readonly note: string; readonly listTitle: string; readonly listNote: string }>
> = {
  stage: {
    note: '组织机构和机制、成效、不足、建议四个部分',
    listTitle: `企业${REPORT_FORMS.stage.title}`,
    listNote: '全省企业的报告',
  },
  summary: {
    note: '推进情况、成效和问题、下一步打算三个部分',
    listTitle: REPORT_FORMS.summary.title,
    listNote: '各市、各产业工会的总结',
  },
}

export const reportWords = {
  submit: '提交',
  submitAgain: '再次提交',
  submitTitle: '提交这份报告？',
  submitBody: '提交后不能修改；接收单位打开查看以前，可以撤回。',
  submitLateBody: '规定的日期已过，提交后会标为逾期。接收单位打开查看以前，可以撤回。',
  submitted: '已提交，接收单位会收到消息',
  withdraw: '撤回修改',
  withdrawTitle: '撤回这份报告？',
  withdrawBody: '撤回后可以继续修改，改好请再次提交。',
  withdrawn: '已撤回，可以继续修改',
  receive: '接收',
  receiveTitle: '接收这份报告？',
  receiveBody: '接收后不能再退回。',
  received: '已接收',
  returnIt: '退回修改',
  returnTitle: '退回修改',
  returnNote: '撰写单位会收到您写的意见',
  returnField: '退回意见',
  returnPlaceholder: '写明哪一部分、要改什么',
  returnConfirm: '确认退回',
  returned: '已退回，撰写单位会收到消息',
  returnLater: '先不退回',
  notAllSaved: '有内容还没有保存到服务器，没有提交。请连好网络，等每一部分都显示“已保存”，再提交。',
  notDone: '没有办成',
  exportAs: { docx: '导出 Word', pdf: '导出 PDF' },
  files: { docx: 'Word', pdf: 'PDF' },
  conflictTitle: '同事也改了这一部分',
  conflictNotice: '您写的和同事刚保存的都在，请对照后选定。',
  conflictAction: '对照两份内容',
  mine: '我写的',
  theirs: '已保存的',
  takeMine: '用我写的',
  takeTheirs: '用已保存的',
  takeBoth: '两段文字都留下',
  tryAgain: '再保存一次',
  keptHere: '这部手机上还有没保存的内容：',
  opinion: '退回意见',
  timeline: '办理记录',
  emptyHint: (headings: readonly string[]): string => `${headings.map((each) => `“${each}”`).join('')}还没有写`,
  rectifyToday: '就是今天，恐怕来不及改',
  rectifyBy: (day: PlainDate): string => `${formatDay(day)}前（含当日）改好再次提交`,
} as const
