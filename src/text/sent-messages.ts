import type { DayOfMessages, SentMessage } from '@/contract/message'
import { getInstant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { Channel, DropReason, Matter, ReminderRule } from '@/domain/reminders/delivery'
import type { MessageOutcome } from '@/domain/reminders/outcome'
import { formatDay, formatFullMoment, formatMoment } from './dates'
import { REASON_WORDS } from './unreached'

const CHANNEL: Readonly<Record<Channel, string>> = { wechat: '微信', sms: '短信', work_wechat: '企业微信' }

const RULE: Readonly<Record<ReminderRule, string>> = {
  due: '截止前自动提醒',
  overdue: '逾期自动提醒',
  opened: '年度开始时自动通知',
  moved: '截止日期改动时自动通知',
  review: '每天早上的汇总',
  office: '每天早上的汇总',
  closed: '截止后的总结',
  silent: '定时任务停了时自动通知',
}

const DROPPED: Readonly<Record<DropReason, string>> = {
  done: '发送前已经办好，没有再发。',
  changed: '发送前截止日期改了，没有再发。',
  left: '发送前已不在这个席位，或企业已离开台账，没有再发。',
  day_over: '过了当天没有再发；消息在小程序里。',
  kept_for_later: '提醒次数不多，留给更临近截止的日子；消息在小程序里。',
  in_digest: '写进每天早上的汇总里；消息在小程序里。',
  said_already: '当天已经发过同样的话；消息在小程序里。',
}

/** What became of messages, as it is counted. */
export const OUTCOME_WORDS: Readonly<
  Record<MessageOutcome, { readonly label: string; readonly tone: 'ok' | 'neutral' | 'warn' | 'danger' }>
> = {
  sent: { label: '已发出', tone: 'ok' },
  waiting: { label: '等待发送', tone: 'neutral' },
  inbox: { label: '只在站内', tone: 'neutral' },
  refused: { label: '微信拒收', tone: 'warn' },
  nobody: { label: '无人绑定', tone: 'warn' },
  failed: { label: '发送失败', tone: 'danger' },
  unknown: { label: '结果不明', tone: 'warn' },
  dropped: { label: '不再发', tone: 'neutral' },
}

export const MATTER_WORDS: Readonly<Record<Matter, string>> = {
  hand_in: '提交',
  correct: '修改',
  review: '审核',
  other: '其他',
}

/** What became of a message, in a sentence. */
export const becameWords = ({ outcome, sent, together, why, dropped, code }: SentMessage): string => {
  if (sent)
    return `${formatMoment(getInstant(sent.at))} 由${CHANNEL[sent.channel]}发出${together ? '，与当天别的提醒合为一条' : ''}。`
  if (outcome === 'waiting') return '还没有发出。'
  if (dropped !== null) return DROPPED[dropped]
  const said = why === null ? '' : REASON_WORDS[why].note
  return code === null ? said : `${said}（微信代码 ${code}）`
}

/** A rule of the clock, or who did what a message tells of. */
export const causeWords = (by: SentMessage['by']): string => {
  if (by === null) return ''
  if ('rule' in by) return RULE[by.rule]
  return by.name === '' ? '' : `由${by.name}的操作引起`
}

/** The lines below a message's title: when and by whom, what became of it, and whether it was read. */
export const sentLines = (message: SentMessage): readonly string[] => {
  const { at, by, read, name } = message
  return [
    [formatFullMoment(getInstant(at)), causeWords(by)].filter(Boolean).join(' · '),
    becameWords(message),
    ...(name === '' ? [] : [read ? '已在小程序里看过。' : '还没有在小程序里看过。']),
  ].filter((line) => line !== '')
}

/** 发送记录. */
export const sentMessagesPage = {
  none: '没有发送记录',
  noneNote: '发给他们的每条消息都会记在这里：什么时候、因为什么、送到没有。',
  unit: '条',
  nobody: '（无人绑定）',
  ofDay: (on: PlainDate, outcome: MessageOutcome | undefined, matter: Matter | undefined): string =>
    [formatDay(on), ...(matter ? [MATTER_WORDS[matter]] : []), ...(outcome ? [OUTCOME_WORDS[outcome].label] : [])].join(
      ' · ',
    ),
  notChosen: '没有选定要看谁的记录',
  notChosenNote: '请从企业、人员或发送情况页面打开。',
  way: '发送记录',
  wayNote: '提醒了什么、送到没有',
  wayLabel: (name: string): string => `发送记录：${name}`,
}

/** 发送情况. */
export const deliveryPage = {
  note: '最近 30 天每天写了多少条消息，送到没有。点数字看是哪些。',
  matters: '按事项查看',
  all: '全部',
  days: '天',
  none: '没有消息',
  sum: (total: number): string => `共 ${total} 条`,
  unreached: '联系不上的人',
  unreachedNote: '没有送到、还要电话联系的人',
  check: '微信提醒检查',
  checkNote: '给自己发一条，看微信能不能送到',
  day: ({ on }: Pick<DayOfMessages, 'on'>): string => formatDay(on),
}
