import type { Cycle } from '@/domain/assessment/assessment'
import { cycleIdOf, enterpriseIdOf } from '@/domain/assessment/assessment-id'
import type { Assigned, Colleague, Filling } from '@/domain/assessment/colleagues'
import type { Person } from '@/domain/people/person'
import { GUARDS, type AssessmentPart } from './assessment-document'
import type { AssessmentWithPerson } from './assessments'
import { unclosed } from './closed-papers'
import { CYCLE_FIELDS } from './cycles'
import { updated, type Database } from './database'
import { ON_LEDGER } from './departures'
import { readWithPerson, seatFields, type Asking } from './joined-read'
import { countedWrite } from './unfiled-events'

/** What a form's readers are told of its contacts, those who have left too: it is they who wrote its answers. */
export const OF_COLLEAGUE = { _id: 0, personId: 1, name: 1, revokedAt: 1, filling: 1 } as const

type Guarded = Pick<AssessmentPart, Extract<keyof typeof GUARDS, keyof AssessmentPart>> & {
  readonly assigned?: Assigned
}

interface WithColleagues extends AssessmentWithPerson<Guarded> {
  readonly colleagues: readonly Colleague[]
  readonly assigned: Assigned
}

/** What the contacts of one enterprise tell each other; they read it with the form. */
export const colleagueStore = (database: Database) => ({
  /** What says whether somebody may tell the others something: who asks, the form's guards, and its contacts. One call, no contents. */
  find: async (asking: Asking, assessmentId: string): Promise<WithColleagues | undefined> => {
    const found = await readWithPerson<{ assessment: Guarded; cycle: Cycle; colleagues: Colleague }>(database, asking, {
      assessment: { from: 'assessments', where: { _id: assessmentId }, project: { ...GUARDS, assigned: 1 } },
      cycle: { from: 'cycles', where: { _id: cycleIdOf(assessmentId) }, project: CYCLE_FIELDS },
      colleagues: {
        ...{ from: 'people', where: { role: 'contact', enterpriseId: enterpriseIdOf(assessmentId) } },
        project: OF_COLLEAGUE,
      },
    })
    if (!found) return undefined
    const { assessment, cycle, colleagues } = found.joined
    const assigned = assessment[0]?.assigned ?? {}
    return { person: found.person, assessment: assessment[0], cycle: cycle[0], colleagues, assigned }
  },

  /** Notes which indicator a contact has open, in the seat that they fill in from. */
  noteFilling: async ({ personId, seat }: Person, filling: Filling): Promise<void> => {
    await updated(
      database
        .collection('people')
        .where({ personId, ...seatFields(seat) })
        .update({ filling: database.command.set(filling) }),
    )
  },

  /** Gives a dimension to one of them, or to nobody; false where the form is closed by now. */
  assign: async (assessmentId: string, dimensionId: string, personId: string | null): Promise<boolean> =>
    (await updated(
      database
        .collection('assessments')
        .where({ _id: assessmentId, ...ON_LEDGER, ...unclosed(database) })
        .update({ [`assigned.${dimensionId}`]: personId ?? '', ...countedWrite(database) }),
    )) === 1,
})
