import type { AssessmentEvent, Submission } from '@/domain/assessment/assessment-event'
import { isWithWriter } from '@/domain/people/access'
import { namesBehind } from '@/domain/totals/behind'
import type { Counters } from '@/domain/totals/counters'
import { portionOf, type CountedEvent } from '@/domain/totals/portion'
import { assessmentOf, type StoredAssessment } from './assessment-document'
import { documents, type Database } from './database'
import type { EditionStore } from './editions'
import { eventStore } from './events'

/** What one assessment has added to the totals of its union's year. */
export interface PortionDocument {
  readonly _id: string
  readonly cycleId: string
  readonly unionId: string | null
  readonly enterpriseId: string
  /** Missing where it adds nothing: an empty object is not kept (SDK trap 2). */
  readonly counters?: Counters
}

/** Whether a paper carries just the names by which its portion is found: the lists behind the numbers are looked up by them. */
export const carriesNames = ({ countedAs = [] }: Pick<StoredAssessment, 'countedAs'>, portion: Counters): boolean => {
  const names = namesBehind(portion)
  return names.length === countedAs.length && names.every((name, at) => name === countedAs[at])
}

/** As many events of one assessment as are read for it. */
const EVENTS_AT_MOST = 1000

/** Finds out what an assessment adds to the totals, as it stands. */
export const portionsOf = (database: Database, editions: EditionStore) => {
  const { command: _ } = database
  const events = eventStore(database)

  /** What happened to it, without what was submitted; with what still lies in the paper. */
  const historyOf = async ({ _id, unfiled }: StoredAssessment): Promise<readonly CountedEvent[]> => {
    const filed = await documents<AssessmentEvent>(
      database
        .collection('events')
        .where({ subjectId: _id, kind: _.in(['submitted', 'withdrawn', 'returned', 'endorsed', 'routed']) })
        .field({ kind: true, at: true, state: true, revision: true })
        .limit(EVENTS_AT_MOST)
        .get(),
    )
    return unfiled ? [...filed.filter(({ revision }) => revision !== unfiled.revision), unfiled] : filed
  }

  /** What was submitted last: it lies in the paper until that is written to again. */
  const contentsOf = async (paper: StoredAssessment): Promise<Submission | undefined> => {
    if (paper.state === 'draft') return undefined
    return isWithWriter(paper.state)
      ? (await events.findLastSubmission<AssessmentEvent>(paper._id))?.snapshot
      : { answers: paper.answers, evidence: paper.evidence }
  }

  return {
    countersOf: async (paper: StoredAssessment): Promise<Counters> =>
      portionOf(assessmentOf(paper), await contentsOf(paper), await historyOf(paper), await editions.of(paper)),

    find: async (assessmentId: string): Promise<PortionDocument | undefined> => {
      const [found] = await documents<PortionDocument>(
        database.collection('portions').where({ _id: assessmentId }).limit(1).get(),
      )
      return found
    },
  }
}
