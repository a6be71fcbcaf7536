import type { Instant } from '@/domain/calendar/instant'
import { FREE, type Lease, type PackageJob, type PackageState } from '@/domain/package/package-job'
import type { Person } from '@/domain/people/person'
import { isOfPresentSeat, seatKeyOf } from '@/domain/people/seat'
import { documents, insertOnce, updated, type Database } from './database'
import { ofPresentSeat } from './of-seat'

/**
 * A package as kept. `runningKey` is unique: while a package is built it is its seat's, so that nobody has two under way,
 * and from then on its own.
 */
type PackageDocument = PackageJob & { readonly _id: string; readonly runningKey: string }

/** Jobs that were begun before it was kept who reads them are read as by the office: nobody's drafts are in them. */
const jobsOf = async (pending: Promise<unknown>): Promise<readonly PackageJob[]> =>
  (await documents<Omit<PackageJob, 'reader'> & Partial<Pick<PackageJob, 'reader'>>>(pending)).map((job) => ({
    ...job,
    reader: job.reader ?? 'office',
  }))

/** Of a package that was begun before seats were noted it is its person's. */
const runningKeyOf = ({ personId, seat }: Pick<PackageJob, 'personId' | 'seat'>): string =>
  seat === undefined ? `person:${personId}` : `person:${personId}:${seat}`
const restingKeyOf = ({ packageId }: Pick<PackageJob, 'packageId'>): string => `package:${packageId}`

/** Everything but where it is in storage; those who list packages need no more than those who build them, so it is one form. */
const FIELDS = { _id: false, runningKey: false } as const

/** Packages under way and built. Each change is one conditional update: a lease is taken, kept and given back by it. */
export const packageStore = (database: Database) => {
  const _ = database.command
  const collection = () => database.collection('packages')
  const list = (where: object, order: 'startedAt' | 'expiresAt', direction: 'asc' | 'desc', limit: number) =>
    jobsOf(collection().where(where).field(FIELDS).orderBy(order, direction).limit(limit).get())

  /** What replaces a field whole: an update would merge an object into the one that is there (SDK trap 2). */
  const whole = (fields: object): object =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        typeof value === 'object' && value !== null ? _.set(value) : value,
      ]),
    )

  const finished = (job: Pick<PackageJob, 'packageId'>, state: PackageState): object =>
    state === 'building' ? {} : { runningKey: restingKeyOf(job) }

  return {
    find: async (packageId: string): Promise<PackageJob | undefined> => {
      const [job] = await jobsOf(collection().where({ _id: packageId }).field(FIELDS).limit(1).get())
      return job
    },

    /** The package that a person has under way in their present seat. */
    findRunning: async (person: Person): Promise<PackageJob | undefined> => {
      const { personId } = person
      const keys = [runningKeyOf({ personId, seat: seatKeyOf(person.seat) }), runningKeyOf({ personId })]
      const jobs = await jobsOf(
        collection()
          .where({ runningKey: _.in(keys) })
          .field(FIELDS)
          .limit(keys.length)
          .get(),
      )
      return jobs.find((job) => isOfPresentSeat(person, job, job.startedAt))
    },

    /** The packages of a person's present seat, newest first. */
    listOf: (person: Person, limit: number) =>
      list(ofPresentSeat(database, person, 'startedAt'), 'startedAt', 'desc', limit),

    /** Adds a package; false where it is there already or its person has another under way. */
    add: (job: PackageJob): Promise<boolean> =>
      insertOnce(database, 'packages', {
        _id: job.packageId,
        ...job,
        runningKey: runningKeyOf(job),
      } satisfies PackageDocument),

    /** Takes the lease of the part that is due. False: somebody else holds it, or has built the part meanwhile. */
    claim: async (job: PackageJob, lease: Lease, now: Instant): Promise<boolean> =>
      (await updated(
        collection()
          .where({
            _id: job.packageId,
            state: 'building',
            'lease.token': job.lease.token,
            'lease.until': _.lte(now),
            [`parts.${job.parts.length}`]: _.exists(false),
            ...(job.parts.length === 0 ? {} : { [`parts.${job.parts.length - 1}`]: _.exists(true) }),
          })
          .update({ lease: _.set(lease) }),
      )) === 1,

    /** Writes what became of the part by whoever holds its lease; false where they hold it no more. */
    settle: async (
      job: PackageJob,
      token: string,
      fields: Partial<PackageJob> & Pick<PackageJob, 'state'>,
    ): Promise<boolean> =>
      (await updated(
        collection()
          .where({ _id: job.packageId, state: 'building', 'lease.token': token })
          .update({ ...whole(fields), ...finished(job, fields.state) }),
      )) === 1,

    /** Packages that nobody builds just now although a part is due. */
    waiting: (now: Instant, limit: number) =>
      list({ state: 'building', expiresAt: _.gt(now), 'lease.until': _.lte(now) }, 'expiresAt', 'asc', limit),

    /** Packages whose time is over and whose parts still lie in storage. */
    overdue: (now: Instant, limit: number) =>
      list({ state: _.in(['building', 'done', 'failed']), expiresAt: _.lte(now) }, 'expiresAt', 'asc', limit),

    /** Ends a package whose parts were removed. */
    expire: async (job: PackageJob, now: Instant): Promise<void> => {
      await updated(
        collection()
          .where({ _id: job.packageId, expiresAt: _.lte(now) })
          .update({ state: 'expired', lease: _.set(FREE), runningKey: restingKeyOf(job) }),
      )
    },
  }
}

export type PackageStore = ReturnType<typeof packageStore>
