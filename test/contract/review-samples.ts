import type { ActionInput, ActionName } from '@/contract/contract'

type OfReview = Extract<ActionName, `review.${string}` | `phrase.${string}`>

const assessmentId = 'c2026-e031'

/** One right input for each action about what reviewers keep of their review. */
export const REVIEW_SAMPLES: { readonly [Name in OfReview]: ActionInput<Name> } = {
  'review.present': { assessmentId, no: 8 },
  'review.markSeen': { assessmentId, round: 1, nos: [7, 8], seen: true },
  'review.keepLetter': {
    ...{ assessmentId, round: 1, rectifyBy: '2026-12-10', note: '请按意见修改' },
    each: [{ no: 8, rectifyBy: '2026-12-08' }],
  },
  'phrase.list': {},
  'phrase.save': { of: 'own', seenRevision: 0, phrases: ['请补充签到表'] },
}
