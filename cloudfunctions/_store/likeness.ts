import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { documents, type Database } from './database'

/** What a submission is found by: a few hashes an indicator, and none of its words. */
interface FingerprintDocument {
  readonly _id: string
  readonly cycleId: string
  readonly prints: readonly string[]
}

/** An assessment of another enterprise, or of another year, as far as it is compared. */
export type ComparedAssessment = Pick<
  Assessment,
  'assessmentId' | 'cycleId' | 'enterpriseId' | 'enterpriseName' | 'unionId' | 'state' | 'rubricVersion' | 'answers'
>

const COMPARED = {
  assessmentId: true,
  cycleId: true,
  enterpriseId: true,
  enterpriseName: true,
  unionId: true,
  state: true,
  rubricVersion: true,
  answers: true,
} as const

/** An enterprise that answered nothing for longer than this begins anew. */
const EARLIER_CYCLES = 3

/** More candidates than these say no more to a reviewer. */
const CANDIDATES = 20

/** What finds texts that are alike among all of a cycle, without reading them all. */
export const likenessStore = (database: Database) => {
  const compared = (where: object, limit: number) =>
    documents<ComparedAssessment>(
      database.collection('assessments').where(where).field(COMPARED).orderBy('cycleId', 'desc').limit(limit).get(),
    )

  return {
    /** What was submitted, to be fingerprinted; undefined where the assessment is gone. */
    findSubmitted: async (assessmentId: string): Promise<ComparedAssessment | undefined> =>
      (await compared({ _id: assessmentId }, 1))[0],

    /** Keeps the fingerprints of what was submitted last; doing it again changes nothing. */
    note: async (assessmentId: string, cycleId: string, prints: readonly string[]): Promise<void> => {
      await database.collection('fingerprints').doc(assessmentId).set({ cycleId, prints })
    },

    /**
     * The submitted assessments of a cycle that share the most fingerprints with these, `assessmentId` left out: what is being corrected
     * is nobody's to read. Two calls.
     */
    alike: async (
      assessmentId: string,
      cycleId: string,
      prints: readonly string[],
    ): Promise<readonly ComparedAssessment[]> => {
      if (prints.length === 0) return []
      const { command: _ } = database
      const { aggregate: $ } = _
      const found = await documents<FingerprintDocument>(
        database
          .collection('fingerprints')
          .aggregate()
          .match({ cycleId, prints: _.in([...prints]), _id: _.neq(assessmentId) })
          .project({ shared: $.size($.setIntersection(['$prints', [...prints]])) })
          .sort({ shared: -1, _id: 1 })
          .limit(CANDIDATES)
          .end(),
      )
      return found.length === 0
        ? []
        : compared(
            { _id: _.in(found.map(({ _id }) => _id)), state: _.in(['submitted', 'endorsed', 'received']) },
            CANDIDATES,
          )
    },

    /** The enterprise's assessments of earlier cycles, the newest first; a union's are those that it answered for. */
    ofEarlierCycles: (enterpriseId: string, cycleId: string, unionId: string | null) =>
      compared(
        { enterpriseId, cycleId: database.command.lt(cycleId), ...(unionId === null ? {} : { unionId }) },
        EARLIER_CYCLES,
      ),

    cycleTitle: async (cycleId: string): Promise<string> => {
      const [cycle] = await documents<Pick<Cycle, 'title'>>(
        database.collection('cycles').where({ _id: cycleId }).field({ title: true }).limit(1).get(),
      )
      return cycle?.title ?? cycleId
    },
  }
}
