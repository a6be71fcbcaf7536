import { useMemo, useState } from 'react'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { LikenessHint } from '@/domain/likeness/hints'
import { numbersWithPhotos } from '../photo-links'
import { archivedNote, yearAllows } from '../session/page-year'
import { useMessages } from '../use-messages'
import { useQuery } from '../use-query'
import { modeOf, outcomeOf } from './review-mode'
import { adviceOn, type ReviewMaterial, viewIndicator } from './indicator-view'
import { findSeen, keepSeen } from './kept-on-phone'
import { summaryOf } from './summary'
import { compareRounds } from './rounds'
import { useMoves } from './use-moves'
import { usePhotoLinks } from './use-photo-links'
import { usePlace } from './use-place'
import { useRemarks } from './use-remarks'
import type { LoadedReview } from './use-loaded-review'

/** The reviewer's own 已阅 marks, for this round and this phone only. */
const useSeen = (assessmentId: string, round: number) => {
  const key = `${assessmentId}:${round}`
  const [marks, setMarks] = useState(() => ({ key, nos: findSeen(assessmentId, round) }))
  const nos = marks.key === key ? marks.nos : findSeen(assessmentId, round)
  const toggle = (no: number) => {
    const next = nos.includes(no) ? nos.filter((each) => each !== no) : [...nos, no]
    setMarks({ key, nos: next })
    // A mark for which the phone has no room goes when the program ends: nothing that anyone wrote.
    keepSeen(assessmentId, round, next)
  }
  return { nos, toggle }
}

const NONE: readonly LikenessHint[] = []

/** Where a submission says nearly the same as another. A hint that does not come is no failure: the review goes on without it. */
const useLikenessHints = ({
  assessmentId,
  state,
}: Pick<AssessmentOutline, 'assessmentId' | 'state'>): readonly LikenessHint[] =>
  useQuery('likeness.hints', state === 'draft' ? null : { assessmentId }).value?.hints ?? NONE

/** Everything the review page draws and does, once the assessment is loaded. */
export const useReview = (loadedReview: LoadedReview) => {
  const { loaded, rubric, person, remarks, reload } = loadedReview
  const { assessment } = loaded
  const place = usePlace()
  const seen = useSeen(assessment.assessmentId, assessment.round)
  const notes = useRemarks(loadedReview)
  const moves = useMoves(loadedReview)
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
    loaded,
    reload,
    rubric,
    mode: yearAllows(loaded.cycle, 'review') ? modeOf(person.seat.role, assessment) : ('reading' as const),
    archived: archivedNote(loaded.cycle),
    place,
    seen,
    notes,
    moves,
    askForMessages,
    comparison,
    hints,
    summary: useMemo(() => summaryOf(material, seen.nos), [material, seen.nos]),
    outcome: useMemo(() => outcomeOf(rubric, loaded.assessment, remarks), [rubric, loaded, remarks]),
    dimension,
    next: rubric.dimensions[at + 1],
    indicators,
    links: usePhotoLinks(assessment.assessmentId, withPhotos),
  }
}

export type Review = ReturnType<typeof useReview>
