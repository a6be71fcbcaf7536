import type { FeedbackOccasion } from '@/domain/feedback/feedback'
import { resultFields, todoFields, type Say } from './fields'

/** What is said of 投诉建议: that there is some, and what the office answered. */
export const FEEDBACK_SAY: Readonly<Record<FeedbackOccasion, Say>> = {
  feedback_sent: () => ({
    title: '收到新的投诉建议',
    lines: ['请到首页“全部功能”里的“投诉建议”查看、答复。今天再有，不另外提醒。'],
    template: 'todo',
    fields: todoFields('投诉建议', 1, '有新的投诉建议'),
  }),
  feedback_answered: ({ detail }) => ({
    title: '您的投诉建议已答复',
    lines: [`省产改办答复：${detail.reason ?? ''}`],
    template: 'result',
    fields: resultFields('投诉建议', '已答复', detail.reason ?? ''),
  }),
}
