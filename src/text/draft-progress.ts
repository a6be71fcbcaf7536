import type { Failure } from './failures'
import { savedOnWords } from './progress'

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
          { key: 'photos', label: '佐证材料', value: String(photos) },
          { key: 'saved', label: '最近保存', value: savedOnWords(savedOn) },
        ],
      }
    }
    case 'report_unsubmitted': {
      const { name, written, sections, savedOn } = refusal.with
      return {
        name,
        tag: '未提交',
        sentence: '这份报告还没有提交，现在只看得到撰写进度；提交以后，内容会显示在这里。',
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
