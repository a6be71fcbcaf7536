import { useMemo } from 'react'
import { getRubric } from '@/domain/rubric/editions'
import { deskOf, outcomeOf } from './desk'
import { adviceOn, viewIndicator, type ReviewMaterial } from './indicator-view'
import { overviewOf } from './overview'
import { compareRounds } from './rounds'
import { useLikenessHints } from './use-likeness-hints'
import { numbersWithPhotos } from '../photo-links'
import { useMessages } from '../use-messages'
import { useMoves } from './use-moves'
import { usePhotoLinks } from './use-photo-links'
import { usePlace } from './use-place'
import { useRemarks } from './use-remarks'
import type { Review } from './use-review'
import { useSeen } from './use-seen'

/** Everything the review page draws and does, once the assessment is loaded. */
export const useReviewDesk = (review: Review) => {
  const { loaded, person, remarks } = review
  const { assessment } = loaded
  const rubric = getRubric(assessment.rubricVersion)
  const place = usePlace()
  const seen = useSeen(assessment.assessmentId, assessment.round)
  const notes = useRemarks(review)
  const moves = useMoves(review)
  const askForMessages = useMessages()

  const hints = useLikenessHints(assessment)
  const comparison = useMemo(() => compareRounds(loaded.assessment, loaded.former), [loaded])
  const findings = useMemo(() => adviceOn(loaded, rubric), [loaded, rubric])
  const material = useMemo<ReviewMaterial>(
    () => ({ loaded, rubric, remarks, comparison, findings }),
    [loaded, rubric, remarks, comparison, findings],
  )
  const at = rubric.dimensions.findIndex((dimension) => dimension.id === place.tab)
  const dimension = rubric.dimensions[at]
  const indicators = useMemo(
    () => dimension?.indicators.map((indicator) => viewIndicator(indicator, material)) ?? [],
    [dimension, material],
  )
  const withPhotos = numbersWithPhotos(
    dimension?.indicators.map((indicator) => indicator.no) ?? [],
    assessment.evidence,
  )

  return {
    review,
    rubric,
    desk: deskOf(person.seat.role, assessment.state),
    place,
    seen,
    notes,
    moves,
    askForMessages,
    comparison,
    hints,
    overview: useMemo(() => overviewOf(material, seen.nos), [material, seen.nos]),
    outcome: useMemo(() => outcomeOf(rubric, loaded.assessment, remarks), [rubric, loaded, remarks]),
    dimension,
    next: rubric.dimensions[at + 1],
    indicators,
    links: usePhotoLinks(assessment.assessmentId, withPhotos),
  }
}

export type ReviewDesk = ReturnType<typeof useReviewDesk>
