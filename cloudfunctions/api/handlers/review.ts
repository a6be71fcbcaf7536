import type { reviewActions } from '@/contract/review'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { checkLetter, type RectifyEach } from '@/domain/review/return-letter'
import { checkKept, checkReviewer, isUnderTheirReview, presentReviewers } from '@/domain/review/reviewing'
import { printOf, stillSeen } from '@/domain/review/seen'
import { findIndicator } from '@/domain/rubric/rubric'
import { sha256Of } from '../../_store/digest'
import type { Call, Handlers } from '../../_host/call'
import { requireAssessment, requireReadable } from '../../_host/require-assessment'

/** The days of single indicators as a request lists them, by number. */
export const byNumber = (
  each: ReadonlyArray<{ readonly no: number; readonly rectifyBy: RectifyEach[number] }> | undefined,
): RectifyEach => Object.fromEntries((each ?? []).map(({ no, rectifyBy }) => [no, rectifyBy]))

/** Who asks about a form's review, without its contents. */
const requireGuards = ({ asking, stores }: Call, assessmentId: string) =>
  requireAssessment(stores.assessments.findEvidence(asking, assessmentId, []))

export const reviewHandlers: Handlers<keyof typeof reviewActions> = {
  'review.present': async ({ assessmentId, no: named }, call) => {
    const no = named ?? null
    const asked = await requireGuards(call, assessmentId)
    if (isRefusal(asked)) return asked
    const { person, assessment, cycle } = asked
    const { stores, now } = call
    const refused = checkReviewer(assessment, { actor: person, cycle, now })
    if (refused) return refused
    if (no !== null && !findIndicator(await stores.editions.of(assessment), no))
      return refuse('indicator_unknown', { no })
    // Who only reads what is with somebody else gets in nobody's way.
    if (isUnderTheirReview(person, assessment.state)) await stores.reviews.notePresence(person, assessmentId, no, now)
    return { present: presentReviewers(await stores.reviews.of(assessmentId), person, now) }
  },

  'review.markSeen': async ({ assessmentId, round, nos, seen }, call) => {
    const asked = await requireReadable(call.stores, call.asking, assessmentId)
    if (isRefusal(asked)) return asked
    const { person, assessment, cycle } = asked
    const refused = checkKept(assessment, { actor: person, cycle, now: call.now }, round)
    if (refused) return refused
    const rubric = await call.stores.editions.of(assessment)
    const unknown = nos.find((no) => !findIndicator(rubric, no))
    if (unknown !== undefined) return refuse('indicator_unknown', { no: unknown })
    const prints = Object.fromEntries(nos.map((no) => [no, seen ? printOf(no, assessment, sha256Of) : null]))
    await call.stores.reviews.mark(person, assessmentId, prints)
    const own = await call.stores.reviews.findOwn(person, assessmentId)
    return { seen: stillSeen(own?.seen ?? {}, assessment, sha256Of) }
  },

  'review.keepLetter': async ({ assessmentId, round, rectifyBy, each, note }, call) => {
    const asked = await requireGuards(call, assessmentId)
    if (isRefusal(asked)) return asked
    const { person, assessment, cycle } = asked
    const refused = checkKept(assessment, { actor: person, cycle, now: call.now }, round) ?? checkLetter(note)
    if (refused) return refused
    const letter = { note, rectifyBy, each: byNumber(each), at: call.now }
    await call.stores.reviews.keepLetter(person, assessmentId, { ...letter, round })
    return { letter }
  },
}
