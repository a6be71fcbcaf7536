import type { NudgedOutcome } from '@/domain/reminders/nudge'
import type { UnionNudgeResult } from '@/contract/union-nudge'
import type { NudgeResult } from '@/contract/worklist'
import type { AssessmentState } from '@/domain/assessment/assessment'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { numberList } from '@/domain/rubric/number-list'
import { daysWaitingSentence, formatDay } from './dates'
import { failureSentence, type Failure } from './failures'
import { refusalSentence } from './refusals'
import { stateWord, type StateWord } from './states'

/** The tag of a submission that waits: how long, once that is too long. */
export const waitingTag = (days: number, overdue: boolean, begun: boolean): StateWord => {
  if (overdue) return { label: daysWaitingSentence(days), tone: 'danger' }
  return stateWord(begun ? 'reviewing' : 'submitted')
}

/** The tag of what is with the enterprise: how many days it still has, or since when it is 逾期 or 整改逾期. */
export const dueTag = (daysLeft: number, state: AssessmentState): StateWord => {
  if (daysLeft < 0) {
    const { label, tone } = stateWord(state === 'returned' ? 'rectification_late' : 'late')
    return { label: `${label} ${-daysLeft} 天`, tone }
  }
  if (daysLeft === 0) return { label: '今天到期', tone: 'danger' }
  return { label: `还有 ${daysLeft} 天`, tone: daysLeft <= 3 ? 'warn' : 'neutral' }
}

/** «修改后再次提交：要求改 2 项»; with what was really changed, once that is known. */
export const resubmittedSentence = (asked: number, changed?: number): string =>
  `修改后再次提交：要求改 ${asked} 项${changed === undefined ? '' : `，实际改 ${changed} 项`}`

export const returnedSentence = (asked: number, rectifyBy: PlainDate): string =>
  `要求改 ${asked} 项，整改到${formatDay(rectifyBy)}`

export const unevidencedSentence = (count: number): string => `${count} 项满分无佐证`

export const photosSentence = (count: number): string => (count === 0 ? '没有佐证' : `佐证 ${count} 份`)

/** «未提交的 9 家，还有 4 天截止». */
export const unsubmittedSentence = (count: number, daysLeft: number): string => {
  if (daysLeft < 0) return `未提交的 ${count} 家，已截止 ${-daysLeft} 天`
  if (daysLeft === 0) return `未提交的 ${count} 家，今天截止`
  return `未提交的 ${count} 家，还有 ${daysLeft} 天截止`
}

export const notOpenSentence = (count: number, opensOn: PlainDate): string =>
  `${count} 家企业从${formatDay(opensOn)}开始填报`
export const notOpenNote = '开始填报那天起可以催办'

export type NudgeOutcome = NudgeResult['outcome'] | UnionNudgeResult['outcome'] | 'under_way'

const NUDGE_WORDS: Readonly<
  Record<NudgeOutcome, { readonly title: string; readonly note: string; readonly tone: StateWord['tone'] }>
> = {
  no_contact: {
    title: '没有填报人',
    note: '还没有人绑定这些企业。请打电话联系，并请省产改办发邀请码。',
    tone: 'danger',
  },
  no_reviewer: {
    title: '没有审核员',
    note: '还没有人绑定这些工会，提醒不到。请邀请审核员，或打电话联系。',
    tone: 'danger',
  },
  told_in_app_only: {
    title: '需电话联系',
    note: '微信提醒没有送到（没有可用次数，或被微信拒收），只在程序内消息里，不一定看到。',
    tone: 'warn',
  },
  told_already_today: { title: '今天已提醒过', note: '同一件事一天只提醒一次，没有重复发送。', tone: 'neutral' },
  under_way: {
    title: '正在发送',
    note: '程序内消息已发，微信提醒正在送。没有送到的，稍后会列在“联系不上的人”里。',
    tone: 'info',
  },
  told: { title: '提醒已送达', note: '微信等收下了提醒，程序内消息也已发。', tone: 'ok' },
}

/** How each of an enterprise's contacts was told; '' where that is not known. */
export const nudgedPeopleSentence = (
  people: ReadonlyArray<{ readonly name: string; readonly outcome: NudgedOutcome }>,
): string => people.map(({ name, outcome }) => `${name}：${NUDGED_WORDS[outcome]}`).join('；')

const NUDGED_WORDS: Readonly<Record<NudgedOutcome, string>> = {
  sent: '提醒已送达',
  in_app_only: '只在程序内消息里',
  under_way: '正在发送',
  told_already: '今天已提醒过',
}

/** What came of a 催办, and what is left to do. */
export const nudgeWords = (outcome: NudgeOutcome) => NUDGE_WORDS[outcome]

/** What came of a 催办 as a whole: how many somebody still has to telephone. */
export const nudgedSentence = (all: number, toCall: number): string =>
  toCall === 0
    ? `${all} 家都已提醒`
    : toCall === all
      ? `${all} 家都需打电话联系`
      : `${all} 家中，还有 ${toCall} 家需打电话联系`

/** What became of an indicator since the return: «已修改（要求）» and the like; undefined where nothing is to be said. */
export const changeTag = (
  change: { readonly requested: boolean; readonly changed: boolean } | undefined,
): StateWord | undefined => {
  if (!change) return undefined
  if (change.requested)
    return change.changed ? { label: '已修改（要求）', tone: 'ok' } : { label: '未修改（要求改）', tone: 'danger' }
  return change.changed ? { label: '已修改（未要求）', tone: 'warn' } : undefined
}

/** «要求改 2 项，实际改 3 项», and in how far these are the same ones. */
export const comparisonSentence = (asked: number, changed: number): string => `要求改 ${asked} 项，实际改 ${changed} 项`

/** What a reviewer may have passed over before 同意呈报; it stops nobody, and is '' where there is nothing. */
export const passedOverSentence = (ignored: readonly number[], unseen: number): string =>
  [
    ignored.length > 0 && `${numberList(ignored)}上次要求修改，企业没有改。`,
    unseen > 0 && `还有 ${unseen} 项没有标为已阅。`,
  ]
    .filter(Boolean)
    .join('')

/** «3.5 / 4», or what there is instead of a score. */
export const scoreSentence = (score: number | null, maximum: number | null): string => {
  if (maximum === null) return '不计分'
  return score === null ? `未评分 / ${maximum}` : `${score} / ${maximum}`
}

const VERSION_CHANGED = '这份评估表刚刚有了变化，已为您载入最新内容。您填写的内容还在，请看过后再点一次。'

/** Why a review's step was not done. The page has loaded anew by then, so nobody is sent to do that. */
export const reviewFailureSentence = (failure: Failure): string => {
  if (failure.outcome !== 'refused') return failureSentence(failure)
  switch (failure.refusal.refused) {
    case 'version_changed':
      return VERSION_CHANGED
    case 'review_remark_stale':
      return '这一项的意见刚刚由同事改过，两份都给您留着。请对照后选定怎样保存。'
    default:
      return refusalSentence(failure.refusal)
  }
}

/** «第 2 次提交». */
export const roundSentence = (round: number): string => (round > 1 ? `第 ${round} 次提交` : '首次提交')

/** «自评 8/15 · 佐证 5 份», of one dimension. */
export const dimensionNote = (score: number, maximum: number | null, photos: number): string =>
  [maximum === null ? '加分项，不计分' : `自评 ${score}/${maximum}`, photosSentence(photos)].join(' · ')

/** How far the reviewer is in a dimension, or how much of it goes back. */
export const dimensionValue = (seen: number, indicators: number, flagged: number): string =>
  flagged > 0 ? `退回 ${flagged} 项` : seen === indicators ? '已阅' : `已阅 ${seen}/${indicators}`

export const answeredSentence = (answered: number, indicators: number): string => `已填 ${answered}/${indicators} 项`

const READING_WORDS: Readonly<Record<AssessmentState, string>> = {
  draft: '企业还在填报，仅供查看',
  submitted: '责任工会审核中，仅供查看',
  returned: '企业正在修改，仅供查看',
  endorsed: '已同意呈报，仅供查看',
  received: '省产改办已接收，仅供查看',
}

/** Why there is nothing to be done on an assessment but read. */
export const readingSentence = (state: AssessmentState): string => READING_WORDS[state]

/** Why a step was not done once the assessment has moved on, so that it cannot be tried again. */
export const movedOnSentence = (failure: Failure, state: AssessmentState): string =>
  failure.outcome === 'refused' && failure.refusal.refused === 'version_changed'
    ? `刚刚已由同事办理，这份评估表现在是“${stateWord(state).label}”。已为您载入最新内容。`
    : reviewFailureSentence(failure)

/** A remark that the phone had no room for. */
export const remarkNotKept = '手机存储已满，写的意见没有存下。请点“保存”，或清理手机空间；在那以前请不要关掉小程序。'
