import { lastSavedOf, sentRemarksOf, type StoredAssessment } from './assessment-document'
import { documents, replacing, updated, type Database } from './database'

/** Whole forms are read, so a page is small. */
const PAGE = 20

/** What an assessment says since shape 4, and was worked out at each reading before. */
const ADDED = ['sentRemarks', 'lastSavedAt', 'withdrawal'] as const

/** Assessments of before it was kept what was sent of their remarks, and when they were saved and withdrawn last. */
export const shapelessPaperStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('assessments')

  return {
    /** A page of them, of all years, after one of them. */
    after: async (
      place: string,
    ): Promise<{ readonly papers: readonly StoredAssessment[]; readonly next: string | null }> => {
      const lacking = _.or(ADDED.map((field) => ({ [field]: _.exists(false) })))
      const papers = await documents<StoredAssessment>(
        collection()
          .where(_.and([{ _id: _.gt(place) }, lacking]))
          .orderBy('_id', 'asc')
          .limit(PAGE)
          .get(),
      )
      return { papers, next: papers.length === PAGE ? (papers.at(-1)?._id ?? null) : null }
    },

    /**
     * Keeps what was worked out at each reading, each field while it is missing and nobody moved the paper: what is written meanwhile
     * stays. Whether nothing is missing now.
     */
    fill: async (paper: StoredAssessment): Promise<boolean> => {
      const { _id, revision } = paper
      const worked = { sentRemarks: sentRemarksOf(paper), lastSavedAt: lastSavedOf(paper), withdrawal: null }
      for (const field of ADDED.filter((each) => paper[each] === undefined))
        await updated(
          collection()
            .where({ _id, revision, [field]: _.exists(false) })
            .update(replacing(database, { [field]: worked[field] })),
        )
      const [now] = await documents<StoredAssessment>(collection().where({ _id }).limit(1).get())
      return now === undefined || ADDED.every((field) => now[field] !== undefined)
    },
  }
}
