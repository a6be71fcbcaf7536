import { findPlainDate } from '@/domain/calendar/plain-date'
import type { AssessmentEvent, EventKind } from '@/domain/assessment/assessment-event'
import { formatDay } from './dates'

/** An event as the timeline gets it. */
export type TimelineEvent = Omit<AssessmentEvent, 'snapshot'>

const TITLES: Readonly<Record<EventKind, string>> = {
  submitted: '提交审核',
  withdrawn: '撤回',
  review_began: '开始审核',
  returned: '退回修改',
  endorsed: '同意呈报',
  sent_back: '省产改办退回',
  received: '省级接收',
  extended: '延期',
  routed: '分派责任工会',
  marked_late: '已逾期',
}

/** Above a history in which it is far back. */
export const LAST_ENDORSEMENT = '最近一次同意呈报'

/** The heading of one line of the timeline. */
export const eventTitle = (event: TimelineEvent): string => {
  if (event.kind === 'submitted' && event.round > 1) return '修改后再次提交'
  return event.kind === 'routed' && event.detail.fromUnionName ? '改派责任工会' : TITLES[event.kind]
}

const dayWords = (day: string | undefined): string => {
  const date = findPlainDate(day ?? '')
  return date ? formatDay(date) : '规定日期'
}

const scoreWords = (label: string, score: number | undefined): string =>
  score === undefined ? '' : `，${label} ${score} 分`

const withReason = (sentence: string, label: string, reason: string | undefined): string =>
  reason ? `${sentence}${label}：${reason}` : sentence

const returnedWords = ({ actor, detail }: TimelineEvent): string =>
  withReason(
    `${actor.name}退回第 ${(detail.nos ?? []).join('、')} 项，请于${dayWords(detail.day)}前（含当日）改好。`,
    '说明',
    detail.reason,
  )

const routedWords = ({ actor, detail }: TimelineEvent): string => {
  const union = detail.unionName ?? '责任工会'
  return withReason(
    detail.fromUnionName
      ? `${actor.name}将责任工会由${detail.fromUnionName}改为${union}。`
      : `${actor.name}确定由${union}负责审核。`,
    '原因',
    detail.reason,
  )
}

const SENTENCES: Readonly<Record<EventKind, (event: TimelineEvent) => string>> = {
  submitted: ({ actor, detail }) => `${actor.name}提交了评估表${scoreWords('自评', detail.score)}。`,
  withdrawn: ({ actor }) => `${actor.name}撤回了评估表，可以继续修改。`,
  review_began: ({ actor }) => `${actor.name}开始审核。`,
  returned: returnedWords,
  endorsed: ({ actor, detail }) => `${actor.name}审核通过，同意呈报${scoreWords('核定', detail.score)}。`,
  sent_back: returnedWords,
  received: ({ actor }) => `${actor.name}已接收评估表。`,
  extended: ({ actor, detail }) =>
    withReason(`${actor.name}将提交期限延至${dayWords(detail.day)}。`, '原因', detail.reason),
  routed: routedWords,
  marked_late: () => '到期没有提交，已标为逾期。',
}

/** One line of the timeline: who did what, with the figures or the reason that belong to it. Its time stands beside it. */
export const eventSentence = (event: TimelineEvent): string => SENTENCES[event.kind](event)
