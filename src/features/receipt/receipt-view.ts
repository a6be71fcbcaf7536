import type { Assessment, AssessmentState, Cycle, Opinion } from '@/domain/assessment/assessment'
import { progressOf } from '@/domain/assessment/scoring'
import type { Instant } from '@/domain/calendar/instant'
import { isOver, lastDayOf } from '@/domain/deadline/deadline'
import type { Rubric } from '@/domain/rubric/rubric'
import { leftReason } from '@/text/departure'
import { receiptText } from '@/text/contact'
import { receiptRows } from '@/text/contact-pages'
import { formatFullDay, formatMoment } from '@/text/dates'
import { verifiedText } from '@/text/verified'
import { verifiedScoresOf, type VerifiedScores } from '../home/verified-scores'
import { totalText } from '@/text/scores'

type Withdrawal =
  { readonly allowed: true; readonly body: string } | { readonly allowed: false; readonly because: string }

/** What a contact is given once the assessment was submitted. */
export interface ReceiptView {
  readonly title: string
  readonly tone: 'ok' | 'info' | 'warn'
  readonly rows: ReadonlyArray<{ readonly label: string; readonly value: string }>
  /** 核定分 that differ, with their reasons. */
  readonly verified: VerifiedScores | null
  readonly next: string
  readonly opinion: { readonly sentence: string; readonly signed: string } | null
  /** null where withdrawing is out of the question and needs no word. */
  readonly withdrawal: Withdrawal | null
}

const TITLES: Readonly<Record<Exclude<AssessmentState, 'submitted' | 'draft'>, string>> = {
  returned: receiptText.returnedTitle,
  endorsed: receiptText.endorsedTitle,
  received: receiptText.receivedTitle,
}

const titleOf = (state: Exclude<AssessmentState, 'draft'>, reviewing: boolean): string =>
  state === 'submitted' ? (reviewing ? receiptText.reviewingTitle : receiptText.submittedTitle) : TITLES[state]

const nextOf = (
  state: Exclude<AssessmentState, 'draft'>,
  { unionId, unionName, reviewBeganAt }: Assessment,
): string => {
  switch (state) {
    case 'submitted':
      if (unionId === null) return receiptText.nextUnrouted
      return reviewBeganAt === null ? receiptText.nextWaiting(unionName) : receiptText.nextReviewing(unionName)
    case 'returned':
      return receiptText.nextReturned
    case 'endorsed':
      return receiptText.nextEndorsed
    case 'received':
      return receiptText.nextReceived
  }
}

const withdrawalOf = (assessment: Assessment, cycle: Cycle, now: Instant, sheets: number): Withdrawal | null => {
  if (assessment.state !== 'submitted' || assessment.departure) return null
  if (assessment.reviewBeganAt !== null) return { allowed: false, because: receiptText.withdrawBegun() }
  // As the server decides: a withdrawn resubmission is returned again, and has that return's last day.
  const last = lastDayOf({ ...assessment, state: assessment.returnOrder ? 'returned' : 'draft' }, cycle)
  if (isOver(last, now)) return { allowed: false, because: receiptText.withdrawClosed(last) }
  return { allowed: true, body: receiptText.withdrawBody(last, sheets) }
}

const signedBy = ({ signerName, signedOn }: Opinion): string => `${signerName} · ${formatFullDay(signedOn)}`

const rowsOf = (
  assessment: Assessment,
  cycle: Cycle,
  rubric: Rubric,
  verified: ReceiptView['verified'],
): ReceiptView['rows'] => {
  const { selfScore, points } = progressOf(rubric, assessment.tally, cycle)
  const moment = (label: string, at: Instant | null) => (at === null ? [] : [{ label, value: formatMoment(at) }])
  return [
    { label: receiptRows.enterprise, value: assessment.enterpriseName },
    { label: receiptRows.year, value: cycle.title },
    { label: receiptRows.number, value: receiptText.number(cycle.cycleId, assessment.enterpriseNo, assessment.round) },
    ...moment(receiptRows.submittedAt, assessment.submittedAt),
    { label: receiptRows.round, value: receiptText.round(assessment.round) },
    { label: receiptRows.selfTotal, value: totalText(selfScore, points) },
    ...(verified ? [{ label: verifiedText.totalLabel, value: verified.total }] : []),
    { label: receiptRows.union, value: receiptText.to(assessment.unionName) },
    ...moment(receiptRows.endorsed, assessment.endorsedAt),
    ...moment(receiptRows.received, assessment.receivedAt),
  ]
}

/** The receipt of an assessment with so many stamped `sheets`, or null while it was never submitted (or was withdrawn to a draft). */
export const receiptViewOf = (
  assessment: Assessment,
  cycle: Cycle,
  rubric: Rubric,
  now: Instant,
  sheets = 0,
): ReceiptView | null => {
  const { state } = assessment
  if (state === 'draft') return null
  const verified = verifiedScoresOf(assessment, rubric)
  return {
    title: titleOf(state, assessment.reviewBeganAt !== null),
    tone: state === 'returned' ? 'warn' : state === 'submitted' ? 'info' : 'ok',
    rows: rowsOf(assessment, cycle, rubric, verified),
    verified,
    next: leftReason(assessment) ?? nextOf(state, assessment),
    opinion: assessment.opinion && { sentence: assessment.opinion.sentence, signed: signedBy(assessment.opinion) },
    withdrawal: withdrawalOf(assessment, cycle, now, sheets),
  }
}
