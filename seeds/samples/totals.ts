import type { Assessment } from '@/domain/assessment/assessment'
import type { AssessmentEvent } from '@/domain/assessment/assessment-event'
import { isWithWriter } from '@/domain/people/access'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { namesBehind } from '@/domain/totals/behind'
import { addedUp, type Counters } from '@/domain/totals/counters'
import { portionOf } from '@/domain/totals/portion'
import { totalsIdOf } from '@/domain/totals/totals'

interface OfUnion {
  readonly _id: string
  readonly cycleId: string
  readonly unionId: string | null
  readonly counters: Counters
}

/** What the assessments add up to, as the clock would have counted it. */
export interface SampleTotals {
  readonly portions: ReadonlyArray<OfUnion & { readonly enterpriseId: string }>
  readonly totals: ReadonlyArray<OfUnion & { readonly writes: number }>
}

const portionDocument = (
  assessment: Assessment,
  events: readonly AssessmentEvent[],
): SampleTotals['portions'][number] => {
  const { assessmentId, cycleId, enterpriseId, unionId, state } = assessment
  const own = events.filter(({ subjectId }) => subjectId === assessmentId)
  const submitted = own.filter(({ kind }) => kind === 'submitted').at(-1)?.snapshot
  const contents = isWithWriter(state) ? submitted : assessment
  return {
    ...{ _id: assessmentId, cycleId, unionId, enterpriseId },
    counters: portionOf(assessment, state === 'draft' ? undefined : contents, own, edition2023),
  }
}

/** The assessments with the names by which the lists behind the numbers find them. */
export const namedAsCounted = <Paper extends Assessment>(
  assessments: readonly Paper[],
  portions: SampleTotals['portions'],
): readonly Paper[] =>
  assessments.map((assessment) => {
    const portion = portions.find(({ _id }) => _id === assessment.assessmentId)
    const countedAs = namesBehind(portion?.counters ?? {})
    return countedAs.length === 0 ? assessment : { ...assessment, countedAs }
  })

/** Portions and totals of assessments with these events. */
export const totalsOf = (assessments: readonly Assessment[], events: readonly AssessmentEvent[]): SampleTotals => {
  const portions = assessments.map((assessment) => portionDocument(assessment, events))
  const ids = [...new Set(portions.map(({ cycleId, unionId }) => totalsIdOf(cycleId, unionId)))]
  return {
    portions,
    totals: ids.flatMap((_id) => {
      const own = portions.filter(({ cycleId, unionId }) => totalsIdOf(cycleId, unionId) === _id)
      const [first] = own
      if (!first) return []
      const { cycleId, unionId } = first
      return [{ _id, cycleId, unionId, counters: addedUp(own.map(({ counters }) => counters)), writes: 1 }]
    }),
  }
}
