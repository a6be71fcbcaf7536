import { asSubmitted } from '@/domain/assessment/as-submitted'
import { checkMaySee, readsAsItStands, type AssessmentParties } from '@/domain/people/access'
import type { Person, Role } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import type { AssessmentEvent } from '@/domain/assessment/assessment-event'
import type { AssessmentDocument } from '../_store/assessment-document'
import type { AssessmentWithPerson } from '../_store/assessments'
import type { Asking } from '../_store/joined-read'
import type { Stores } from '../_store/stores'
import { active } from './call'
import { chainUpTo, withChainShown } from './shown-chain'

/** Who asks about which assessment, once it is sure that they may see it. */
export interface Seen<Document> {
  readonly person: Person
  readonly assessment: Document
  readonly cycle: Cycle
}

/** Turns a joined read into the assessment that the person may see, or the refusal. */
export const requireAssessment = async <Document extends AssessmentParties>(
  pending: Promise<AssessmentWithPerson<Document> | undefined>,
): Promise<Seen<Document> | Refusal> => {
  const asked = await pending
  const person = active(asked?.person)
  if (isRefusal(person)) return person
  if (!asked?.assessment || !asked.cycle) return refuse('assessment_unknown')
  return checkMaySee(person, asked.assessment) ?? { person, assessment: asked.assessment, cycle: asked.cycle }
}

/**
 * The contents of an assessment as a `reader` who may see it may read them: as they stand, or what was submitted last while it
 * lies with its contact. A draft that was never submitted is refused with its progress.
 */
export const readableBy = async <Document extends Assessment>(
  { events, editions }: Pick<Stores, 'events' | 'editions'>,
  reader: Role,
  assessment: Document,
): Promise<Document | Refusal> => {
  if (readsAsItStands(reader, 'contact', assessment.state)) return withChainShown(assessment)
  const submission = await events.findLastSubmission<AssessmentEvent>(assessment.assessmentId)
  const submitted = asSubmitted(assessment, submission, await editions.of(assessment))
  return isRefusal(submitted) ? submitted : { ...assessment, ...submitted, chain: chainUpTo(submission) }
}

/** Who asks about an assessment's contents, with those that they may read; `pending`: where it is being read already. */
export const requireReadable = async (
  stores: Pick<Stores, 'assessments' | 'events' | 'editions'>,
  asking: Asking,
  assessmentId: string,
  pending = stores.assessments.findWhole(asking, assessmentId),
): Promise<Seen<AssessmentDocument> | Refusal> => {
  const asked = await requireAssessment(pending)
  if (isRefusal(asked)) return asked
  const assessment = await readableBy(stores, asked.person.seat.role, asked.assessment)
  return isRefusal(assessment) ? assessment : { ...asked, assessment }
}
