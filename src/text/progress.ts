import { findPlainDate } from '@/domain/calendar/plain-date'
import type { RefusalParameters } from '@/domain/refusal/refusal'
import { formatDay } from './dates'
import type { Failure } from './failures'

/** «12月1日», or a dash where nothing was saved yet, or none was noted. */
const savedOnWords = (savedOn: string | null): string => {
  const day = findPlainDate(savedOn ?? '')
  return day ? formatDay(day) : '—'
}

const lastSaved = (savedOn: string | null): string => (savedOn === null ? '' : `，最近保存 ${savedOnWords(savedOn)}`)

/** How far a draft is: «已填 12/28 项，照片 5 张，最近保存 12月1日». */
export const draftProgressWords = (of: RefusalParameters['draft_unsubmitted']): string =>
  of.answered + of.photos === 0
    ? '还没有填写'
    : `已填 ${of.answered}/${of.indicators} 项，照片 ${of.photos} 张${lastSaved(of.savedOn)}`

/** How far a report is: «已写 2/4 个部分，最近保存 12月1日». */
export const reportProgressWords = (of: RefusalParameters['report_unsubmitted']): string =>
  of.written === 0 ? '还没有动笔' : `已写 ${of.written}/${of.sections} 个部分${lastSaved(of.savedOn)}`

/** How far a draft is, as a page draws it in the place of what it says. */
export interface DraftProgressWords {
  readonly name: string
  readonly tag: string
  readonly sentence: string
  readonly done: number
  readonly of: number
  readonly stats: ReadonlyArray<{ readonly key: string; readonly label: string; readonly value: string }>
}

/** The progress that a refusal tells of instead of a draft's contents; undefined where it was refused for another reason. */
export const findDraftProgress = (failure: Failure | undefined): DraftProgressWords | undefined => {
  if (failure?.outcome !== 'refused') return undefined
  const { refusal } = failure
  switch (refusal.refused) {
    case 'draft_unsubmitted': {
      const { enterpriseName, answered, indicators, photos, savedOn } = refusal.with
      return {
        name: enterpriseName,
        tag: '未提交',
        sentence: '企业还没有提交，现在只看得到填报进度；提交以后，内容会显示在这里。',
        done: answered,
        of: indicators,
        stats: [
          { key: 'answered', label: '已填', value: `${answered}/${indicators}` },
          { key: 'photos', label: '照片', value: String(photos) },
          { key: 'saved', label: '最近保存', value: savedOnWords(savedOn) },
        ],
      }
    }
    case 'report_unsubmitted': {
      const { name, written, sections, savedOn } = refusal.with
      return {
        name,
        tag: '未报送',
        sentence: '这份报告还没有报送，现在只看得到撰写进度；报送以后，内容会显示在这里。',
        done: written,
        of: sections,
        stats: [
          { key: 'written', label: '已写部分', value: `${written}/${sections}` },
          { key: 'saved', label: '最近保存', value: savedOnWords(savedOn) },
        ],
      }
    }
    default:
      return undefined
  }
}
