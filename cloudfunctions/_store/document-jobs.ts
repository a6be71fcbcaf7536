import type { Instant } from '@/domain/calendar/instant'
import type { DocumentJob } from '@/domain/job/document-job'
import { answered, type Database } from './database'
import { sha256Of } from './digest'
import { jobStore } from './jobs'

type JobOwner = Pick<DocumentJob, 'personId' | 'seat' | 'wanted' | 'contents' | 'jobId'>

/** Lists that leave as they are when they are written. */
const TABLES: ReadonlySet<DocumentJob['wanted']['kind']> = new Set([
  ...(['ledger', 'unreached', 'enterprises', 'quotas', 'messages', 'audit'] as const),
])

/**
 * What a seat has one of under way: the same file, or where each asking is its own, one of its kind with the same question. An
 * import is neither: each file that is handed in is read.
 */
const runningKeyOf = ({ personId, seat, wanted, contents, jobId }: JobOwner): string => {
  const what = contents ?? (TABLES.has(wanted.kind) ? `${wanted.kind}:${sha256Of(JSON.stringify(wanted))}` : jobId)
  return `person:${personId}:${seat}:${what}`
}

/** Documents under way and made. */
export const documentJobStore = (database: Database) => {
  const _ = database.command
  const jobs = jobStore<DocumentJob>(database, {
    collection: 'document_jobs',
    idOf: ({ jobId }) => jobId,
    runningKeyOf,
    missing: { entryIds: null },
  })
  return {
    ...jobs,

    /** What the same seat has under way of what a job is to make. */
    findRunning: async (job: JobOwner): Promise<DocumentJob | undefined> =>
      (await jobs.running([runningKeyOf(job)]))[0],

    /** A file that was made of just these contents and lives beyond `until`, whoever asked for it. */
    findMade: (contents: string, until: Instant): Promise<DocumentJob | undefined> =>
      jobs.findWhere({ contents, state: 'done', expiresAt: _.gt(until) }),

    /** Hands a file that is gone to nobody else any more. */
    forgetFile: async ({ contents }: DocumentJob): Promise<void> => {
      if (contents === null) return
      await answered(
        database
          .collection('document_jobs')
          .where({ contents, state: 'done' })
          .update({ contents: _.set(null) }),
      )
    },
  }
}
