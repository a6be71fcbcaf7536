import { REVIEW_KEYS, reviewKeyWords as words } from '@/text/key-help'
import { useKeyTable } from '../key-help'
import { type PageKeys, useKeys } from '../use-keys'
import type { Review } from './use-review'

/** What the review page answers to at a keyboard. */
const reviewKeys = ({ place, editing, seen, mode }: Review): PageKeys => {
  const { at } = place
  const acting = mode !== 'reading' && at !== null
  return [
    ...['j', 'ArrowRight'].map((key) => ({ key, does: words.next, run: () => place.step(1) })),
    ...['k', 'ArrowLeft'].map((key) => ({ key, does: words.previous, run: () => place.step(-1) })),
    ...(acting
      ? [
          { key: 'e', does: words.remark, run: () => editing.openAt('remark', at) },
          { key: 'v', does: words.seen, run: () => seen.toggle(at) },
        ]
      : []),
  ]
}

/** Answers the review page's keys, and has them stand among those that `?` shows. */
export const useReviewKeys = (review: Review): void => {
  useKeys(reviewKeys(review))
  useKeyTable(REVIEW_KEYS)
}
