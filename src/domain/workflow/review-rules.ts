import { visibleLine, visibleText } from '../answer/control-characters'
import type { Assessment, Endorsement, ReturnOrder } from '../assessment/assessment'
import { verifiedScoreOf } from '../assessment/scoring'
import { chinaDateOf } from '../calendar/instant'
import { canonicalEndorsement, canonicalSubmission } from '../form/canonical'
import { refuse, type Refusal } from '../refusal/refusal'
import { checkSignature, type Strokes } from '../stamp/signature'
import type { Command, Decision, DecisionContext, Rule } from './command'
import { contactsOf, decision, tell } from './decision'
import { checkRectification } from './rectification'
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
): Refusal | Decision => {
  const nos = flaggedOf(assessment)
  if (nos.length === 0) return refuse('return_names_nothing')
  const silent = nos.find((no) => (assessment.remarks[no]?.comment ?? '').trim() === '')
  if (silent !== undefined) return refuse('return_without_comment', { no: silent })
  const wrongDate = checkRectification(command.rectifyBy, context.now)
  if (wrongDate) return wrongDate

  const byUnion = command.kind === 'return'
  const note = visibleText(command.note)
  const returnOrder: ReturnOrder = {
    nos,
    rectifyBy: command.rectifyBy,
    note,
    at: context.now,
    byName: context.actor.name,
    from: byUnion ? 'union' : 'office',
  }
  const detail = { nos, day: command.rectifyBy }
  const occasion = byUnion ? 'returned' : 'sent_back'
  return decision(
    assessment,
    context,
    occasion,
    {
      ...sending(assessment),
      ...{ state: 'returned', editable: nos, returnOrder },
      ...{ opinion: null, endorsement: null, endorsedAt: null },
    },
    [
      tell(assessment, occasion, contactsOf(assessment), detail),
      ...(!byUnion && assessment.unionId
        ? [tell(assessment, 'sent_back', { kind: 'reviewers', unionId: assessment.unionId } as const, detail)]
        : []),
    ],
    { detail: { ...detail, reason: note } },
  )
}

/** 退回修改 by the union: at least one indicator, each with a word on what to correct, and a 整改期限. */
export const returnForCorrection: Rule<'return'> = sendForCorrection

/** The office's way back from 同意呈报: the same demands as a union's return. */
export const sendBack: Rule<'send_back'> = sendForCorrection

/** A reviewer opened this round: from now on it cannot be withdrawn. A second opening changes nothing. */
export const beginReview: Rule<'begin_review'> = (assessment, _command, context) =>
  assessment.state !== 'submitted' || assessment.reviewBeganAt !== null
    ? refuse('move_not_allowed', { state: assessment.state, move: 'begin_review' })
    : decision(assessment, context, 'review_began', { reviewBeganAt: context.now }, [])

/** What is endorsed at this moment, by its digests. */
const endorsementOf = (
  assessment: Assessment,
  signature: Strokes | undefined,
  { actor, now, digestOf }: DecisionContext,
): Endorsement => ({
  digest: digestOf(canonicalEndorsement(assessment)),
  formDigest: digestOf(canonicalSubmission(assessment)),
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
  return decision(
    assessment,
    context,
    'endorsed',
    {
      ...sending(assessment),
      state: 'endorsed',
      endorsedAt: context.now,
      reviewBeganAt: assessment.reviewBeganAt ?? context.now,
      opinion: { sentence: context.rubric.opinionSentence, signerName, signedOn, at: context.now },
      endorsement,
    },
    [tell(assessment, 'endorsed', contactsOf(assessment)), tell(assessment, 'endorsed_to_office', { kind: 'office' })],
    {
      detail: {
        score: verifiedScoreOf(context.rubric, assessment.tally, assessment.remarks),
        digest: endorsement.digest,
        ...(command.signature ? { signature: command.signature } : {}),
      },
    },
  )
}
