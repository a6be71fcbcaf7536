import { findDimensionOf, type Rubric } from '@/domain/rubric/rubric'
import { actionText } from '@/text/home'
import type { AssessmentState } from '@/domain/assessment/assessment'
import { pageUrl } from '../session/routes'
import type { YearTask } from './year-tasks'

/** Where the main button leads. */
type ContactAction =
  | { readonly kind: 'fill'; readonly dimensionId: string; readonly no: number }
  | { readonly kind: 'check' }
  | { readonly kind: 'receipt' }
  | { readonly kind: 'elsewhere'; readonly url: string }

export const urlOf = (assessmentId: string, action: ContactAction): string => {
  switch (action.kind) {
    case 'fill':
      return pageUrl('contact/dimension', { id: assessmentId, d: action.dimensionId, no: action.no })
    case 'elsewhere':
      return action.url
    case 'check':
    case 'receipt':
      return pageUrl(`contact/${action.kind}`, { id: assessmentId })
  }
}

export interface NextAction {
  readonly text: string
  readonly action: ContactAction
}

/** What is known of an assessment when the next thing to do is named. */
export interface Situation {
  /** Its enterprise has left the ledger. */
  readonly departed: boolean
  readonly state: AssessmentState
  readonly rubric: Rubric
  readonly untouched: boolean
  /** Its opening day has not come. */
  readonly unopened: boolean
  readonly closed: boolean
  /** Indicators that keep it from being submitted, in the table's order. */
  readonly blocked: readonly number[]
  /** Returned indicators that were not worked on yet. */
  readonly returnedOpen: readonly number[]
  /** The next of what the year asks for besides the form. */
  readonly elsewhere: Pick<YearTask, 'action' | 'url'> | undefined
}

const fill = (rubric: Rubric, no: number): ContactAction => ({
  kind: 'fill',
  dimensionId: findDimensionOf(rubric, no)?.id ?? '',
  no,
})

/**
 * The one thing that the contact is led to next.
 *
 * | state               | next                                                                          |
 * |---------------------|-------------------------------------------------------------------------------|
 * | departed            | the receipt, to be read                                                       |
 * | before the opening  | the first that will be to do, to be read                                      |
 * | returned            | the first returned indicator not corrected, else as draft                     |
 * | draft               | the first indicator that blocks, else the check (over the deadline: to look)  |
 * | submitted, received | what waits besides the form, else the receipt                                 |
 * | endorsed            | the stamped sheets, what else waits, else the receipt, for its opinion        |
 */
export const nextAction = (situation: Situation): NextAction => {
  const { departed, state, rubric, untouched, unopened, closed, blocked, returnedOpen, elsewhere } = situation
  if (!departed && state !== 'draft' && state !== 'returned' && elsewhere)
    return { text: elsewhere.action, action: { kind: 'elsewhere', url: elsewhere.url } }
  if (departed || state === 'submitted' || state === 'received')
    return { text: actionText.receipt, action: { kind: 'receipt' } }
  if (state === 'endorsed') return { text: actionText.opinion, action: { kind: 'receipt' } }
  const [toCorrect] = returnedOpen
  const [toFill] = blocked
  if (unopened) {
    const toRead = toCorrect ?? toFill
    return { text: actionText.lookAhead, action: toRead === undefined ? { kind: 'check' } : fill(rubric, toRead) }
  }
  if (toCorrect !== undefined) return { text: actionText.correct(toCorrect), action: fill(rubric, toCorrect) }
  if (toFill !== undefined)
    return { text: untouched ? actionText.start(toFill) : actionText.continue(toFill), action: fill(rubric, toFill) }
  const check: ContactAction = { kind: 'check' }
  if (closed) return { text: actionText.lookOver, action: check }
  return { text: state === 'returned' ? actionText.checkAgain : actionText.check, action: check }
}
