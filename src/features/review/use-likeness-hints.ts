import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { LikenessHint } from '@/domain/likeness/hints'
import { useQuery } from '../use-query'

const NONE: readonly LikenessHint[] = []

/** Where a submission says nearly the same as another. A hint that does not come is no failure: the review goes on without it. */
export const useLikenessHints = ({
  assessmentId,
  state,
}: Pick<AssessmentOutline, 'assessmentId' | 'state'>): readonly LikenessHint[] =>
  useQuery('likeness.hints', state === 'draft' ? null : { assessmentId }).value?.hints ?? NONE
