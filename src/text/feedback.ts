import { formatFullMoment } from './dates'
import { getInstant } from '@/domain/calendar/instant'
import type { FeedbackState } from '@/domain/feedback/feedback'

export const FEEDBACK_STATE_WORDS: Readonly<Record<FeedbackState, string>> = { open: '待办理', closed: '已办结' }

/** 我的投诉建议: what somebody sent themselves, and what was answered. */
export const ownFeedbackPage = {
  none: '您还没有发过投诉建议',
  noneNote: '哪里不好用、哪里不合理，请在“设置 — 投诉建议”里写。省产改办的答复会在这里，也会进“消息”。',
  notFound: '没有找到这条投诉建议',
  notFoundNote: '请看看全部投诉建议。',
  all: '查看全部投诉建议',
  home: '回首页',
  unit: '条',
  sent: (at: number): string => `${formatFullMoment(getInstant(at))} 发送`,
  answered: (answer: string): string => (answer === '' ? '省产改办看过，没有另外答复。' : `省产改办答复：${answer}`),
  closedAt: (at: number): string => `${formatFullMoment(getInstant(at))} 办结`,
} as const

/** 投诉建议, as the office reads it. */
export const feedbackPage = {
  tabs: '按办理情况查看',
  none: { open: '没有待办理的投诉建议', closed: '还没有办结的投诉建议' },
  noneNote: '填报人和审核员在“设置 — 投诉建议”里写的，都在这里。',
  unit: '条',
  unknown: '（没有记下姓名）',
  sentAt: (at: number): string => formatFullMoment(getInstant(at)),
  answer: (answer: string): string => (answer === '' ? '没有答复，直接办结' : `答复：${answer}`),
  closedBy: (name: string, at: number): string => `${name} · ${formatFullMoment(getInstant(at))} 办结`,
  close: '办理',
  closeLabel: (name: string): string => `办理${name}的投诉建议`,
  sheetTitle: '办理投诉建议',
  answerLabel: '答复',
  answerHint: '答复会进对方的“消息”，最多 500 字',
  answerExample: '已经改好，请更新后再看',
  answerAndClose: '答复并办结',
  closeOnly: '不答复，直接办结',
  notClosed: '没有办结',
  closed: '已办结',
} as const
