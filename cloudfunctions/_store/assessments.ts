import type { AuditRecord } from '@/domain/audit/audit-record'
import type { Cycle, Remark } from '@/domain/assessment/assessment'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { tallyOf } from '@/domain/assessment/scoring'
import type { Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import {
  assessmentOf,
  GUARDS,
  outlinesOf,
  WITHOUT_CONTENTS,
  type AssessmentDocument,
  type AssessmentPart,
  type StoredAnswer,
  type StoredAssessment,
} from './assessment-document'
import { unclosed } from './closed-papers'
import { updated, type Database } from './database'
import { startedBy, UNCOUNTED } from './counted-papers'
import { ON_LEDGER } from './departures'
import { evidenceWrites } from './evidence-writes'
import { readWithPerson, type Asking } from './joined-read'
import { CYCLE_FIELDS } from './cycles'
import { recordsAlong } from './lying-records'
import { countedWrite, type MovedPaper } from './unfiled-events'

/** The person who asks, with the assessment that they ask about and its cycle, as far as each exists. */
export interface AssessmentWithPerson<Document> {
  readonly person: Person
  readonly assessment: Document | undefined
  readonly cycle: Cycle | undefined
}

/** An answer to be written, with the record that it leaves. */
export interface WrittenAnswer {
  readonly no: number
  readonly answer: StoredAnswer
  readonly record: AuditRecord
}

const isAnswered = ({ tally }: Pick<AssessmentPart, 'tally'>, no: number): boolean => tally[no]?.answered ?? false

/** Documents of assessments. Each write is one conditional update, which either claims what it changes or does nothing, and is counted. */
export const assessmentStore = (database: Database) => {
  const _ = database.command
  const collection = () => database.collection('assessments')

  /** What an answer is in its paper, with its few numbers for lists. */
  const fieldsOf = (no: number, answer: StoredAnswer) => {
    const { answered, score } = tallyOf(answer, 0)
    return {
      [`answers.${no}`]: _.set(answer),
      [`tally.${no}.answered`]: answered,
      [`tally.${no}.score`]: score,
    }
  }

  const asked = async <Document>(
    asking: Asking,
    assessmentId: string,
    project: object | undefined,
  ): Promise<AssessmentWithPerson<Document> | undefined> => {
    const found = await readWithPerson<{ assessment: Document; cycle: Cycle }>(database, asking, {
      assessment: { from: 'assessments', where: { _id: assessmentId }, ...(project ? { project } : {}) },
      cycle: { from: 'cycles', where: { _id: cycleIdOf(assessmentId) }, project: CYCLE_FIELDS },
    })
    return found && { person: found.person, assessment: found.joined.assessment[0], cycle: found.joined.cycle[0] }
  }

  /** The contents of several indicators with the guards. */
  const findParts = (asking: Asking, assessmentId: string, nos: readonly number[]) =>
    asked<AssessmentPart>(asking, assessmentId, {
      ...GUARDS,
      ...Object.fromEntries(
        nos.flatMap((no) => ['answers', 'evidence', 'remarks', 'tally'].map((kept) => [`${kept}.${no}`, 1])),
      ),
    })

  const change = async (where: object, fields: object): Promise<boolean> =>
    (await updated(
      collection()
        .where({ ...where, ...unclosed(database) })
        .update({ ...fields, ...countedWrite(database) }),
    )) === 1

  return {
    /** The whole form, for whoever asks. One call. */
    findWhole: async (
      asking: Asking,
      assessmentId: string,
    ): Promise<AssessmentWithPerson<AssessmentDocument> | undefined> => {
      const found = await asked<StoredAssessment>(asking, assessmentId, undefined)
      return found && { ...found, assessment: found.assessment && assessmentOf(found.assessment) }
    },

    /** The contents of these indicators with the guards. One call. */
    findParts,

    /** One indicator's contents with the guards. One call. */
    findPart: (asking: Asking, assessmentId: string, no: number) => findParts(asking, assessmentId, [no]),

    /** The evidence of several indicators with the guards. One call. */
    findEvidence: (asking: Asking, assessmentId: string, nos: readonly number[]) =>
      asked<AssessmentPart>(asking, assessmentId, {
        ...GUARDS,
        ...Object.fromEntries(nos.map((no) => [`evidence.${no}`, 1])),
      }),

    /** The guards, and the event of the last move where that is not filed yet. One call. */
    findForTimeline: (asking: Asking, assessmentId: string) =>
      asked<AssessmentPart & Pick<MovedPaper, 'unfiled'>>(asking, assessmentId, { ...GUARDS, unfiled: 1 }),

    /**
     * Writes answers, each over the revision that it was written on, while all of their indicators are open. False: of one of them
     * one of both is not so, and none is written. One call.
     */
    saveAnswers: (part: AssessmentPart, written: readonly WrittenAnswer[], at: Instant): Promise<boolean> => {
      const nos = written.map(({ no }) => no)
      const records = written.map(({ record }) => record)
      const seen = written.map(({ no, answer: { revision } }) => [
        `answers.${no}.revision`,
        revision === 1 ? _.exists(false) : revision - 1,
      ])
      return change(
        { _id: part.assessmentId, ...ON_LEDGER, editable: _.all(nos), ...Object.fromEntries(seen) },
        {
          ...Object.assign({}, ...written.map(({ no, answer }) => fieldsOf(no, answer))),
          lastSavedAt: at,
          ...recordsAlong(database, records),
          ...startedBy(part, at),
          ...(written.some(({ no, answer }) => isAnswered(part, no) !== tallyOf(answer, 0).answered) ? UNCOUNTED : {}),
        },
      )
    },

    ...evidenceWrites(database, change),

    /** Writes a remark over the revision that it was written on, while the assessment is where it was, under a review. */
    saveRemark: (part: AssessmentPart, no: number, remark: Remark): Promise<boolean> =>
      change(
        {
          _id: part.assessmentId,
          ...ON_LEDGER,
          state: part.state,
          unionId: part.unionId,
          reviewBeganAt: _.neq(null),
          [`remarks.${no}.revision`]: remark.revision === 1 ? _.exists(false) : remark.revision - 1,
        },
        { [`remarks.${no}`]: _.set(remark) },
      ),

    /** Outlines by id. */
    outlinesById: (ids: readonly string[]) =>
      outlinesOf(
        collection()
          .where({ _id: _.in([...ids]) })
          .field(WITHOUT_CONTENTS)
          .limit(ids.length)
          .get(),
      ),
  }
}
