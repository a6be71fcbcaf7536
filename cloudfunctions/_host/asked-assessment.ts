import { checkMaySee, type AssessmentParties } from '@/domain/people/access'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Asked } from '../_store/assessments'
import { active } from './call'

/** Who asks about which assessment, once it is sure that they may see it. */
export interface Seen<Document> {
  readonly person: Person
  readonly assessment: Document
  readonly cycle: Cycle
}

/** Turns a joined read into the assessment that the person may see, or the refusal. */
export const requireAsked = async <Document extends AssessmentParties>(
  pending: Promise<Asked<Document> | undefined>,
): Promise<Seen<Document> | Refusal> => {
  const asked = await pending
  const person = active(asked?.person)
  if (isRefusal(person)) return person
  if (!asked?.assessment || !asked.cycle) return refuse('assessment_unknown')
  return checkMaySee(person, asked.assessment) ?? { person, assessment: asked.assessment, cycle: asked.cycle }
}
