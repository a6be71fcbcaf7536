import type { assessmentActions, Moved } from '@/contract/assessment'
import { endorsedIn } from '@/domain/chain/check-chain'
import { checkAct } from '@/domain/cycle/stages'
import { isWithWriter } from '@/domain/people/access'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { AssessmentEvent } from '@/domain/assessment/assessment-event'
import type { Command } from '@/domain/assessment/command'
import { reviewShownTo } from '@/domain/review/reviewing'
import { verdictOf, type KeptEndorsement } from '@/domain/stamp/verdict'
import { decideRemark, isReviewUnbegun, remarksShownTo, saysTheSame } from '@/domain/assessment/remark'
import type { AssessmentPart } from '../../_store/assessment-document'
import type { LookedAtPaper } from '../../_store/chains'
import { sha256Of } from '../../_store/digest'
import { cursorPage, eventIdOf } from '../../_host/answer-size'
import { type Call, type Handlers, thenTell } from '../../_host/call'
import { requireAssessment, requireReadable } from '../../_host/require-assessment'
import { extendMany, receiveMany, takeBackReceipts } from './moves-of-many'
import { authors } from './authors'
import { byNumber } from './review'
import { saveAnswer, saveAnswers, withoutRequests } from './save-answers'

/** A page of a timeline: no more than are drawn at once, the last endorsement with them. */
const EVENTS = 20

/** Begins the review that a remark is part of, where its own beginning never arrived; a colleague's is as good. */
const beginReview = async (
  call: Call,
  { assessmentId, revision: seenRevision }: AssessmentPart,
): Promise<Refusal | Pick<Moved, 'revision'>> => {
  const asking = { ...call, requestId: `${call.requestId}:review` }
  const begun = await thenTell(
    call,
    await call.stores.workflow.carryOut(asking, assessmentId, seenRevision, { kind: 'begin_review' }),
    [assessmentId],
  )
  if (!isRefusal(begun)) return { revision: begun.revision }
  const [now] = await call.stores.assessments.outlinesById([assessmentId])
  return now && now.state === 'submitted' && now.reviewBeganAt !== null ? { revision: now.revision } : begun
}

/** What the history says of an endorsement. What had happened before there were chains says it without one. */
const keptEndorsementOf = (paper: LookedAtPaper | undefined): KeptEndorsement => ({
  digest: undefined,
  formDigest: undefined,
  ...(paper && endorsedIn(paper.seen)),
  isChainWhole: paper !== undefined && paper.faults.every(({ kind }) => kind === 'unchained'),
})

const move =
  <Input extends { readonly assessmentId: string; readonly seenRevision: number }>(
    command: (input: Input) => Command,
  ) =>
  async (input: Input, call: Call): Promise<Moved | Refusal> =>
    thenTell(call, await call.stores.workflow.carryOut(call, input.assessmentId, input.seenRevision, command(input)), [
      input.assessmentId,
    ])

export const assessmentHandlers: Handlers<keyof typeof assessmentActions> = {
  'assessment.load': async ({ assessmentId }, { asking, stores, now }) => {
    const found = await stores.yearPapers.findForm(asking, assessmentId)
    const asked = await requireReadable(stores, asking, assessmentId, Promise.resolve(found))
    if (isRefusal(asked)) return asked
    const { _id, sentRemarks: _sent, ...whole } = asked.assessment
    const compared = asked.person.seat.role !== 'contact' && !isWithWriter(whole.state) && whole.round > 1
    const former = compared ? await stores.events.findSubmission<AssessmentEvent>(_id, whole.round - 1) : undefined
    const snapshot = former?.snapshot
    return {
      assessment: {
        ...whole,
        answers: withoutRequests(whole.answers),
        remarks: remarksShownTo(asked.person, asked.assessment),
      },
      cycle: asked.cycle,
      former: snapshot ? { ...snapshot, answers: withoutRequests(snapshot.answers) } : null,
      ...(found && asked.person.seat.role !== 'contact'
        ? { review: reviewShownTo(found.reviewings, { actor: asked.person, now }, asked.assessment, sha256Of) }
        : {}),
      ...(found && asked.person.seat.role === 'contact'
        ? await stores.yearPapers.besides(asked.assessment, found.kept, { personId: asked.person.personId, now })
        : {}),
    }
  },

  'assessment.authors': authors,

  'assessment.timeline': async ({ assessmentId, after }, { asking, stores }) => {
    const asked = await requireAssessment(stores.assessments.findForTimeline(asking, assessmentId))
    if (isRefusal(asked)) return asked
    const { timelines } = stores
    const { unfiled } = asked.assessment
    const events = await timelines.events<AssessmentEvent>(assessmentId, unfiled, after, EVENTS + 1)
    const page = cursorPage(events, EVENTS, eventIdOf)
    const endorsed =
      page.next && (await timelines.findEndorsementBefore<AssessmentEvent>(assessmentId, unfiled, page.next))
    return { ...page, endorsedBefore: endorsed ?? null }
  },

  'assessment.saveAnswer': saveAnswer,
  'assessment.saveAnswers': saveAnswers,

  'assessment.remark': async ({ assessmentId, no, seenRevision, ...content }, call) => {
    const asked = await requireAssessment(call.stores.assessments.findPart(call.asking, assessmentId, no))
    if (isRefusal(asked)) return asked
    const { person, assessment, cycle } = asked
    const { revision } = assessment
    const existing = assessment.remarks[no]
    const context = { actor: person, now: call.now, rubric: await call.stores.editions.of(assessment), cycle }
    const remark = decideRemark(assessment, no, content, { ...context, seenRevision })
    if (isRefusal(remark)) {
      if (remark.refused !== 'review_remark_stale' || existing?.revision !== seenRevision + 1) return remark
      // A repetition whose first answer was lost: all that it says stands there already, by the same person.
      const anew = decideRemark(assessment, no, content, { ...context, seenRevision: existing.revision })
      return !isRefusal(anew) && saysTheSame(existing, anew) ? { remark: existing, revision } : remark
    }
    const begun = isReviewUnbegun(assessment) ? await beginReview(call, assessment) : { revision }
    if (isRefusal(begun)) return begun
    const saved = await call.stores.assessments.saveRemark(assessment, no, remark)
    if (saved) return { remark, ...begun }
    const again = await requireAssessment(call.stores.assessments.findPart(call.asking, assessmentId, no))
    if (isRefusal(again)) return again
    const standing = again.assessment.remarks[no]
    // The same at this very moment, or this very request twice: the other one wrote it.
    if (standing?.revision === remark.revision && saysTheSame(standing, remark))
      return { remark: standing, revision: again.assessment.revision }
    return checkAct('review', again.cycle, call.now) ?? refuse('review_remark_stale', { no })
  },

  'assessment.submit': move(() => ({ kind: 'submit' })),
  'assessment.withdraw': move(() => ({ kind: 'withdraw' })),
  'assessment.beginReview': move(() => ({ kind: 'begin_review' })),
  'assessment.return': move(({ each, rectifyBy, note }) => ({ kind: 'return', each: byNumber(each), rectifyBy, note })),
  'assessment.endorse': move(({ signerName, signature }) => ({ kind: 'endorse', signerName, signature })),

  'assessment.verifyEndorsement': async ({ assessmentId }, { asking, stores }) => {
    const asked = await requireAssessment(stores.assessments.findWhole(asking, assessmentId))
    if (isRefusal(asked)) return asked
    const { person, assessment } = asked
    const shownToThem = { ...assessment, remarks: remarksShownTo(person, assessment) }
    const kept = keptEndorsementOf(await stores.chains.find('assessments', assessmentId))
    return { verdict: verdictOf(shownToThem, await stores.editions.of(assessment), kept, sha256Of) }
  },
  'assessment.sendBack': move(({ each, rectifyBy, note }) => ({
    kind: 'send_back',
    each: byNumber(each),
    rectifyBy,
    note,
  })),
  'assessment.receive': move(() => ({ kind: 'receive' })),
  'assessment.receiveMany': receiveMany,
  'assessment.takeBackReceipts': takeBackReceipts,
  'assessment.extend': move(({ deadlineOn, reason }) => ({ kind: 'extend', deadlineOn, reason })),
  'assessment.extendMany': extendMany,
  'assessment.askExtension': move(({ wishedOn, reason }) => ({ kind: 'ask_extension', wishedOn, reason })),
  'assessment.takeBackRequest': move(() => ({ kind: 'take_back_request' })),
  'assessment.grantExtension': move(({ deadlineOn }) => ({ kind: 'grant_extension', deadlineOn })),
  'assessment.declineExtension': move(({ reason }) => ({ kind: 'decline_extension', reason })),
}
