import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { yearAllows } from '../session/page-year'
import { useSession } from '../session/use-session'
import { useEdition } from '../use-edition'
import { useQuery } from '../use-query'
import type { LoadedAssessment } from '@/contract/assessment'
import type { Remark, Remarks } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import type { Rubric } from '@/domain/rubric/rubric'
import { call } from '@/services/call'
import { isReviewToBegin } from './review-mode'
import { latestRemarks } from './remark-drafts'

/** An assessment under review, with who is looking at it. */
export interface LoadedReview {
  readonly person: Person
  readonly loaded: LoadedAssessment
  /** The edition that it is filled in against. */
  readonly rubric: Rubric
  /** As last known: what was loaded, overtaken by what was saved from this page. */
  readonly remarks: Remarks
  readonly noteRemark: (no: number, remark: Remark) => void
  readonly reload: () => Promise<void>
}

/** Loads an assessment for review. A reviewer's first look at a submission begins its review. */
export const useLoadedReview = (assessmentId: string | undefined) => {
  const { session, failure: sessionFailure, load } = useSession()
  const query = useQuery('assessment.load', assessmentId === undefined ? null : { assessmentId })
  const [saved, setSaved] = useState<Remarks>({})
  const attempted = useRef('')
  const person = session?.person ?? undefined
  const { value: loaded, reload: reloadAssessment } = query
  const { rubric, failure: editionFailure } = useEdition(loaded?.assessment)

  useEffect(() => {
    if (!loaded || !yearAllows(loaded.cycle, 'review')) return
    if (!isReviewToBegin(person?.seat.role, loaded.assessment)) return
    const { assessmentId: id, revision } = loaded.assessment
    const attempt = `${id}:${revision}`
    if (attempted.current === attempt) return
    attempted.current = attempt
    const begin = async () => {
      const result = await call('assessment.beginReview', { assessmentId: id, seenRevision: revision })
      // Refused: a colleague began it a moment earlier, which is as good. Not reached: the next opening begins it.
      if (result.outcome === 'done' || result.outcome === 'refused') await reloadAssessment()
    }
    void begin()
  }, [loaded, person, reloadAssessment])

  const noteRemark = useCallback(
    (no: number, remark: Remark) => setSaved((before) => ({ ...before, [no]: remark })),
    [],
  )
  const reload = useCallback(async () => {
    await Promise.all([session ? Promise.resolve() : load(), reloadAssessment()])
  }, [session, load, reloadAssessment])

  const review = useMemo<LoadedReview | undefined>(
    () =>
      person && loaded && rubric
        ? { person, loaded, rubric, remarks: latestRemarks(loaded.assessment.remarks, saved), noteRemark, reload }
        : undefined,
    [person, loaded, rubric, saved, noteRemark, reload],
  )
  return { review, failure: query.failure ?? editionFailure ?? (session ? undefined : sessionFailure), reload }
}
