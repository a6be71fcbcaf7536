import type { Instant } from '@/domain/calendar/instant'
import { FREE, type Job, type JobState, type Lease } from '@/domain/job/job'
import { answered, documents, insertOnce, replacing, updated, type Database } from './database'

/** Where jobs of a kind are kept. */
interface Kept<Kind extends Job> {
  readonly collection: 'packages' | 'document_jobs'
  readonly idOf: (job: Kind) => string
  /** What somebody may have under way once only. */
  readonly runningKeyOf: (job: Kind) => string
  /** What is read where a job that was begun by an earlier version says nothing of it. */
  readonly missing?: Partial<Kind>
  /** What must still be so besides the lease, for what is due to be due: as it was when the job was read. */
  readonly stillDue?: (job: Kind, exists: (is: boolean) => object) => object
}

/** Everything but what is the store's own. */
const FIELDS = { _id: false, runningKey: false } as const

/**
 * Jobs of one kind. Each change is one conditional update: a lease is taken, kept up and given back by it. `runningKey` is unique:
 * while a job is under way it says what of that person's is, and from then on it is the job's own.
 */
export const jobStore = <Kind extends Job>(database: Database, kept: Kept<Kind>) => {
  const _ = database.command
  const { idOf, runningKeyOf } = kept
  const collection = () => database.collection(kept.collection)
  const read = async (pending: Promise<unknown>): Promise<readonly Kind[]> =>
    (await documents<Kind>(pending)).map((job) => ({ ...kept.missing, ...job }))
  const list = (where: object, order: 'startedAt' | 'expiresAt', direction: 'asc' | 'desc', limit: number) =>
    read(collection().where(where).field(FIELDS).orderBy(order, direction).limit(limit).get())
  const findOne = async (where: object): Promise<Kind | undefined> => {
    const [job] = await read(collection().where(where).field(FIELDS).limit(1).get())
    return job
  }

  const restingKeyOf = (job: Kind): string => `done:${idOf(job)}`
  const ended = (job: Kind, state: JobState): object => (state === 'building' ? {} : { runningKey: restingKeyOf(job) })

  return {
    find: (id: string): Promise<Kind | undefined> => findOne({ _id: id }),

    /** The jobs under way by these keys. */
    running: (runningKeys: readonly string[]): Promise<readonly Kind[]> =>
      read(
        collection()
          .where({ runningKey: _.in([...runningKeys]) })
          .field(FIELDS)
          .limit(runningKeys.length)
          .get(),
      ),

    findWhere: findOne,
    list,

    /** Adds a job; false where it is there already or the like of it is under way. */
    add: (job: Kind): Promise<boolean> =>
      insertOnce(database, kept.collection, {
        _id: idOf(job),
        ...job,
        runningKey: job.state === 'building' ? runningKeyOf(job) : restingKeyOf(job),
      }),

    /** Takes the lease of what is due, with the failures counted so far. False: somebody else holds it, or it is done meanwhile. */
    claim: async (job: Kind, lease: Lease, failures: number, now: Instant): Promise<boolean> =>
      (await updated(
        collection()
          .where({
            _id: idOf(job),
            state: 'building',
            'lease.token': job.lease.token,
            'lease.until': _.lte(now),
            ...kept.stillDue?.(job, (is) => _.exists(is)),
          })
          .update({ lease: _.set(lease), failures }),
      )) === 1,

    /** Keeps a lease up, and says how far the work is; false where it is somebody else's by now. */
    renew: async (job: Kind, token: string, until: Instant, fields: Partial<Kind> = {}): Promise<boolean> =>
      (await updated(
        collection()
          .where({ _id: idOf(job), state: 'building', 'lease.token': token })
          .update({ 'lease.until': until, ...replacing(database, fields) }),
      )) === 1,

    /** Writes what became of what was due, by whoever holds its lease; false where they hold it no more. */
    settle: async (job: Kind, token: string, fields: Partial<Kind> & Pick<Kind, 'state'>): Promise<boolean> =>
      (await updated(
        collection()
          .where({ _id: idOf(job), state: 'building', 'lease.token': token })
          .update({ ...replacing(database, fields), ...ended(job, fields.state) }),
      )) === 1,

    /** Jobs that nobody works at although something is due. */
    waiting: (now: Instant, limit: number) =>
      list({ state: 'building', expiresAt: _.gt(now), 'lease.until': _.lte(now) }, 'expiresAt', 'asc', limit),

    /** Jobs whose time is over and whose files still lie in storage. */
    overdue: (now: Instant, limit: number) =>
      list({ state: _.in(['building', 'done', 'failed']), expiresAt: _.lte(now) }, 'expiresAt', 'asc', limit),

    /** Ends a job whose files were removed. */
    expire: async (job: Kind, now: Instant): Promise<void> => {
      await updated(
        collection()
          .where({ _id: idOf(job), expiresAt: _.lte(now) })
          .update({ state: 'expired', lease: _.set(FREE), runningKey: restingKeyOf(job) }),
      )
    },

    /** Forgets a job whose time is over. */
    forget: async (job: Kind, now: Instant): Promise<void> => {
      await answered(
        collection()
          .where({ _id: idOf(job), expiresAt: _.lte(now) })
          .remove(),
      )
    },
  }
}

export type JobStore<Kind extends Job> = ReturnType<typeof jobStore<Kind>>
