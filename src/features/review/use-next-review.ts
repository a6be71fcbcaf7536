import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import { usePageParameters } from '../session/beside'
import { findNext, type NextOne, placeNamed, placeParameters, useNextOne } from '../next-one'
import { pageUrl } from '../session/routes'
import { askPage } from '../use-pages'

interface Named {
  readonly assessmentId: string
  readonly enterpriseName: string
}

/** Whoever waits next for the same person: in a union's 待审核, or among what the office is to receive. */
export const useNextReview = (
  { seat }: Person,
  { assessmentId, cycleId }: Pick<AssessmentOutline, 'assessmentId' | 'cycleId'>,
) => {
  const { search, at } = placeNamed(usePageParameters())
  const isIt = (row: Named): boolean => row.assessmentId === assessmentId
  const urlOf = (found: { readonly row: Named; readonly at: number } | null | undefined): NextOne | null | undefined =>
    found && {
      name: found.row.enterpriseName,
      url: pageUrl('reviewer/review', { id: found.row.assessmentId, ...placeParameters({ search, at: found.at }) }),
    }
  return useNextOne(async () => {
    if (seat.role === 'office')
      return urlOf(
        await findNext<Named>(askPage('oversight.receivable', { cycleId, tab: 'waiting', search }), at, isIt),
      )
    if (seat.role !== 'reviewer') return undefined
    const ask = askPage('worklist.page', { unionId: seat.unionId, cycleId, tab: 'waiting', search })
    const found = await findNext(ask, at, ({ outline }) => isIt(outline))
    return urlOf(found && { row: found.row.outline, at: found.at })
  })
}
