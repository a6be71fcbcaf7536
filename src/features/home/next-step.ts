import { dimensionPage } from '@/text/contact-pages'
import { fullCheckOf } from '@/domain/assessment/differing-figures'
import { findDimensionOf, type Dimension, type Rubric } from '@/domain/rubric/rubric'
import { isReady, type FillState, type ReadyFill } from '../fill/fill-state'
import { localAssessment } from './local-assessment'
import { blockedNos, isWithContact, returnedNos } from './open-work'

/** Where the main button of an indicator's page leads, and what it says. */
export type NextStep = { readonly text: string } & (
  | {
      readonly kind: 'indicator'
      readonly no: number
      readonly dimensionId: string
      /** The findings behind it, where one goes from finding to finding. */
      readonly rest?: readonly number[]
    }
  | { readonly kind: 'dimension'; readonly dimensionId: string }
  | { readonly kind: 'check' }
)

/** Where somebody is: the dimension that is shown, and the indicator that is open in it. */
interface Place {
  readonly dimensionId: string
  readonly open: number | undefined
  /** The findings that follow, for somebody who came from the check; undefined for everybody else. */
  readonly findings?: readonly number[] | undefined
}

const CHECK: NextStep = { kind: 'check', text: dimensionPage.check }

const indicator = (rubric: Rubric, no: number, text: string) => ({
  kind: 'indicator' as const,
  no,
  dimensionId: findDimensionOf(rubric, no)?.id ?? '',
  text,
})

/** The findings of a list that still are: mending one can mend another. */
const stillFound = (state: ReadyFill, findings: readonly number[]): readonly number[] => {
  const assessment = localAssessment(state)
  const { answers, evidence, editable } = assessment
  const { blocking, advisory } = fullCheckOf(state.rubric, answers, evidence, state.cycle, editable)
  const found = [...[...blocking, ...advisory].map(({ no }) => no), ...returnedNos(assessment).open]
  return findings.filter((no) => found.includes(no))
}

/** The first of `nos` behind `no`, and where there is none the first of all: nothing that was passed over is forgotten. */
const onFrom = (nos: readonly number[], no: number): number | undefined => nos.find((each) => each > no) ?? nos[0]

const nosOf = ({ indicators }: Dimension): readonly number[] => indicators.map(({ no }) => no)

/** Of what somebody writes: the next that is to do in this dimension, else the next dimension, else what is left anywhere. */
const towardsSubmission = (state: ReadyFill, dimension: Dimension, open: number | undefined): NextStep => {
  const { rubric } = state
  const assessment = localAssessment(state)
  const here = open ?? (nosOf(dimension)[0] ?? 1) - 1
  const toCorrect = onFrom(
    returnedNos(assessment)
      .open.filter((no) => no !== open)
      .slice()
      .sort((a, b) => a - b),
    here,
  )
  if (toCorrect !== undefined) return indicator(rubric, toCorrect, dimensionPage.nextReturned)
  const blocked = blockedNos(assessment, state.cycle, rubric)
  const others = blocked.filter((no) => no !== open)
  const within = onFrom(
    others.filter((no) => nosOf(dimension).includes(no)),
    here,
  )
  if (within !== undefined) return indicator(rubric, within, dimensionPage.nextIndicator)
  const elsewhere = onFrom(others, here)
  if (elsewhere === undefined) return CHECK
  const complete = !nosOf(dimension).some((no) => blocked.includes(no))
  return indicator(rubric, elsewhere, complete ? dimensionPage.next : dimensionPage.nextIndicator)
}

/**
 * The one thing that the page of a dimension leads to next.
 *
 * | who looks                         | next                                                                             |
 * |-----------------------------------|----------------------------------------------------------------------------------|
 * | somebody who came from the check  | the next finding of its list that still is one, else the check                  |
 * | who corrects what was returned    | the next returned indicator that was not worked on                              |
 * | who fills it in                   | the next indicator to do here, else, this dimension being complete, the next one |
 * | with nothing left to do           | the check                                                                       |
 * | who only reads                    | the dimension that follows, at the end the check                                |
 */
export const nextStep = (state: FillState, { dimensionId, open, findings }: Place): NextStep => {
  if (!isReady(state)) return CHECK
  const { rubric, head } = state
  const at = rubric.dimensions.findIndex(({ id }) => id === dimensionId)
  const dimension = rubric.dimensions[at]
  if (findings) {
    const [no, ...rest] = stillFound(state, findings)
    return no === undefined
      ? { ...CHECK, text: dimensionPage.backToCheck }
      : { ...indicator(rubric, no, dimensionPage.nextFinding), rest }
  }
  if (dimension && isWithContact(head) && head.editable.length > 0) return towardsSubmission(state, dimension, open)
  const following = rubric.dimensions[at + 1]
  return following ? { kind: 'dimension', dimensionId: following.id, text: dimensionPage.next } : CHECK
}

/** The findings of a list behind one of them, as an address carries them: «5.9.14». */
export const findingsBehind = (nos: readonly number[], no: number): string => nos.slice(nos.indexOf(no) + 1).join('.')

/** The findings that an address carries; undefined where whoever opened it did not come from the check. */
export const findingsIn = (carried: string | undefined): readonly number[] | undefined =>
  carried === undefined ? undefined : carried.split('.').flatMap((no) => (/^\d+$/.test(no) ? [Number(no)] : []))
