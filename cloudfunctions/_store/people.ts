import type { Cycle } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import type { Person, Role, Seat } from '@/domain/people/person'
import type { KnownTelephone } from '@/domain/people/telephone'
import { isSameSeat } from '@/domain/people/seat'
import type { Audience } from '@/domain/workflow/event'
import { ALL_CYCLES, CURRENT_CYCLE } from './cycles'
import { answered, documents, updated, type Database } from './database'
import { findListed, peoplePage, telephoneOf, type ListedPerson, type PageOfPeople } from './people-list'
import { personOf, readWithPerson, seatFields, seatsOfPerson, type Asking, type PersonDocument } from './joined-read'

/** Someone in a seat, to be told something: who they are to others, and their openid for WeChat alone. */
export interface Addressee {
  readonly openId: string
  /** The id of what is kept of the seat. */
  readonly seatId: string
  readonly person: Person
  /** The number that is kept with the seat. */
  readonly telephone?: KnownTelephone | undefined
}

/** Everyone in a kind of seat. */
export type SeatAudience = Exclude<Audience, { kind: 'person' }>

/** Where those are found who are bound now and whom an audience names. */
export const boundIn = (audience: SeatAudience): object => ({ revokedAt: null, ...audienceFilter(audience) })

const audienceFilter = (audience: SeatAudience): object => {
  switch (audience.kind) {
    case 'contacts':
      return { role: 'contact', enterpriseId: audience.enterpriseId }
    case 'reviewers':
      return { role: 'reviewer', unionId: audience.unionId }
    case 'office':
      return { role: 'office', enterpriseId: null }
  }
}

/** Somebody in a seat, of what is kept of it. */
export const addressee = (document: PersonDocument): Addressee => ({
  openId: document.openId ?? document._id,
  seatId: document._id,
  person: personOf(document),
  telephone: telephoneOf(document),
})

/** Whoever is shown to be there keeps being so for an hour. */
const USE_NOTED_EVERY = 60 * 60_000

/** One of somebody's seats, as they may switch to it. */
export interface OwnSeat {
  readonly seatId: string
  readonly person: Person
  readonly usedAt: number
  /** The number that is kept with it. */
  readonly telephone: KnownTelephone | undefined
}

const ownSeat = (document: PersonDocument): OwnSeat => ({
  seatId: document._id,
  person: personOf(document),
  usedAt: document.usedAt ?? 0,
  telephone: telephoneOf(document),
})

export const peopleStore = (database: Database) => {
  const collection = () => database.collection('people')
  const list = async (where: object, limit = 1000): Promise<readonly Addressee[]> =>
    (
      await documents<PersonDocument>(
        collection()
          .where({ revokedAt: null, ...where })
          .limit(limit)
          .get(),
      )
    ).map(addressee)

  /** A person in the seat that is named while they hold it, else in another that they hold, else in the one that they left. */
  const oneOf = async ({ personId, seat }: Extract<Audience, { kind: 'person' }>): Promise<readonly Addressee[]> => {
    const all = (await documents<PersonDocument>(collection().where({ personId }).limit(1000).get())).map(addressee)
    const inSeat = all.find(({ person }) => isSameSeat(person.seat, seat))
    const held = all.filter(({ person }) => person.revokedAt === null)
    const found = inSeat?.person.revokedAt === null ? inSeat : (held[0] ?? inSeat)
    return found ? [found] : []
  }

  return {
    /** Who asks, bound or formerly bound. */
    find: async (asking: Asking): Promise<Person | undefined> => (await readWithPerson(database, asking, {}))?.person,

    /** Who asks, with the id of what is kept of their seat. */
    findSeat: async (asking: Asking): Promise<{ person: Person; seatId: string } | undefined> =>
      readWithPerson(database, asking, {}),

    /** By what WeChat knows somebody; undefined of whom nobody knows. */
    findOpenId: async (personId: string): Promise<string | undefined> =>
      (await documents<PersonDocument>(collection().where({ personId }).limit(1).get())).map(addressee)[0]?.openId,

    /** All of somebody's seats, those that they left too. */
    seatsOf: async (openId: string): Promise<readonly OwnSeat[]> =>
      (await documents<PersonDocument>(collection().where(seatsOfPerson(database, openId)).limit(1000).get())).map(
        ownSeat,
      ),

    /** Who asks, with every cycle and all the seats that they hold. One call. */
    findWithSeats: async (
      asking: Asking,
    ): Promise<{ person: Person; seatId: string; cycles: readonly Cycle[]; seats: readonly OwnSeat[] } | undefined> => {
      const found = await readWithPerson<{ cycles: Cycle; seats: PersonDocument }>(database, asking, {
        cycles: ALL_CYCLES,
        seats: {
          from: 'people',
          where: database.command.and([seatsOfPerson(database, asking.openId), { revokedAt: null }]),
          sort: { boundAt: 1 },
        },
      })
      if (!found) return undefined
      const { person, seatId, joined } = found
      return { person, seatId, cycles: joined.cycles, seats: joined.seats.map(ownSeat) }
    },

    /** Keeps when a seat was used last, by which it is known from where somebody asks who names none. Once an hour, and at each switch. */
    noteUse: async (seatId: string, seats: readonly OwnSeat[], now: number): Promise<void> => {
      const present = seats.find((seat) => seat.seatId === seatId)
      if (!present) return
      const others = Math.max(0, ...seats.filter((seat) => seat !== present).map(({ usedAt }) => usedAt))
      if (present.usedAt > others && now - present.usedAt < USE_NOTED_EVERY) return
      await updated(
        collection()
          .where({ _id: seatId })
          .update({ usedAt: Math.max(now, others + 1) }),
      )
    },

    /** Who asks, with the newest cycle. One call. */
    findWithCycle: async (asking: Asking): Promise<{ person: Person; cycle: Cycle | undefined } | undefined> => {
      const found = await readWithPerson<{ cycle: Cycle }>(database, asking, { cycle: CURRENT_CYCLE })
      return found && { person: found.person, cycle: found.joined.cycle[0] }
    },

    /** Who asks, with every cycle, newest first. One call. */
    findWithCycles: async (asking: Asking): Promise<{ person: Person; cycles: readonly Cycle[] } | undefined> => {
      const found = await readWithPerson<{ cycles: Cycle }>(database, asking, { cycles: ALL_CYCLES })
      return found && { person: found.person, cycles: found.joined.cycles }
    },

    /** Everyone bound now whom an audience names; one person who is meant by name is found where they left too. */
    inAudience: (audience: Audience): Promise<readonly Addressee[]> =>
      audience.kind === 'person' ? oneOf(audience) : list(audienceFilter(audience)),

    /** Everyone who sits in a seat now. */
    inSeat: (seat: Seat): Promise<readonly Addressee[]> => list(seatFields(seat)),

    /** Everyone bound now as a contact of one of these enterprises. */
    contactsOf: (enterpriseIds: readonly string[]): Promise<readonly Addressee[]> =>
      list({ role: 'contact', enterpriseId: database.command.in([...enterpriseIds]) }),

    /** See `peoplePage`. */
    page: (...asked: PageOfPeople) => peoplePage(database, ...asked),

    /** See `findListed`. */
    findListed: (personId: string, seat: Seat): Promise<ListedPerson | undefined> =>
      findListed(database, personId, seat),

    /** How many are bound in a role. */
    countBound: async (role: Role): Promise<number> =>
      (await answered<{ total: number }>(collection().where({ role, revokedAt: null }).count())).total,

    /** Everyone bound since then who writes papers: contacts and reviewers. */
    boundSince: (at: Instant): Promise<readonly Addressee[]> =>
      list({ role: database.command.in(['contact', 'reviewer']), boundAt: database.command.gte(at) }),

    reviewersOfAll: (): Promise<readonly Addressee[]> => list({ role: 'reviewer' }),

    byPersonIds: (personIds: readonly string[]): Promise<readonly Addressee[]> =>
      list({ personId: database.command.in([...personIds]) }),

    /** The names of these people, those who have left too. */
    namesOf: async (personIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
      new Map(
        (
          await documents<Pick<PersonDocument, 'personId' | 'name'>>(
            collection()
              .where({ personId: database.command.in([...personIds]) })
              .field({ personId: true, name: true })
              .limit(1000)
              .get(),
          )
        ).map(({ personId, name }) => [personId, name]),
      ),

    /** Whether there ever was such a person. */
    wasBound: async (personId: string): Promise<boolean> =>
      (await documents<PersonDocument>(collection().where({ personId }).limit(1).get())).length > 0,
  }
}
