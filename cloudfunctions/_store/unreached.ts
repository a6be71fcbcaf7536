import type { Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import type { Matter, PhoneCall, UnreachedReason } from '@/domain/reminders/delivery'
import { answered, documents, insertOnce, isDuplicate, updated, type Database } from './database'
import { keyedDocuments, newestBy, type PageWanted } from './row-keys'

/** Somebody, or a seat that nobody sits in, whom a message did not reach. One row a seat and paper: a later try is noted in it. */
export interface UnreachedDocument {
  /** See `unreachedId`. */
  readonly _id: string
  /** null: nobody is bound. */
  readonly personId: string | null
  readonly personName: string
  readonly seat: string
  /** The enterprise that it concerns: the contact's, or the one that a reviewer was told of. */
  readonly enterpriseId: string | null
  /** On whose list it stands, beside the office's. */
  readonly unionId: string | null
  readonly cycleId: string | null
  readonly subjectId: string | null
  readonly matter: Matter
  /** What was to be told. */
  readonly title: string
  readonly reason: UnreachedReason
  /** WeChat's code, where it gave one. */
  readonly code: number | null
  readonly messageId: string
  /** When they were first not reached, and when last. */
  readonly since: Instant
  readonly at: Instant
  /** Still to be told; false once somebody telephoned, until the next message fails too. */
  readonly open: boolean
  /** The last call that somebody noted. */
  readonly phoned: PhoneCall | null
}

/** What a list is narrowed to. */
export interface UnreachedFilter {
  /** A union's list; without it the office's. */
  readonly unionId?: string | undefined
  readonly cycleId?: string | undefined
  readonly reason?: UnreachedReason | undefined
  readonly matter?: Matter | undefined
  readonly enterpriseId?: string | undefined
  readonly personId?: string | undefined
  /** Those who were telephoned, instead of those who are still to be told. */
  readonly phoned?: boolean | undefined
}

/** One row a seat and paper; a seat that several hold has a row for each of them. */
export const unreachedId = (personId: string | null, seat: string, about: string): string =>
  [personId ?? 'nobody', seat, about].join(':')

/** What a message that did not reach somebody notes of it. */
export type NotedRow = Omit<UnreachedDocument, 'since' | 'open' | 'phoned'>

const firstNoted = (row: NotedRow): UnreachedDocument => ({ ...row, since: row.at, open: true, phoned: null })

/** Who could not be reached, standing until they are, or until what they were to be told of is done. */
export const unreachedStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('unreached')

  const matching = ({ phoned = false, ...filter }: UnreachedFilter): object => ({
    open: !phoned,
    ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
  })

  /** Takes off who sits in these places no more, and an empty place that somebody sits in by now. `people`: who sits in them. */
  const keepSeated = async (
    field: 'enterpriseId' | 'seat',
    places: readonly string[],
    people: readonly Person[],
    placeOf: (person: Person) => string | null,
  ): Promise<void> => {
    const attended = new Set(people.flatMap((person) => placeOf(person) ?? []))
    const gone = [
      { of: [...attended], personId: _.nin(people.map(({ personId }) => personId)) },
      { of: places.filter((place) => !attended.has(place)), personId: _.neq(null) },
    ]
    for (const { of, personId } of gone)
      if (of.length > 0)
        await answered(
          collection()
            .where({ [field]: _.in(of), personId })
            .remove(),
        )
  }

  const countBy = <Value>(field: keyof UnreachedDocument, filter: UnreachedFilter) =>
    documents<{ readonly _id: Value; readonly count: number }>(
      collection()
        .aggregate()
        .match(matching(filter))
        .group({ _id: `$${field}`, count: _.aggregate.sum(1) })
        .limit(1000)
        .end(),
    )

  return {
    /** Notes that messages did not reach some of whom none stands there yet: one call. False where one of them did; the rest may be noted. */
    noteFirst: async (rows: readonly NotedRow[]): Promise<boolean> => {
      try {
        await answered(collection().add(rows.map(firstNoted)))
        return true
      } catch (failure) {
        if (isDuplicate(failure)) return false
        throw failure
      }
    },

    /** Notes that a message did not reach somebody: anew, or once more. */
    note: async ({ _id, ...row }: NotedRow): Promise<void> => {
      const known = await updated(
        collection()
          .where({ _id, at: _.lte(row.at) })
          .update({ ...row, open: true }),
      )
      if (known > 0) return
      await insertOnce(database, 'unreached', firstNoted({ _id, ...row }))
    },

    /** Takes off whom a message about this reached. */
    reached: async (ids: readonly string[]): Promise<void> => {
      if (ids.length === 0) return
      await answered(
        collection()
          .where({ _id: _.in([...ids]) })
          .remove(),
      )
    },

    /** Takes off whoever was to be told of a paper until then: something was done with it, and what comes of that is told anew. */
    settle: async (subjectId: string, until: Instant): Promise<void> => {
      await answered(
        collection()
          .where({ subjectId, at: _.lte(until) })
          .remove(),
      )
    },

    /**
     * Takes off who sits in an enterprise's seat no more, and the empty seat of one that somebody sits in by now. `people` are those who
     * sit in them.
     */
    keepPresent: (enterpriseIds: readonly string[], people: readonly Person[]): Promise<void> =>
      keepSeated('enterpriseId', enterpriseIds, people, ({ seat }) =>
        seat.role === 'contact' ? seat.enterpriseId : null,
      ),

    /** Takes off, of these reviewers' seats, whoever sits in none any more, and an empty seat that somebody sits in by now. */
    keepReviewers: (seats: readonly string[], reviewers: readonly Person[]): Promise<void> =>
      keepSeated('seat', seats, reviewers, ({ seat }) => seatKeyOf(seat)),

    /** A page of a list, newest first. */
    page: (filter: UnreachedFilter, page: PageWanted) =>
      keyedDocuments<UnreachedDocument>(
        database,
        { collection: 'unreached', where: [matching(filter)] },
        newestBy('at'),
        page,
      ),

    /** How many a list holds. */
    count: async (filter: UnreachedFilter): Promise<number> =>
      (await answered<{ total: number }>(collection().where(matching(filter)).count())).total,

    /** How many there are, by reason: the same definition as the list. */
    countByReason: async (filter: UnreachedFilter): Promise<ReadonlyMap<UnreachedReason, number>> =>
      new Map((await countBy<UnreachedReason>('reason', filter)).map(({ _id, count }) => [_id, count])),

    /** How many there are, by union, whichever union the filter names; those of no union are left out. */
    countByUnion: async ({ unionId: _any, ...filter }: UnreachedFilter) =>
      (await countBy<string | null>('unionId', filter)).flatMap(({ _id: unionId, count }) =>
        unionId === null ? [] : [{ unionId, count }],
      ),

    find: async (id: string): Promise<UnreachedDocument | undefined> => {
      const [row] = await documents<UnreachedDocument>(collection().where({ _id: id }).limit(1).get())
      return row
    },

    /** Ticks somebody off who was telephoned; false where they are no longer on the list. */
    notePhoned: async (id: string, phoned: PhoneCall): Promise<boolean> =>
      (await updated(
        collection()
          .where({ _id: id, open: true })
          .update({ open: false, phoned: _.set({ ...phoned }) }),
      )) === 1,
  }
}
