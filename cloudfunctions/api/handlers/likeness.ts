import type { EarlierYear, likenessActions } from '@/contract/likeness'
import { earlierAnswersOf, type EarlierAnswers } from '@/domain/assessment/earlier'
import type { Assessment } from '@/domain/assessment/assessment'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { getRubric } from '@/domain/rubric/editions'
import { hintsOf, printsOf, type Comparable } from '@/domain/similarity/hints'
import type { ComparedAssessment } from '../../_store/likeness'
import type { Stores } from '../../_store/stores'
import type { Handlers } from '../../_host/call'
import { requireAsked, requireReadable } from '../../_host/asked-assessment'

const under = (present: string, { rubricVersion, answers }: ComparedAssessment): EarlierAnswers =>
  earlierAnswersOf(getRubric(present), getRubric(rubricVersion), answers)

type Outline = Pick<Assessment, 'enterpriseId' | 'rubricVersion'>

/** The newest earlier year that holds an answer: one that was never begun says nothing. */
const findEarlier = async (
  { likeness }: Stores,
  { enterpriseId, rubricVersion }: Outline,
  cycleId: string,
): Promise<EarlierYear | null> => {
  for (const former of await likeness.ofOtherCycles(enterpriseId, cycleId)) {
    const answers = under(rubricVersion, former)
    if (Object.keys(answers).length > 0)
      return { cycleId: former.cycleId, cycleTitle: await likeness.cycleTitle(former.cycleId), answers }
  }
  return null
}

const narrativesOf = (answers: EarlierAnswers): Comparable['narratives'] =>
  Object.fromEntries(Object.entries(answers).map(([no, { narrative }]) => [no, narrative]))

export const likenessHandlers: Handlers<keyof typeof likenessActions> = {
  'earlier.load': async ({ assessmentId }, { openId, stores }) => {
    const asked = await requireAsked(stores.assessments.findEvidence(openId, assessmentId, []))
    if (isRefusal(asked)) return asked
    return { earlier: await findEarlier(stores, asked.assessment, asked.cycle.cycleId) }
  },

  'likeness.hints': async ({ assessmentId }, { openId, stores }) => {
    const asked = await requireReadable(stores, openId, assessmentId)
    if (isRefusal(asked)) return asked
    const { person, assessment, cycle } = asked
    if (person.seat.role === 'contact') return refuse('not_permitted')
    const rubric = getRubric(assessment.rubricVersion)
    const [others, earlier] = await Promise.all([
      stores.likeness.alike(assessmentId, cycle.cycleId, printsOf(rubric, assessment.answers)),
      findEarlier(stores, assessment, cycle.cycleId),
    ])
    const comparable: Comparable[] = others.map((other) => ({
      source: { kind: 'other_enterprise', enterpriseName: other.enterpriseName },
      narratives: narrativesOf(under(assessment.rubricVersion, other)),
    }))
    if (earlier)
      comparable.push({
        source: { kind: 'earlier_year', cycleTitle: earlier.cycleTitle },
        narratives: narrativesOf(earlier.answers),
      })
    return { hints: hintsOf(rubric, assessment.answers, comparable) }
  },
}
