import type { NudgeResult, WorklistTab } from '@/contract/worklist'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { daysWaitingSentence, formatDay } from './dates'
import type { StateWord } from './states'

export const WORKLIST_TAB_WORDS: Readonly<Record<WorklistTab, string>> = {
  waiting: '待审核',
  returned: '已退回',
  endorsed: '已同意',
  unsubmitted: '未提交',
}

const EMPTY_WORDS: Readonly<Record<WorklistTab, { readonly title: string; readonly note: string }>> = {
  waiting: { title: '没有待审核的评估表', note: '企业提交后会排到这里，也会发消息告诉您' },
  returned: { title: '没有退回修改的评估表', note: '退回企业的评估表，改好再次提交前都在这里' },
  endorsed: { title: '还没有同意呈报的评估表', note: '审核通过的评估表会排到这里' },
  unsubmitted: { title: '企业都已提交', note: '不用催办' },
}

/** What an empty tab says, and why it is empty. */
export const emptyTabWords = (tab: WorklistTab, searching: boolean) =>
  searching ? { title: '没有找到这家企业', note: '换几个字试试，或清空搜索框看全部' } : EMPTY_WORDS[tab]

/** The tag of a submission that waits: how long, once that is too long. */
export const waitingTag = (days: number, overdue: boolean, begun: boolean): StateWord => {
  if (overdue) return { label: daysWaitingSentence(days), tone: 'danger' }
  return begun ? { label: '审核中', tone: 'info' } : { label: '待审核', tone: 'info' }
}

/** The tag of what is with the enterprise: how many days it still has. */
export const dueTag = (daysLeft: number): StateWord => {
  if (daysLeft < 0) return { label: `已过 ${-daysLeft} 天`, tone: 'danger' }
  if (daysLeft === 0) return { label: '今天到期', tone: 'danger' }
  return { label: `还有 ${daysLeft} 天`, tone: daysLeft <= 3 ? 'warn' : 'neutral' }
}

/** «修改后再次提交：要求改 2 项»; with what was really changed, once that is known. */
export const resubmittedSentence = (asked: number, changed?: number): string =>
  `修改后再次提交：要求改 ${asked} 项${changed === undefined ? '' : `，实际改 ${changed} 项`}`

export const returnedSentence = (asked: number, rectifyBy: PlainDate): string => `要求改 ${asked} 项，整改到${formatDay(rectifyBy)}`

export const unevidencedSentence = (count: number): string => `${count} 项满分无佐证`

export const photosSentence = (count: number): string => (count === 0 ? '没有照片' : `照片 ${count} 张`)

/** «未提交的 9 家，还有 4 天截止». */
export const unsubmittedSentence = (count: number, daysLeft: number): string => {
  if (daysLeft < 0) return `未提交的 ${count} 家，已截止 ${-daysLeft} 天`
  if (daysLeft === 0) return `未提交的 ${count} 家，今天截止`
  return `未提交的 ${count} 家，还有 ${daysLeft} 天截止`
}

type NudgeOutcome = NudgeResult['outcome']

const NUDGE_WORDS: Readonly<Record<NudgeOutcome, { readonly title: string; readonly note: string; readonly tone: StateWord['tone'] }>> = {
  no_contact: { title: '没有填报人', note: '还没有人绑定这些企业。请打电话联系，并请省产改办发邀请码。', tone: 'danger' },
  told_in_app_only: { title: '需电话联系', note: '微信提醒次数已用完，只发到程序内消息，对方不一定看到。', tone: 'warn' },
  told_already_today: { title: '今天已提醒过', note: '同一家一天只提醒一次，没有重复发送。', tone: 'neutral' },
  told: { title: '已发提醒', note: '程序内消息和微信提醒都已发出。', tone: 'ok' },
}

/** What came of a 催办, and what is left to do. */
export const nudgeWords = (outcome: NudgeOutcome) => NUDGE_WORDS[outcome]

/** What became of an indicator since the return: «已修改（要求）» and the like; undefined where nothing is to be said. */
export const changeTag = (change: { readonly asked: boolean; readonly changed: boolean } | undefined): StateWord | undefined => {
  if (!change) return undefined
  if (change.asked) return change.changed ? { label: '已修改（要求）', tone: 'ok' } : { label: '未修改（要求改）', tone: 'danger' }
  return change.changed ? { label: '已修改（未要求）', tone: 'warn' } : undefined
}

/** «要求改 2 项，实际改 3 项», and in how far these are the same ones. */
export const comparisonSentence = (asked: number, changed: number): string => `要求改 ${asked} 项，实际改 ${changed} 项`

/** «第 8、9 项». */
export const numbersSentence = (nos: readonly number[]): string => `第 ${nos.join('、')} 项`

/** «3.5 / 4», or what there is instead of a score. */
export const scoreSentence = (score: number | null, maximum: number | null): string => {
  if (maximum === null) return '不计分'
  return score === null ? `未评分 / ${maximum}` : `${score} / ${maximum}`
}
