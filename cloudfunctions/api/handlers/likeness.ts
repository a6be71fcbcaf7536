import type { EarlierYear, likenessActions } from '@/contract/likeness'
import { addedSince, earlierAnswersOf, goneSince, type EarlierAnswers } from '@/domain/assessment/earlier'
import type { Assessment } from '@/domain/assessment/assessment'
import { checkMaySee, readsAsItStands } from '@/domain/people/access'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import type { Rubric } from '@/domain/rubric/rubric'
import type { Answers } from '@/domain/answer/answer'
import type { AssessmentEvent } from '@/domain/assessment/assessment-event'
import { hintsOf, printsOf, type Comparable } from '@/domain/likeness/hints'
import type { ComparedAssessment } from '../../_store/likeness'
import type { Stores } from '../../_store/stores'
import type { Handlers } from '../../_host/call'
import { requireAssessment, requireReadable } from '../../_host/require-assessment'

/** What was answered to another edition, or to the same, under the numbers of the `present` one. */
const under = async (
  { editions }: Stores,
  present: Rubric,
  former: Pick<ComparedAssessment, 'rubricVersion' | 'answers'>,
): Promise<EarlierAnswers> => earlierAnswersOf(await editions.lineBack(present, former.rubricVersion), former.answers)

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
  outline: Outline,
  cycleId: string,
): Promise<EarlierYear | null> => {
  const { likeness } = stores
  const present = await stores.editions.of(outline)
  const unionId = person.seat.role === 'reviewer' ? person.seat.unionId : null
  for (const former of await likeness.ofEarlierCycles(outline.enterpriseId, cycleId, unionId)) {
    const readable = await readableAnswers(stores, person, former)
    const line = await stores.editions.lineBack(present, former.rubricVersion)
    const answers = earlierAnswersOf(line, readable)
    if (Object.keys(answers).length > 0) {
      const cycleTitle = await likeness.cycleTitle(former.cycleId)
      const gone = goneSince(line, readable)
      return { cycleId: former.cycleId, cycleTitle, answers, added: addedSince(line), gone }
    }
  }
  return null
}

const narrativesOf = (answers: EarlierAnswers): Comparable['narratives'] =>
  Object.fromEntries(Object.entries(answers).map(([no, { narrative }]) => [no, narrative]))

export const likenessHandlers: Handlers<keyof typeof likenessActions> = {
  'earlier.load': async ({ assessmentId }, { asking, stores }) => {
    const asked = await requireAssessment(stores.assessments.findEvidence(asking, assessmentId, []))
    if (isRefusal(asked)) return asked
    return { earlier: await findEarlier(stores, asked.person, asked.assessment, asked.cycle.cycleId) }
  },

  'likeness.hints': async ({ assessmentId }, { asking, stores, configuration }) => {
    const asked = await requireReadable(stores, asking, assessmentId)
    if (isRefusal(asked)) return asked
    const { person, assessment, cycle } = asked
    if (person.seat.role === 'contact') return refuse('not_permitted')
    const rubric = await stores.editions.of(assessment)
    const [others, earlier, contentHints] = await Promise.all([
      stores.likeness.alike(assessmentId, cycle.cycleId, printsOf(rubric, assessment.answers)),
      findEarlier(stores, person, assessment, cycle.cycleId),
      configuration.checksContent ? stores.contentChecks.hintsOf(assessmentId) : [],
    ])
    const comparable: Comparable[] = []
    for (const other of others)
      comparable.push({
        source: {
          kind: 'other_enterprise',
          enterpriseName: checkMaySee(person, other) === undefined ? other.enterpriseName : null,
        },
        narratives: narrativesOf(await under(stores, rubric, other)),
      })
    if (earlier)
      comparable.push({
        source: { kind: 'earlier_year', cycleTitle: earlier.cycleTitle },
        narratives: narrativesOf(earlier.answers),
      })
    return { hints: hintsOf(rubric, assessment.answers, comparable), contentHints }
  },
}
