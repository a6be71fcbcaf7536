import type { AssessmentOutline, AssessmentState, Cycle, Remark } from '@/domain/assessment/assessment'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { tallyOf } from '@/domain/assessment/scoring'
import type { Instant } from '@/domain/calendar/instant'
import type { Photo } from '@/domain/evidence/photo'
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
import { ON_LEDGER } from './departures'
import { readWithPerson, type Asking } from './joined-read'
import { CYCLE_FIELDS } from './cycles'
import { countedWrite, type MovedPaper } from './unfiled-events'

/** The person who asks, with the assessment that they ask about and its cycle, as far as each exists. */
export interface AssessmentWithPerson<Document> {
  readonly person: Person
  readonly assessment: Document | undefined
  readonly cycle: Cycle | undefined
}

/** Documents of assessments. Each write is one conditional update, which either claims what it changes or does nothing, and is counted. */
export const assessmentStore = (database: Database) => {
  const _ = database.command
  const collection = () => database.collection('assessments')

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

    /** One indicator's contents with the guards. One call. */
    findPart: (asking: Asking, assessmentId: string, no: number) =>
      asked<AssessmentPart>(asking, assessmentId, {
        ...GUARDS,
        [`answers.${no}`]: 1,
        [`evidence.${no}`]: 1,
        [`remarks.${no}`]: 1,
        [`tally.${no}`]: 1,
      }),

    /** The evidence of several indicators with the guards. One call. */
    findEvidence: (asking: Asking, assessmentId: string, nos: readonly number[]) =>
      asked<AssessmentPart>(asking, assessmentId, {
        ...GUARDS,
        ...Object.fromEntries(nos.map((no) => [`evidence.${no}`, 1])),
      }),

    /** The guards, and the event of the last move where that is not filed yet. One call. */
    findForTimeline: (asking: Asking, assessmentId: string) =>
      asked<AssessmentPart & Pick<MovedPaper, 'unfiled'>>(asking, assessmentId, { ...GUARDS, unfiled: 1 }),

    /** Writes an answer over the revision that it was written on, while its indicator is open. False: one of both is not so. */
    saveAnswer: (part: AssessmentPart, no: number, answer: StoredAnswer): Promise<boolean> => {
      const { answered, score } = tallyOf(answer, 0)
      return change(
        {
          _id: part.assessmentId,
          ...ON_LEDGER,
          editable: no,
          [`answers.${no}.revision`]: answer.revision === 1 ? _.exists(false) : answer.revision - 1,
        },
        {
          [`answers.${no}`]: _.set(answer),
          [`tally.${no}.answered`]: answered,
          [`tally.${no}.score`]: score,
          lastSavedAt: answer.savedAt,
          ...(part.startedAt === null ? { startedAt: answer.savedAt } : {}),
        },
      )
    },

    /** Adds a photo unless its indicator is closed, full, or has it already. */
    addPhoto: (part: AssessmentPart, no: number, photo: Photo, limit: number): Promise<boolean> =>
      change(
        {
          _id: part.assessmentId,
          ...ON_LEDGER,
          editable: no,
          [`evidence.${no}.${limit - 1}`]: _.exists(false),
          [`evidence.${no}.photoId`]: _.neq(photo.photoId),
        },
        {
          [`evidence.${no}`]: _.push([photo]),
          [`tally.${no}.photos`]: _.inc(1),
          lastSavedAt: photo.attachedAt,
          ...(part.startedAt === null ? { startedAt: photo.attachedAt } : {}),
        },
      ),

    removePhoto: (part: AssessmentPart, no: number, photoId: string, at: Instant): Promise<boolean> =>
      change(
        { _id: part.assessmentId, ...ON_LEDGER, editable: no, [`evidence.${no}.photoId`]: photoId },
        { [`evidence.${no}`]: _.pull({ photoId }), [`tally.${no}.photos`]: _.inc(-1), lastSavedAt: at },
      ),

    captionPhoto: (part: AssessmentPart, no: number, index: number, photo: Photo, at: Instant): Promise<boolean> =>
      change(
        { _id: part.assessmentId, ...ON_LEDGER, editable: no, [`evidence.${no}.${index}.photoId`]: photo.photoId },
        { [`evidence.${no}.${index}.caption`]: photo.caption, lastSavedAt: at },
      ),

    /** Puts the evidence of an indicator into another order, while each of it stands where and as it was read. */
    orderPhotos: (
      part: AssessmentPart,
      no: number,
      { before, now }: { readonly before: readonly Photo[]; readonly now: readonly Photo[] },
      at: Instant,
    ): Promise<boolean> =>
      change(
        {
          _id: part.assessmentId,
          ...ON_LEDGER,
          editable: no,
          [`evidence.${no}.${before.length}`]: _.exists(false),
          ...Object.fromEntries(
            before.flatMap(({ photoId, caption }, index) => [
              [`evidence.${no}.${index}.photoId`, photoId],
              [`evidence.${no}.${index}.caption`, caption],
            ]),
          ),
        },
        { [`evidence.${no}`]: _.set([...now]), lastSavedAt: at },
      ),

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

    /** Sets or takes off the late mark of what is still where it was when the clock looked. */
    markLate: (
      {
        assessmentId,
        state,
        revision,
        lateAt,
      }: Pick<AssessmentOutline, 'assessmentId' | 'state' | 'revision' | 'lateAt'>,
      at: Instant | null,
    ): Promise<boolean> => change({ _id: assessmentId, state, revision, lateAt }, { lateAt: at }),

    /** Outlines of a cycle in the given states, a page at a time by number; for the clock, which asks nothing of who has left. */
    outlines: (cycleId: string, states: readonly AssessmentState[], skip: number, limit: number) =>
      outlinesOf(
        collection()
          .where({ cycleId, state: _.in([...states]), ...ON_LEDGER })
          .field(WITHOUT_CONTENTS)
          .orderBy('enterpriseNo', 'asc')
          .skip(skip)
          .limit(limit)
          .get(),
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

export type AssessmentStore = ReturnType<typeof assessmentStore>
