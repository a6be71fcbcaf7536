import { sameContent, type AnswerContent } from '../answer/answer'
import type { IndicatorReading } from './reading'

/**
 * How what a file says of an indicator stands to what the form has.
 *
 * | standing | means                                                                    |
 * |----------|--------------------------------------------------------------------------|
 * | absent   | the file has no such row                                                 |
 * | empty    | the row holds nothing that could be taken                                |
 * | same     | the form says that already                                               |
 * | locked   | it differs, and the form cannot be changed there now                     |
 * | blocked  | it differs, and cannot be taken as it is: the text is too long           |
 * | new      | it only adds: what the form has there stays                              |
 * | replaces | a text or a score that the form has would give way                       |
 */
export type Standing = 'absent' | 'empty' | 'same' | 'locked' | 'blocked' | 'new' | 'replaces'

/** What an answer becomes when the file's is taken: an empty cell takes nothing away, and neither figures nor 修改说明 are in the file. */
export const takenContent = (reading: IndicatorReading, present: AnswerContent): AnswerContent => ({
  ...present,
  narrative: reading.narrative === '' ? present.narrative : reading.narrative,
  selfScore: reading.score ?? present.selfScore,
})

/** A text without what only lays it out: the papers that the product writes leave out blank lines and the blanks around a line. */
const linesOf = (narrative: string): string =>
  narrative
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

const plain = (content: AnswerContent): AnswerContent => ({ ...content, narrative: linesOf(content.narrative) })

const givesWay = (present: AnswerContent, taken: AnswerContent): boolean =>
  (present.narrative !== '' && present.narrative !== taken.narrative) ||
  (present.selfScore !== null && present.selfScore !== taken.selfScore)

/** How a reading stands to the answer as the form has it now; `open` says whether the indicator can be changed. */
export const standingOf = (reading: IndicatorReading, present: AnswerContent, open: boolean): Standing => {
  if (!reading.present) return 'absent'
  if (reading.narrative === '' && reading.score === null) return 'empty'
  const [before, after] = [plain(present), plain(takenContent(reading, present))]
  if (sameContent(before, after)) return 'same'
  if (!open) return 'locked'
  if (reading.doubts.some(({ kind }) => kind === 'too_long')) return 'blocked'
  return givesWay(before, after) ? 'replaces' : 'new'
}
