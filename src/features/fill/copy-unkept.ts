import { indicatorTitle } from '@/domain/rubric/rubric'
import { unkeptWords } from '@/text/unkept'
import { copyText } from '../copy-text'
import { isReady, type FillState } from './fill-state'
import { openFill } from './open-fill'

/** What the phone had no room for, as it can be pasted somewhere else. */
export const unkeptText = (state: FillState): string =>
  (isReady(state) ? state.rubric.dimensions.flatMap(({ indicators }) => indicators) : [])
    .flatMap((indicator) => {
      const { no } = indicator
      const content = state.unkeptDrafts.includes(no) ? state.answers[no]?.content : undefined
      if (!content) return []
      const score = content.selfScore === null ? '' : unkeptWords.score(content.selfScore)
      const note = content.changeNote ? unkeptWords.note(content.changeNote) : ''
      return [unkeptWords.answer(no, indicatorTitle(indicator), content.narrative, score, note)]
    })
    .join('\n\n')

/** Puts it on the clipboard; false where the phone would not. */
export const copyUnkept = (assessmentId: string): Promise<boolean> =>
  copyText(unkeptText(openFill(assessmentId).store.getState()))
