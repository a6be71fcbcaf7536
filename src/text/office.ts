import type { InvitationRow } from '@/contract/invitation'
import type { OVERSIGHT_FILTERS } from '@/contract/oversight'
import type { ROUTING_TABS } from '@/contract/routing'
import { getInstant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { UnionKind } from '@/domain/people/person'
import { formatDay, formatFullDay, formatMoment } from './dates'
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

const INVITATION_STATE_WORDS: Readonly<Record<InvitationRow['state'], StateWord>> = {
  open: { label: '待使用', tone: 'info' },
  used: { label: '已使用', tone: 'ok' },
  expired: { label: '已过期', tone: 'neutral' },
  revoked: { label: '已撤销', tone: 'neutral' },
}

export const invitationStateWord = (state: InvitationRow['state']): StateWord => INVITATION_STATE_WORDS[state]

/** Until when a code works, in China. */
export const expiryWords = (expiresAt: number): string => `${formatMoment(getInstant(expiresAt))}前有效`

/** What the office sends along with a code. */
export const invitationMessage = (
  issued: { readonly seatName: string; readonly code: string; readonly expiresAt: number },
  inviteeName: string,
): string =>
  `${inviteeName.trim() === '' ? '您好' : `${inviteeName.trim()}，您好`}！请用微信打开小程序“产改评估”，输入邀请码 ${issued.code}，` +
  `绑定“${issued.seatName}”。邀请码只能用一次，${expiryWords(issued.expiresAt)}，请勿转发他人。`

export const CODES_ONCE = '邀请码只在这里显示一次，系统不保存原文。请复制发出后再离开；遗失了，可以撤销后重新发。'

export const CYCLE_GAP_WORDS = {
  open_missing: '请选择开始填报的日期。',
  deadline_missing: '请选择截止日期。',
  deadline_before_open: '截止日期早于开始日期，请重新选择。',
  maximum_wrong: '请填大于 0、不超过 100 的数，最多一位小数。',
} as const

/** What each change of the cycle does, said before it is saved. */
export const CYCLE_CHANGE_WORDS = {
  open: '开始日期：在新的开始日期以前，企业可以填写，不能提交。',
  deadline_earlier: '截止日期提前：保存后立即生效。已给个别企业的延期不受影响；催办提醒随即按新的日期发送。',
  deadline_later: '截止日期推后：保存后立即生效，尚未提交的企业都有更多时间；催办提醒随即按新的日期发送。',
  step_coarser: '评分步长变大：不合新步长的自评分，企业须改过才能提交；已提交的不变。',
  step_finer: '评分步长变小：已打的分数都仍然有效。',
  bonus_on: '加分项开始计分：尚未提交的企业须给第 27、28 项打分，加分另列，不计入 100 分。',
  bonus_off: '加分项不再计分：第 27、28 项只填自评情况；已经打了分的，企业须清除后才能提交。',
  bonus_maxima: '加分项上限：高于新上限的自评分，企业须改过才能提交。',
} as const

/** The server's word for a cycle that was saved by somebody else speaks of an assessment; here it is the settings. */
export const CYCLE_CHANGED_MEANWHILE = '其他人刚刚改过评估周期。请先看最新的设置，再修改。'

/** Who is reminded on a day of the calendar. */
export const remindedWords = (day: { readonly contacts: boolean; readonly reviewers: boolean }): string =>
  [day.contacts && '未提交的企业', day.reviewers && '有待办的审核员'].filter(Boolean).join('、')
