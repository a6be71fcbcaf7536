import type { Assessment } from '@/domain/assessment/assessment'
import { findDimensionOf, findIndicator, indicatorTitle, type Rubric } from '@/domain/rubric/rubric'
import { dueSooner, returnedBy, shortTitle } from '@/text/home'
import { returnedNos } from './open-work'

/** One indicator that came back, with what the reviewer wrote to it. */
interface ReturnedRow {
  readonly no: number
  readonly dimensionId: string
  readonly title: string
  /** Its own 整改期限, where it ends sooner than the whole return's; '' where it does not. */
  readonly dueSooner: string
  readonly comment: string
  readonly corrected: boolean
}

/** What a return asks for, as the home page says it. */
export interface ReturnedView {
  readonly lead: string
  /** 退回函: what goes with the whole return; '' where there is none. */
  readonly note: string
  readonly rows: readonly ReturnedRow[]
}

/** The return that is open now, or null. */
export const returnedViewOf = (assessment: Assessment, rubric: Rubric): ReturnedView | null => {
  const order = assessment.state === 'returned' ? assessment.returnOrder : null
  if (!order) return null
  const { corrected } = returnedNos(assessment)
  return {
    lead: returnedBy(order.from, assessment.unionName, order.rectifyBy),
    note: order.note,
    rows: order.nos.map((no) => {
      const indicator = findIndicator(rubric, no)
      return {
        no,
        dimensionId: findDimensionOf(rubric, no)?.id ?? '',
        title: indicator ? shortTitle(indicatorTitle(indicator)) : '',
        dueSooner: dueSooner(order.each?.[no]),
        comment: assessment.remarks[no]?.comment ?? '',
        corrected: corrected.includes(no),
      }
    }),
  }
}
