import type { OVERSIGHT_FILTERS } from '@/contract/choices'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { formatDay, formatDayAhead, formatFullDay } from './dates'
import { nudgeWords, type NudgeOutcome } from './review'

/** The filters of the list of enterprises. */
export const FILTER_WORDS: Readonly<Record<(typeof OVERSIGHT_FILTERS)[number], string>> = {
  all: '全部',
  unstarted: '未开始',
  draft: '填报中',
  submitted: '待审核',
  returned: '退回修改',
  endorsed: '待接收',
  received: '省级已接收',
  late: '已逾期',
  rectification_late: '整改逾期',
  at_risk: '有风险',
  asking: '申请延期',
  handed_in: '已提交',
  endorsed_or_received: '同意呈报',
  unsubmitted: '未提交',
  departed: '已离开台账',
}

/** What is to be looked after: how many, and what that means. */
export const concernSentence = ({
  filter,
  count,
}: {
  readonly filter: 'at_risk' | 'late' | 'rectification_late'
  readonly count: number
}): string => {
  switch (filter) {
    case 'at_risk':
      return `有风险：${count} 家未提交，按一天填一项算，剩下的天数不够。`
    case 'late':
      return `已逾期：${count} 家过了截止日还没有提交。`
    case 'rectification_late':
      return `整改逾期：${count} 家过了整改期限还没有改好再交。`
  }
}

/** A union's line under its bar; what is 0 is left out. */
export const unionBarNote = (
  bar: Readonly<Record<'endorsed' | 'waiting' | 'returned' | 'late' | 'rectificationLate', number>> & {
    readonly unattended: boolean
  },
): string =>
  [
    bar.unattended && '还没有审核员',
    bar.endorsed > 0 && `同意呈报 ${bar.endorsed}`,
    bar.waiting > 0 && `待审核 ${bar.waiting}`,
    bar.returned > 0 && `退回修改 ${bar.returned}`,
    bar.late > 0 && `已逾期 ${bar.late}`,
    bar.rectificationLate > 0 && `整改逾期 ${bar.rectificationLate}`,
  ]
    .filter(Boolean)
    .join(' · ')

type Timing =
  | { readonly kind: 'handed_in' }
  | { readonly kind: 'in_time'; readonly lastDay: PlainDate; readonly dueOn: PlainDate; readonly left: number }
  | { readonly kind: 'late'; readonly lastDay: PlainDate; readonly days: number }
  | {
      readonly kind: 'rectification_late'
      readonly dueOn: PlainDate
      readonly days: number
      readonly lastDay: PlainDate
      readonly open: boolean
    }

/** How far away the last day is; undefined once it was handed in. */
export const timingSentence = (timing: Timing): string | undefined => {
  if (timing.kind === 'handed_in') return undefined
  if (timing.kind === 'late') return `${formatDay(timing.lastDay)}截止，已逾期 ${timing.days} 天`
  if (timing.kind === 'rectification_late')
    return `整改期限${formatDay(timing.dueOn)}已过 ${timing.days} 天，${timing.open ? `最迟${formatDay(timing.lastDay)}仍可提交` : '现在不能提交'}`
  const day = formatDayAhead(timing.lastDay, timing.left)
  if (timing.dueOn !== timing.lastDay) return `整改期限${formatDay(timing.dueOn)}，最迟${day}提交`
  return timing.left === 0 ? `今天（${day}）24:00 截止` : `${day}截止，还有 ${timing.left} 天`
}

/** The same in a row of many, beside the tag that says what it is late with; the day that is everybody's is not said of each. */
export const shortTiming = (timing: Timing, extended: boolean): string | undefined => {
  switch (timing.kind) {
    case 'handed_in':
      return undefined
    case 'late':
    case 'rectification_late':
      return `过了 ${timing.days} 天`
    case 'in_time':
      if (timing.dueOn !== timing.lastDay) return `整改到${formatDay(timing.dueOn)}`
      return extended ? `延至${formatDayAhead(timing.lastDay, timing.left)}` : undefined
  }
}

/** «已填 21/28 项 · 自评 71.5 分 · 佐证 46 份». */
export const fillingNote = (progress: {
  readonly answered: number
  readonly indicators: number
  readonly selfScore: number | null
  readonly photos: number
}): string =>
  [
    `已填 ${progress.answered}/${progress.indicators} 项`,
    progress.selfScore !== null && `自评 ${progress.selfScore} 分`,
    progress.photos > 0 && `佐证 ${progress.photos} 份`,
  ]
    .filter(Boolean)
    .join(' · ')

export const EXTENSION_GAP_WORDS = {
  day_missing: '请选择新的截止日期。',
  reason_missing: '请写明延期的理由，它会告知企业并记入办理记录。',
} as const

export const dayOutOfBounds = (bounds: { readonly earliestOn: PlainDate; readonly latestOn: PlainDate }): string =>
  `请选择${formatFullDay(bounds.earliestOn)}到${formatFullDay(bounds.latestOn)}之间的日期。`

export const NO_UNION = '未分派责任工会'

/** What of 同意呈报 the office has received already. */
export const receivedNote = (received: number): string =>
  received === 0 ? '同意呈报的材料，省级尚未接收。' : `同意呈报中，省级已接收 ${received} 家。`

export const extendedWords = (day: PlainDate): string => `已延期至${formatFullDay(day)}`

export const extensionNote = (extension: { readonly deadlineOn: PlainDate; readonly reason: string }): string =>
  `已延期至${formatFullDay(extension.deadlineOn)}。理由：${extension.reason}`

/** What was returned, and until when; `timing` where the last day is still to come. */
export const returnNote = (
  order: { readonly nos: readonly number[]; readonly from: 'union' | 'office' },
  timing: string | undefined,
): string =>
  `${order.from === 'union' ? '责任工会' : '省产改办'}退回第 ${order.nos.join('、')} 项${timing ? `，${timing}` : ''}。`

/** The bonus apart from the 100; undefined while it carries no points. */
export const bonusNote = (bonusScore: number | null): string | undefined =>
  bonusScore === null ? undefined : `加分项自评 ${bonusScore} 分，不计入总分`

/** What came of a 催办, as the office is told: it issues the invitations itself. */
export const officeNudgeWords = (outcome: NudgeOutcome) =>
  outcome === 'no_contact'
    ? { ...nudgeWords(outcome), note: '还没有人绑定这些企业，提醒不到。请发邀请码，或请责任工会电话联系。' }
    : nudgeWords(outcome)
