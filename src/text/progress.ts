import { findPlainDate } from '@/domain/calendar/plain-date'
import type { RefusalParameters } from '@/domain/refusal/refusal'
import { formatDay } from './dates'

/** «12月1日», or a dash where nothing was saved yet, or none was noted. */
export const savedOnWords = (savedOn: string | null): string => {
  const day = findPlainDate(savedOn ?? '')
  return day ? formatDay(day) : '—'
}

const lastSaved = (savedOn: string | null): string => (savedOn === null ? '' : `，最近保存 ${savedOnWords(savedOn)}`)

/** How far a draft is: «已填 12/28 项，佐证 5 份，最近保存 12月1日». */
export const draftProgressWords = (of: RefusalParameters['draft_unsubmitted']): string =>
  of.answered + of.photos === 0
    ? '还没有填写'
    : `已填 ${of.answered}/${of.indicators} 项，佐证 ${of.photos} 份${lastSaved(of.savedOn)}`

/** How far a report is: «已写 2/4 个部分，最近保存 12月1日». */
export const reportProgressWords = (of: RefusalParameters['report_unsubmitted']): string =>
  of.written === 0 ? '还没有动笔' : `已写 ${of.written}/${of.sections} 个部分${lastSaved(of.savedOn)}`
