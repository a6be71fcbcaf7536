import type { AssessmentEvent, EventKind } from '@/domain/assessment/assessment-event'
import { departureWord } from '@/domain/ledger/leaving'
import { numberList } from '@/domain/rubric/number-list'
import { setDayWords, type EventWords } from './event-words'
import type { EventDetail } from '@/domain/workflow/event'
import { stateWord, type StateWord } from './states'

/** An event as the timeline gets it. */
export type TimelineEvent = Omit<AssessmentEvent, 'snapshot'>

/** Above a history in which it is far back. */
export const LAST_ENDORSEMENT = '最近一次同意呈报'

const scoreWords = (label: string, score: number | undefined): string =>
  score === undefined ? '' : `，${label} ${score} 分`

const withReason = (sentence: string, label: string, reason: string | undefined): string =>
  reason ? `${sentence}${label}：${reason}` : sentence

const returnedWords = ({ actor, detail }: TimelineEvent): string =>
  withReason(
    `${actor.name}退回${numberList(detail.nos ?? [])}，请于${setDayWords(detail.day)}前（含当日）改好。`,
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

const leftBy = ({ departure = 'removed', intoName }: EventDetail) => ({
  kind: departure,
  into: intoName ? { name: intoName } : null,
})

const WORDS: Readonly<Record<EventKind, EventWords<TimelineEvent>>> = {
  submitted: {
    title: '提交审核',
    tone: 'info',
    sentence: ({ actor, detail }) => `${actor.name}提交了评估表${scoreWords('自评', detail.score)}。`,
  },
  withdrawn: {
    title: '撤回',
    tone: 'neutral',
    sentence: ({ actor }) => `${actor.name}撤回了评估表，可以继续修改。`,
  },
  review_began: { title: '开始审核', tone: 'neutral', sentence: ({ actor }) => `${actor.name}开始审核。` },
  returned: { title: '退回修改', tone: 'warn', sentence: returnedWords },
  endorsed: {
    title: '同意呈报',
    tone: 'ok',
    sentence: ({ actor, detail }) => `${actor.name}审核通过，同意呈报${scoreWords('核定', detail.score)}。`,
  },
  sent_back: { title: '省产改办退回', tone: 'warn', sentence: returnedWords },
  received: { title: '省级接收', tone: 'ok', sentence: ({ actor }) => `${actor.name}已接收评估表。` },
  receipt_taken_back: {
    title: '撤回接收',
    tone: 'warn',
    sentence: ({ actor }) => `${actor.name}撤回了接收，评估表回到待接收。`,
  },
  extended: {
    title: '延期',
    tone: 'info',
    sentence: ({ actor, detail }) =>
      withReason(`${actor.name}将提交期限延至${setDayWords(detail.day)}。`, '原因', detail.reason),
  },
  extension_asked: {
    title: '申请延期',
    tone: 'warn',
    sentence: ({ actor, detail }) =>
      withReason(`${actor.name}申请延期到${setDayWords(detail.day)}。`, '理由', detail.reason),
  },
  extension_request_taken_back: {
    title: '撤回延期申请',
    tone: 'neutral',
    sentence: ({ actor }) => `${actor.name}撤回了延期申请。`,
  },
  extension_granted: {
    title: '同意延期',
    tone: 'ok',
    sentence: ({ actor, detail }) => `${actor.name}同意延期，提交期限延至${setDayWords(detail.day)}。`,
  },
  extension_declined: {
    title: '不同意延期',
    tone: 'danger',
    sentence: ({ actor, detail }) => withReason(`${actor.name}没有同意延期。`, '答复', detail.reason),
  },
  routed: { title: '分派责任工会', tone: 'neutral', sentence: routedWords },
  left: {
    title: '离开台账',
    tone: 'neutral',
    sentence: ({ actor, detail }) =>
      withReason(`${actor.name}办理：${departureWord(leftBy(detail))}。`, '原因', detail.reason),
  },
  rejoined: {
    title: '重新纳入台账',
    tone: 'info',
    sentence: ({ actor, detail }) => withReason(`${actor.name}重新纳入，可以接着办理。`, '原因', detail.reason),
  },
  marked_late: {
    title: '已逾期',
    tone: 'danger',
    sentence: ({ state }) =>
      state === 'returned' ? '整改期限已过，没有再次提交，已标为整改逾期。' : '到期没有提交，已标为逾期。',
  },
}

/** The heading of one line of the timeline. */
export const eventTitle = (event: TimelineEvent): string => {
  if (event.kind === 'submitted' && event.round > 1) return '修改后再次提交'
  if (event.kind === 'marked_late' && event.state === 'returned') return stateWord('rectification_late').label
  return event.kind === 'routed' && event.detail.fromUnionName ? '改派责任工会' : WORDS[event.kind].title
}

/** How loudly a line of the timeline speaks. */
export const eventTone = ({ kind }: TimelineEvent): StateWord['tone'] => WORDS[kind].tone

/** One line of the timeline: who did what, with the figures or the reason that belong to it. Its time stands beside it. */
export const eventSentence = (event: TimelineEvent): string => WORDS[event.kind].sentence(event)
