import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { fullCheckOf } from '@/domain/assessment/differing-figures'
import { progressOf, type Progress } from '@/domain/assessment/scoring'
import type { Instant } from '@/domain/calendar/instant'
import { lastDayOf } from '@/domain/deadline/deadline'
import { hasLeft } from '@/domain/ledger/departure'
import type { Rubric } from '@/domain/rubric/rubric'
import { checkText } from '@/text/contact'
import { checkPage } from '@/text/contact-pages'
import { scoreText } from '@/text/scores'
import type { OnThePhone } from '../home/local-assessment'
import { unopenedReason } from '../session/unopened'
import { isClosed, isWithContact, returnedNos } from '../home/open-work'
import { findingRows, type FindingRow } from './finding-rows'

interface CheckAxis {
  readonly key: string
  readonly label: string
  readonly value: number | null
  readonly max: number
}

/** Everything that the check before submitting says. */
export interface CheckView {
  readonly axes: readonly CheckAxis[]
  readonly total: string
  /** What the total is out of. */
  readonly points: string
  readonly bonusLine: string
  /** The first thing that is said: whether it can be submitted, and what is worth knowing before. */
  readonly verdict: { readonly tone: 'ok' | 'warn' | 'danger'; readonly title: string; readonly note: string }
  readonly blocking: readonly FindingRow[]
  /** Returned, and as it was: nobody is kept from sending it again, but it is said before all that is only worth a look. */
  readonly uncorrected: readonly FindingRow[]
  readonly advisory: readonly FindingRow[]
  readonly dimensions: ReadonlyArray<{
    readonly id: string
    readonly title: string
    readonly note: string
    readonly value: string
  }>
  /** false: it was submitted already, and there is a receipt instead of a button. */
  readonly withContact: boolean
  /** What blocks can be mended now: the year's opening day has come. */
  readonly mayFill: boolean
  readonly submit: { readonly text: string; readonly allowed: boolean; readonly hint: string | undefined }
  readonly confirmBody: string
}

interface Submission {
  readonly assessment: Assessment
  readonly rubric: Rubric
  readonly cycle: Cycle
  readonly now: Instant
  readonly onPhone: OnThePhone
}

/** Why it cannot be submitted now, the most final reason first; undefined where it can. */
const hindranceOf = ({ assessment, cycle, now, onPhone }: Submission, blocking: number): string | undefined => {
  if (!isWithContact(assessment)) return checkText.notWithContact
  const unopened = unopenedReason(cycle, now, assessment)
  if (hasLeft(assessment)) return unopened
  if (isClosed(assessment, cycle, now)) return checkText.closedHint(lastDayOf(assessment, cycle))
  if (unopened !== undefined) return unopened
  if (blocking > 0) return checkText.blockedHint(blocking)
  if (onPhone.attention.length > 0) return checkText.attentionHint(onPhone.attention)
  return onPhone.waiting.length > 0 ? checkText.unsavedHint(onPhone.waiting) : undefined
}

const dimensionValue = (score: number, maximum: number | null): string =>
  maximum === null ? checkPage.notScored : `${scoreText(score)}/${scoreText(maximum)}`

const bonusLineOf = ({ dimensions, bonusScore }: Progress): string => {
  const answered = dimensions
    .filter(({ dimension }) => dimension.points === null)
    .reduce((sum, each) => sum + each.answered, 0)
  return bonusScore === null ? checkText.bonusOff(answered) : checkText.bonusOn(bonusScore)
}

interface Found {
  readonly hindrance: string | undefined
  readonly blocking: number
  readonly uncorrected: readonly number[]
  readonly advisory: number
}

const verdictOf = ({ hindrance, blocking, uncorrected, advisory }: Found): CheckView['verdict'] => {
  if (hindrance !== undefined)
    return { tone: 'danger', title: blocking > 0 ? checkText.notYet(blocking) : checkText.notNow, note: hindrance }
  if (uncorrected.length > 0) return { tone: 'warn', title: checkText.ready, note: checkText.mayComeBack(uncorrected) }
  return { tone: 'ok', title: checkText.ready, note: advisory > 0 ? checkText.clearBut(advisory) : checkText.clear }
}

/** The check before submitting: what blocks, what is worth a look, the totals, and whether the button may be pressed. */
export const checkViewOf = (submission: Submission): CheckView => {
  const { assessment, cycle, rubric } = submission
  const progress = progressOf(rubric, assessment.tally, cycle)
  const { answers, evidence, editable: open } = assessment
  const found = fullCheckOf(rubric, answers, evidence, cycle, open)
  const untouched = returnedNos(assessment).open
  const blocking = findingRows(rubric, found.blocking)
  const blocked = blocking.map(({ no }) => no)
  // What may not be changed now is not worth a look either: after a return only the returned indicators are open.
  const editable = found.advisory.filter(({ no }) => assessment.editable.includes(no))
  const returned = untouched.filter((no) => !blocked.includes(no))
  const uncorrected = findingRows(
    rubric,
    editable.filter(({ no }) => returned.includes(no)),
    returned,
  )
  const advisory = findingRows(
    rubric,
    editable.filter(({ no }) => !untouched.includes(no) && !blocked.includes(no)),
  )
  const hindrance = hindranceOf(submission, blocking.length)
  return {
    axes: progress.dimensions.flatMap(({ dimension, score, answered }) =>
      dimension.points === null
        ? []
        : [
            {
              key: dimension.id,
              label: dimension.shortTitle,
              value: answered === 0 && score === 0 ? null : score,
              max: dimension.points,
            },
          ],
    ),
    total: scoreText(progress.selfScore),
    points: scoreText(progress.points),
    bonusLine: bonusLineOf(progress),
    verdict: verdictOf({ hindrance, blocking: blocking.length, uncorrected: untouched, advisory: advisory.length }),
    blocking,
    uncorrected,
    advisory,
    dimensions: progress.dimensions.map(({ dimension, answered, indicators, photos, score, maximum }) => ({
      id: dimension.id,
      title: dimension.title,
      note: checkText.dimensionNote(answered, indicators, photos),
      value: dimensionValue(score, maximum),
    })),
    withContact: isWithContact(assessment),
    mayFill: isWithContact(assessment) && unopenedReason(cycle, submission.now, assessment) === undefined,
    submit: {
      text:
        assessment.state === 'returned'
          ? checkText.resubmit(assessment.unionName)
          : checkText.submit(assessment.unionName),
      allowed: hindrance === undefined,
      hint: hindrance,
    },
    confirmBody: checkText.confirmBody(progress.selfScore, assessment.unionName, advisory.length, untouched),
  }
}
