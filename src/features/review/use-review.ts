import { useMemo } from 'react'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { ContentHint } from '@/domain/content/content-hint'
import type { LikenessHint } from '@/domain/likeness/hints'
import { numbersWithPhotos } from '../photo-links'
import { archivedNote, yearAllows } from '../session/page-year'
import { useMessages } from '../use-messages'
import { useQuery } from '../use-query'
import { modeOf, outcomeOf } from './review-mode'
import { adviceOn, type ReviewMaterial, viewIndicator } from './indicator-view'
import { summaryOf } from './summary'
import { compareRounds } from './rounds'
import { useMoves } from './use-moves'
import { useEditing } from './use-editing'
import { usePhotoLinks } from './use-photo-links'
import { usePhrases } from './use-phrases'
import { usePlace } from './use-place'
import { usePresentReviewers } from './use-present-reviewers'
import { useRemarks } from './use-remarks'
import { useReturnLetter } from './use-return-letter'
import { useSeen } from './use-seen'
import type { LoadedReview } from './use-loaded-review'

interface Hints {
  readonly hints: readonly LikenessHint[]
  readonly contentHints?: readonly ContentHint[]
}
const NONE: Hints = { hints: [] }

/** Where a submission says nearly the same as another, or WeChat would look again. Hints that do not come are no failure: the review goes on. */
const useHints = ({ assessmentId, state }: Pick<AssessmentOutline, 'assessmentId' | 'state'>): Hints =>
  useQuery('likeness.hints', state === 'draft' ? null : { assessmentId }).value ?? NONE

/** Everything the review page draws and does, once the assessment is loaded. */
export const useReview = (loadedReview: LoadedReview) => {
  const { loaded, rubric, person, remarks, reload } = loadedReview
  const { assessment } = loaded
  const mode = yearAllows(loaded.cycle, 'review') ? modeOf(person.seat.role, assessment) : ('reading' as const)
  const place = usePlace(rubric)
  const editing = useEditing(rubric, place)
  const seen = useSeen(loaded)
  const notes = useRemarks(loadedReview)
  const outcome = useMemo(() => outcomeOf(rubric, loaded.assessment, remarks), [rubric, loaded, remarks])
  const returning = useReturnLetter(loadedReview, outcome)
  const moves = useMoves(loadedReview, returning)
  const askForMessages = useMessages()

  const { hints, contentHints = [] } = useHints(assessment)
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
    loaded,
    reload,
    rubric,
    mode,
    archived: archivedNote(loaded.cycle),
    place,
    editing,
    phrases: usePhrases(mode !== 'reading'),
    present: usePresentReviewers(loaded, mode !== 'reading', place.at),
    seen,
    notes,
    moves,
    askForMessages,
    comparison,
    hints,
    contentHints,
    summary: useMemo(() => summaryOf(material, seen.nos), [material, seen.nos]),
    outcome,
    returning,
    dimension,
    next: rubric.dimensions[at + 1],
    indicators,
    links: usePhotoLinks(assessment.assessmentId, withPhotos),
  }
}

export type Review = ReturnType<typeof useReview>
