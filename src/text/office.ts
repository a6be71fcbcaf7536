import type { OVERSIGHT_FILTERS } from '@/contract/oversight'
import type { ROUTING_TABS } from '@/contract/routing'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { UnionKind } from '@/domain/people/person'
import type { EventKind } from '@/domain/workflow/event'
import { formatDay, formatFullDay } from './dates'
import type { StateWord } from './states'

/** The filters of the list of enterprises. */
export const FILTER_WORDS: Readonly<Record<(typeof OVERSIGHT_FILTERS)[number], string>> = {
  all: '全部',
  unstarted: '未开始',
  draft: '填报中',
  submitted: '待审核',
  returned: '退回修改',
  endorsed: '同意呈报',
  received: '省级已接收',
  late: '已逾期',
}

export const ROUTING_TAB_WORDS: Readonly<Record<(typeof ROUTING_TABS)[number], string>> = {
  suggested: '待确认建议',
  unrouted: '待分派',
  routed: '已分派',
}

export const UNION_KIND_WORDS: Readonly<Record<UnionKind, string>> = {
  city: '地级以上市总工会',
  industry: '省产业（局）工会',
  group: '企业集团（公司）',
}

/** What 有风险 means today, or undefined where there is none to speak of. */
export const riskSentence = (risk: { readonly count: number; readonly filter: 'late' | 'unstarted' }): string | undefined => {
  if (risk.count === 0) return undefined
  return risk.filter === 'late'
    ? `有风险：截止日已过，${risk.count} 家还没有提交。`
    : `有风险：截止日临近，${risk.count} 家还没有开始填报。`
}

/** The card that leads to 分派: what is open in front, what waits for a confirmation behind it. */
export const unroutedWords = ({ open, suggested }: { readonly open: number; readonly suggested: number }): {
  readonly title: string
  readonly note?: string
  readonly go: string
} => {
  if (open === 0) return { title: `${suggested} 家按名录给出建议，待确认`, note: '确认以后，责任工会才能审核。', go: '去确认' }
  const title = `${open} 家尚未分派责任工会`
  return suggested === 0
    ? { title, note: '分派以后，责任工会才能审核。', go: '去分派' }
    : { title, note: `另有 ${suggested} 家按名录给出建议，待确认`, go: '去分派' }
}

/** A union's line under its bar; what is 0 is left out. */
export const unionBarNote = (bar: Readonly<Record<'endorsed' | 'waiting' | 'returned' | 'late', number>>): string =>
  [
    bar.endorsed > 0 && `同意呈报 ${bar.endorsed}`,
    bar.waiting > 0 && `待审核 ${bar.waiting}`,
    bar.returned > 0 && `退回修改 ${bar.returned}`,
    bar.late > 0 && `已逾期 ${bar.late}`,
  ]
    .filter(Boolean)
    .join(' · ')

type Timing =
  | { readonly kind: 'handed_in' }
  | { readonly kind: 'in_time'; readonly lastDay: PlainDate; readonly left: number }
  | { readonly kind: 'late'; readonly lastDay: PlainDate; readonly days: number }

/** How far away the last day is; undefined once it was handed in. */
export const timingSentence = (timing: Timing): string | undefined => {
  if (timing.kind === 'handed_in') return undefined
  const day = formatDay(timing.lastDay)
  if (timing.kind === 'late') return `${day}截止，已逾期 ${timing.days} 天`
  return timing.left === 0 ? `今天（${day}）24:00 截止` : `${day}截止，还有 ${timing.left} 天`
}

/** «已填 21/28 项 · 自评 71.5 分 · 照片 46 张». */
export const fillingNote = (standing: {
  readonly answered: number
  readonly indicators: number
  readonly selfScore: number
  readonly photos: number
}): string =>
  [
    `已填 ${standing.answered}/${standing.indicators} 项`,
    `自评 ${standing.selfScore} 分`,
    standing.photos > 0 && `照片 ${standing.photos} 张`,
  ]
    .filter(Boolean)
    .join(' · ')

/** What the roster's suggestion goes by; a suggestion is never shown without it. */
export const suggestionBasisWords = (basis: string | null): string => {
  if (!basis) return '名录未注明依据'
  return basis
    .split(/;\s*/)
    .map((part) => {
      const named = /^name says (.+)$/.exec(part)
      if (named) return `名称含“${named[1] ?? ''}”`
      if (part === 'name') return '名称含地名'
      return part === 'list position' ? '名录顺序' : part
    })
    .join('，但')
}

/** The statement that goes with 改派, so that nobody fears for the work in progress. */
export const reassignmentStatement = (fromName: string, state: string): string =>
  `已填内容、照片、审核意见和全部办理记录都随企业一起移交，不会丢失。移交后${fromName}不再看到这家企业。` +
  (state === 'submitted' ? '这份评估表正等待审核，由新的责任工会重新开始审核。' : '')

export const ASSIGNMENT_GAP_WORDS = {
  union_missing: '请先选定责任工会。',
  union_unchanged: '这家企业已经由该单位负责，请另选一个。',
  reason_missing: '请写明改派的理由，它会记入办理记录。',
} as const

export const EXTENSION_GAP_WORDS = {
  day_missing: '请选择新的截止日期。',
  reason_missing: '请写明延期的理由，它会告知企业并记入办理记录。',
} as const

export const dayTooEarly = (earliestOn: PlainDate): string => `请选择${formatFullDay(earliestOn)}或以后的日期。`

export const NO_UNION = '未分派责任工会'

/** What of 同意呈报 the office has received already. */
export const receivedNote = (received: number): string =>
  received === 0 ? '同意呈报的材料，省级尚未接收。' : `同意呈报中，省级已接收 ${received} 家。`

export const assignedWords = (enterpriseName: string, unionName: string): string => `${enterpriseName}已由${unionName}负责`

/** What came of confirming suggestions; undefined where nothing was asked. */
export const confirmedWords = (tally: { readonly confirmed: number; readonly skipped: number }) => {
  const skipped = tally.skipped > 0 ? `${tally.skipped} 家刚刚已由他人分派，保持不变。` : ''
  if (tally.confirmed > 0) return { tone: 'ok' as const, text: `已确认 ${tally.confirmed} 家。${skipped}` }
  return skipped ? { tone: 'info' as const, text: skipped } : undefined
}

const EMPTY_ROUTING_WORDS: Readonly<Record<(typeof ROUTING_TABS)[number], { readonly title: string; readonly note: string }>> = {
  suggested: { title: '没有待确认的建议', note: '名录给出的建议都已处理。' },
  unrouted: { title: '没有待分派的企业', note: '名录里没有建议的企业会列在这里。' },
  routed: { title: '还没有已分派的企业', note: '确认建议或分派以后，会列在这里。' },
}

export const emptyRoutingWords = (tab: (typeof ROUTING_TABS)[number], searching: boolean) =>
  searching ? { title: '没有找到这家企业', note: '换几个字试试，或到另外两栏里找。' } : EMPTY_ROUTING_WORDS[tab]

/** What the list of unions says of one: that it answers already, is suggested, or has nobody yet to review. */
export const unionChoiceNote = (
  union: { readonly unionId: string; readonly reviewers: readonly unknown[] },
  assignable: { readonly unionId: string | null; readonly suggestedUnionId: string | null },
): string | undefined => {
  if (union.unionId === assignable.unionId) return '现在的责任工会'
  const parts = [
    union.unionId === assignable.suggestedUnionId && '名录建议',
    union.reviewers.length === 0 && '还没有审核员，分派后请发邀请码',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : undefined
}

export const extendedWords = (day: PlainDate): string => `已延期至${formatFullDay(day)}`

export const extensionNote = (extension: { readonly deadlineOn: PlainDate; readonly reason: string }): string =>
  `已延期至${formatFullDay(extension.deadlineOn)}。理由：${extension.reason}`

export const returnNote = (order: { readonly nos: readonly number[]; readonly rectifyBy: PlainDate; readonly from: 'union' | 'office' }): string =>
  `${order.from === 'union' ? '责任工会' : '省产改办'}退回第 ${order.nos.join('、')} 项，整改期限${formatDay(order.rectifyBy)}。`

/** The bonus apart from the 100; undefined while it carries no points. */
export const bonusNote = (bonusScore: number | null): string | undefined =>
  bonusScore === null ? undefined : `加分项自评 ${bonusScore} 分，不计入 100 分`

const EVENT_TONES: Readonly<Record<EventKind, StateWord['tone']>> = {
  submitted: 'info',
  withdrawn: 'neutral',
  review_began: 'neutral',
  returned: 'warn',
  endorsed: 'ok',
  sent_back: 'warn',
  received: 'ok',
  extended: 'info',
  routed: 'neutral',
  marked_late: 'danger',
}

export const eventTone = (kind: EventKind): StateWord['tone'] => EVENT_TONES[kind]
