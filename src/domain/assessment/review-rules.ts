import { visibleLine, visibleText } from '../answer/control-characters'
import type { Assessment, Endorsement, ReturnOrder } from './assessment'
import { verifiedScoreOf } from './scoring'
import { chinaDateOf } from '../calendar/instant'
import { canonicalEndorsement, canonicalSubmission } from '../form/canonical'
import { refuse, type Refusal } from '../refusal/refusal'
import { checkSignature, type Strokes } from '../stamp/signature'
import type { AssessmentOutcome, Command, DecisionContext, Rule } from './command'
import { contactsOf, tell } from './telling'
import { checkRectification } from '../workflow/rectification'
import { checkLetter, checkRectifyEach, ownDays } from '../review/return-letter'
import { sending } from './remark'

/** The indicators that a remark marks as 需退回修改, in the table's order. */
export const flaggedOf = (assessment: Pick<Assessment, 'remarks'>): readonly number[] =>
  Object.entries(assessment.remarks)
    .filter(([, remark]) => remark.flagged)
    .map(([no]) => Number(no))
    .sort((a, b) => a - b)

const sendForCorrection = (
  assessment: Assessment,
  command: Extract<Command, { kind: 'return' | 'send_back' }>,
  context: DecisionContext,
): Refusal | AssessmentOutcome => {
  const nos = flaggedOf(assessment)
  if (nos.length === 0) return refuse('return_names_nothing')
  const silent = nos.find((no) => (assessment.remarks[no]?.comment ?? '').trim() === '')
  if (silent !== undefined) return refuse('return_without_comment', { no: silent })
  const { rectifyBy } = command
  const each = ownDays(rectifyBy, command.each ?? {})
  const wrong =
    checkRectification(rectifyBy, context.now) ??
    checkRectifyEach(nos, rectifyBy, each, context.now) ??
    checkLetter(visibleText(command.note))
  if (wrong) return wrong

  const byUnion = command.kind === 'return'
  const note = visibleText(command.note)
  const returnOrder: ReturnOrder = {
    nos,
    rectifyBy,
    ...(Object.keys(each).length > 0 ? { each } : {}),
    note,
    at: context.now,
    byName: context.actor.name,
    from: byUnion ? 'union' : 'office',
  }
  const detail = { nos, day: rectifyBy }
  const occasion = byUnion ? 'returned' : 'sent_back'
  return {
    patch: {
      ...sending(assessment),
      ...{ editable: nos, returnOrder },
      ...{ opinion: null, endorsement: null, endorsedAt: null },
    },
    effects: [
      tell(assessment, occasion, contactsOf(assessment), detail),
      ...(!byUnion && assessment.unionId
        ? [tell(assessment, 'sent_back', { kind: 'reviewers', unionId: assessment.unionId } as const, detail)]
        : []),
    ],
    detail: { ...detail, reason: note },
  }
}

/** 退回修改 by the union: at least one indicator, each with a word on what to correct, and a 整改期限; 退回函 and sooner days of single ones as one wishes. */
export const returnForCorrection: Rule<'return'> = sendForCorrection

/** The office's way back from 同意呈报: the same demands as a union's return. */
export const sendBack: Rule<'send_back'> = sendForCorrection

/** A reviewer opened this round: from now on it cannot be withdrawn. A second opening changes nothing. */
export const beginReview: Rule<'begin_review'> = ({ state, reviewBeganAt }, _command, { now }) =>
  reviewBeganAt === null
    ? { patch: { reviewBeganAt: now } }
    : refuse('move_not_allowed', { state, move: 'begin_review' })

/** What is endorsed at this moment, by its digests. */
const endorsementOf = (
  assessment: Assessment,
  signature: Strokes | undefined,
  { actor, now, rubric, digestOf }: DecisionContext,
): Endorsement => ({
  digest: digestOf(canonicalEndorsement(assessment, rubric)),
  formDigest: digestOf(canonicalSubmission(assessment, rubric)),
  at: now,
  by: actor.personId,
  byName: actor.name,
  signature: signature ?? null,
})

/**
 * 同意呈报: the official sentence, the signer's name and the day in China, and the digest of what is endorsed; a signature by
 * finger if there is one. Nothing may still be marked for return.
 */
export const endorse: Rule<'endorse'> = (assessment, command, context) => {
  const nos = flaggedOf(assessment)
  if (nos.length > 0) return refuse('returns_outstanding', { nos })
  const signerName = visibleLine(command.signerName)
  if (signerName === '') return refuse('signer_missing')
  const unusable = command.signature && checkSignature(command.signature)
  if (unusable) return unusable
  const signedOn = chinaDateOf(context.now)
  const endorsement = endorsementOf(assessment, command.signature, context)
  return {
    patch: {
      ...sending(assessment),
      endorsedAt: context.now,
      reviewBeganAt: assessment.reviewBeganAt ?? context.now,
      opinion: { sentence: context.rubric.opinionSentence, signerName, signedOn, at: context.now },
      endorsement,
    },
    effects: [
      tell(assessment, 'endorsed', contactsOf(assessment)),
      tell(assessment, 'endorsed_to_office', { kind: 'office' }),
    ],
    detail: {
      score: verifiedScoreOf(context.rubric, assessment.tally, assessment.remarks),
      digest: endorsement.digest,
      formDigest: endorsement.formDigest,
      signerName,
      ...(command.signature ? { signature: command.signature } : {}),
    },
  }
}
