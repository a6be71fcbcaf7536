import type { Instant } from '@/domain/calendar/instant'
import { reportKindsOf } from '@/domain/report/sections'
import { cycleStore } from './cycles'
import { unclosed } from './closed-papers'
import { countByUnion } from './count-by-union'
import { documents, updated, type Database } from './database'
import { ON_LEDGER } from './departures'
import { countedWrite } from './unfiled-events'
import { alivePapers } from './union-document'

/** A union for which nobody is bound, with what lies there. */
export interface UnattendedWork {
  readonly unionId: string
  /** How many enterprises it answers for. */
  readonly enterprises: number
  readonly assessments: number
  readonly reports: number
  readonly ledger: number
}

/** The unions for which somebody is bound, with how many. */
export const attendedUnions = (database: Database): Promise<ReadonlyMap<string, number>> =>
  countByUnion(database, 'people', { role: 'reviewer', revokedAt: null })

/** What lies with unions of which nobody is bound: none was yet, or the last one was unbound. */
export const unattendedStore = (database: Database) => {
  const _ = database.command
  const cycles = cycleStore(database)
  const submitted = { ...ON_LEDGER, state: 'submitted' }
  /** Of the reports, unions receive those that enterprises write. */
  const submittedReports = { ...submitted, kind: _.in([...reportKindsOf('enterprise')]) }

  /** What a union opened, and from then on its writer cannot withdraw. */
  const OPENED = {
    assessments: { at: 'reviewBeganAt', of: submitted },
    reports: { at: 'openedAt', of: submittedReports },
  } as const
  type Opened = keyof typeof OPENED

  /** What waits for a union's reviewer, wherever it is kept. */
  const WAITING = {
    assessments: submitted,
    reports: submittedReports,
    ledger: { ...ON_LEDGER, state: 'checked' },
  } as const

  const byUnion = (collection: 'enterprises' | keyof typeof WAITING, where: object) =>
    countByUnion(database, collection, where)

  /** Papers of the years that are alive: in an archived one nothing waits, and nothing is changed. Named, they are found by index. */
  const alive = async (): Promise<object> => alivePapers(database, await cycles.all())

  const attended = () => attendedUnions(database)

  const isAttended = async (unionId: string): Promise<boolean> => {
    const bound = await documents<{ readonly _id: string }>(
      database
        .collection('people')
        .where({ role: 'reviewer', unionId, revokedAt: null })
        .field({ _id: true })
        .limit(1)
        .get(),
    )
    return bound.length > 0
  }

  const opened = (collection: Opened, years: object) =>
    byUnion(collection, { ...years, ...OPENED[collection].of, [OPENED[collection].at]: _.neq(null) })

  const close = (collection: Opened, years: object, unionId: string, until: Instant): Promise<number> => {
    const { at, of } = OPENED[collection]
    return updated(
      database
        .collection(collection)
        .where({ ...years, ...of, unionId, [at]: _.gt(0).and(_.lte(until)), ...unclosed(database) })
        .update({ [at]: null, ...countedWrite(database) }),
    )
  }

  return {
    /** See `attendedUnions`. */
    attended,

    /** Whether anybody is bound as a reviewer of this union. */
    isAttended,

    /** The unions that answer for an enterprise or have something waiting, and for which nobody is bound. */
    work: async (): Promise<readonly UnattendedWork[]> => {
      const years = await alive()
      const [reviewers, enterprises, assessments, reports, ledger] = await Promise.all([
        attended(),
        byUnion('enterprises', ON_LEDGER),
        byUnion('assessments', { ...years, ...WAITING.assessments }),
        byUnion('reports', { ...years, ...WAITING.reports }),
        byUnion('ledger', { ...years, ...WAITING.ledger }),
      ])
      const unionIds = new Set([enterprises, assessments, reports, ledger].flatMap((counts) => [...counts.keys()]))
      return [...unionIds]
        .filter((unionId) => !reviewers.has(unionId))
        .map((unionId) => ({
          unionId,
          enterprises: enterprises.get(unionId) ?? 0,
          assessments: assessments.get(unionId) ?? 0,
          reports: reports.get(unionId) ?? 0,
          ledger: ledger.get(unionId) ?? 0,
        }))
    },

    /** Unattended unions that hold something opened. */
    holding: async (): Promise<readonly string[]> => {
      const years = await alive()
      const [assessments, reports] = await Promise.all([opened('assessments', years), opened('reports', years)])
      const unionIds = [...new Set([...assessments.keys(), ...reports.keys()])]
      if (unionIds.length === 0) return []
      const reviewers = await attended()
      return unionIds.filter((unionId) => !reviewers.has(unionId))
    },

    /**
     * Lets what a union opened until `now` wait unopened again, where nobody is bound to go on with it: so its enterprise may
     * withdraw it, and whoever comes next begins anew. Remarks that were noted stay for them. Returns how many papers.
     */
    release: async (unionId: string, now: Instant): Promise<number> => {
      if (await isAttended(unionId)) return 0
      const years = await alive()
      const [assessments, reports] = await Promise.all([
        close('assessments', years, unionId, now),
        close('reports', years, unionId, now),
      ])
      return assessments + reports
    },
  }
}
