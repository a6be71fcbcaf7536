import type { EarlierYear, likenessActions } from '@/contract/likeness'
import { earlierAnswersOf, type EarlierAnswers } from '@/domain/assessment/earlier'
import type { Assessment } from '@/domain/assessment/assessment'
import { checkMaySee, readsAsItStands } from '@/domain/people/access'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { getRubric } from '@/domain/rubric/editions'
import type { Answers } from '@/domain/answer/answer'
import type { AssessmentEvent } from '@/domain/assessment/assessment-event'
import { hintsOf, printsOf, type Comparable } from '@/domain/likeness/hints'
import type { ComparedAssessment } from '../../_store/likeness'
import type { Stores } from '../../_store/stores'
import type { Handlers } from '../../_host/call'
import { requireAsked, requireReadable } from '../../_host/asked-assessment'

const under = (
  present: string,
  { rubricVersion, answers }: Pick<ComparedAssessment, 'rubricVersion' | 'answers'>,
): EarlierAnswers => earlierAnswersOf(getRubric(present), getRubric(rubricVersion), answers)

type Outline = Pick<Assessment, 'enterpriseId' | 'rubricVersion'>

/** An earlier year's answers as `person`, who may see that year's form, may read them. */
const readableAnswers = async (
  { events }: Stores,
  { seat }: Person,
  { assessmentId, state, answers }: ComparedAssessment,
): Promise<Answers> =>
  readsAsItStands(seat.role, 'contact', state)
    ? answers
    : ((await events.findLastSubmission<AssessmentEvent>(assessmentId))?.snapshot?.answers ?? {})

/**
 * The newest earlier year that holds an answer: one that was never begun says nothing. Each year is its own paper: a union
 * reads those that it answered for, and what was submitted of them.
 */
const findEarlier = async (
  stores: Stores,
  person: Person,
  { enterpriseId, rubricVersion }: Outline,
  cycleId: string,
): Promise<EarlierYear | null> => {
  const { likeness } = stores
  const unionId = person.seat.role === 'reviewer' ? person.seat.unionId : null
  for (const former of await likeness.ofEarlierCycles(enterpriseId, cycleId, unionId)) {
    const answers = under(rubricVersion, { ...former, answers: await readableAnswers(stores, person, former) })
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
    return { earlier: await findEarlier(stores, asked.person, asked.assessment, asked.cycle.cycleId) }
  },

  'likeness.hints': async ({ assessmentId }, { openId, stores }) => {
    const asked = await requireReadable(stores, openId, assessmentId)
    if (isRefusal(asked)) return asked
    const { person, assessment, cycle } = asked
    if (person.seat.role === 'contact') return refuse('not_permitted')
    const rubric = getRubric(assessment.rubricVersion)
    const [others, earlier] = await Promise.all([
      stores.likeness.alike(assessmentId, cycle.cycleId, printsOf(rubric, assessment.answers)),
      findEarlier(stores, person, assessment, cycle.cycleId),
    ])
    const comparable: Comparable[] = others.map((other) => ({
      source: {
        kind: 'other_enterprise',
        enterpriseName: checkMaySee(person, other) === undefined ? other.enterpriseName : null,
      },
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
