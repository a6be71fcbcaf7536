import * as v from 'valibot'
import type { LetterDraft, PresentReviewer } from '@/domain/review/reviewing'
import { read, write } from './action'
import { correctionFields, id, indicatorNo, revision } from './fields'

/** What a reviewer keeps of a form under review besides their remarks; they read it with the form. */
export const reviewActions = {
  /**
   * Who else is reviewing the form just now. That whoever asks is at `no`, or at none where it is left out, is noted with it and forgotten in minutes, so it is
   * no write: nothing is lost where it does not arrive.
   */
  'review.present': read(v.strictObject({ assessmentId: id, no: v.optional(indicatorNo) }))<{
    readonly present: readonly PresentReviewer[]
  }>(),
  /** 已阅: marks indicators of the round that was seen as read by whoever asks, or takes their marks off. Answers all that are read. */
  'review.markSeen': write(
    v.strictObject({
      assessmentId: id,
      round: revision,
      nos: v.pipe(v.array(indicatorNo), v.minLength(1), v.maxLength(100)),
      seen: v.boolean(),
    }),
  )<{ readonly seen: readonly number[] }>(),
  /** Keeps the draft of a 退回函 with its days, in the place of the one that whoever asks kept of this round before. */
  'review.keepLetter': write(v.strictObject({ assessmentId: id, round: revision, ...correctionFields }))<{
    readonly letter: LetterDraft
  }>(),
}
