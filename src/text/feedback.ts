import { formatFullMoment } from './dates'
import { getInstant } from '@/domain/calendar/instant'
import type { FeedbackState } from '@/domain/feedback/feedback'

export const FEEDBACK_STATE_WORDS: Readonly<Record<FeedbackState, string>> = { open: '待办理', closed: '已办结' }

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
