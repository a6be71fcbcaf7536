import type { PackageJob } from '@/domain/package/package-job'
import type { Person } from '@/domain/people/person'
import { isOfPresentSeat, seatKeyOf } from '@/domain/people/seat'
import type { Database } from './database'
import { jobStore } from './jobs'
import { ofPresentSeat } from './of-seat'

/**
 * What a seat has one of under way, so that nobody has two. Of a package that was begun before seats were noted it is its
 * person's.
 */
const runningKeyOf = ({ personId, seat }: Pick<PackageJob, 'personId' | 'seat'>): string =>
  seat === undefined ? `person:${personId}` : `person:${personId}:${seat}`

/** Packages under way and built: a part is due once, after the ones before it. */
export const packageStore = (database: Database) => {
  const jobs = jobStore<PackageJob>(database, {
    collection: 'packages',
    idOf: ({ packageId }) => packageId,
    runningKeyOf,
    // Jobs that were begun before it was kept who reads them are read as by the office: nobody's drafts are in them.
    missing: { reader: 'office' },
    stillDue: ({ parts }, exists) => ({
      [`parts.${parts.length}`]: exists(false),
      ...(parts.length === 0 ? {} : { [`parts.${parts.length - 1}`]: exists(true) }),
    }),
  })
  return {
    ...jobs,

    /** The package that a person has under way in their present seat. */
    findRunning: async (person: Person): Promise<PackageJob | undefined> => {
      const { personId } = person
      const keys = [runningKeyOf({ personId, seat: seatKeyOf(person.seat) }), runningKeyOf({ personId })]
      return (await jobs.running(keys)).find((job) => isOfPresentSeat(person, job, job.startedAt))
    },

    /** The packages of a person's present seat, newest first. */
    listOf: (person: Person, limit: number): Promise<readonly PackageJob[]> =>
      jobs.list(ofPresentSeat(database, person, 'startedAt'), 'startedAt', 'desc', limit),
  }
}
