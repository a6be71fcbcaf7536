import type { Instant } from '@/domain/calendar/instant'
import type { LedgerColumns } from '@/domain/ledger/ledger-column'
import { entryIdOf, type LedgerEntry } from '@/domain/ledger/ledger-entry'
import { isPhoneColumn } from '@/domain/ledger/value-doubts'
import type { Seat } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import { findTelephone, type KnownTelephone } from '@/domain/people/telephone'
import { contactColumns } from '@/domain/roster/import-columns'
import { documents, type Database } from './database'
import { invitationStore } from './invitations'
import { peopleStore } from './people'

/** An enterprise's number, and whose it is where that was written beside it. */
export type EnterpriseTelephone = KnownTelephone & { readonly name: string | null }

/** A year whose entries nobody has begun yet still knows what the last one did. */
const YEARS_LOOKED_AT = 2
const ENTRIES_A_QUERY = 100
const PEOPLE_A_QUERY = 200

/** Somebody in a seat, or null where nobody sits in it. */
interface Seated {
  readonly personId: string | null
  readonly seat: Seat
}

/** Where a year's entries keep telephones, and beside them whose they are, by column. */
interface PhoneColumns {
  readonly cycleId: string
  readonly phoneIds: readonly string[]
  readonly nameId: string
}

const phoneColumnsOf = ({ cycleId, columns }: LedgerColumns): PhoneColumns => ({
  cycleId,
  phoneIds: columns.filter(({ label }) => isPhoneColumn(label)).map(({ columnId }) => columnId),
  nameId: contactColumns(columns).name.columnId,
})

const seatedKey = (personId: string, seat: Seat): string => `${personId} ${seatKeyOf(seat)}`

/** The numbers that enterprises are reached by. */
export const telephoneStore = (database: Database) => {
  const { command: _ } = database

  const readEntries = async (entryIds: readonly string[], years: readonly PhoneColumns[]) => {
    const asked = years.flatMap(({ phoneIds, nameId }) => [...phoneIds, nameId])
    const values = Object.fromEntries(asked.map((columnId) => [`values.${columnId}`, true]))
    const found: Array<Pick<LedgerEntry, 'entryId' | 'values'>> = []
    for (let at = 0; at < entryIds.length; at += ENTRIES_A_QUERY)
      found.push(
        ...(await documents<Pick<LedgerEntry, 'entryId' | 'values'>>(
          database
            .collection('ledger')
            .where({ _id: _.in(entryIds.slice(at, at + ENTRIES_A_QUERY)) })
            .field({ entryId: true, ...values })
            .limit(ENTRIES_A_QUERY)
            .get(),
        )),
      )
    return new Map(found.map((entry) => [entry.entryId, entry.values]))
  }

  /** What the ledger's telephone column says of these enterprises, this year or the last; those of which it says nothing are left out. */
  const ofEnterprises = async (enterpriseIds: readonly string[]): Promise<ReadonlyMap<string, EnterpriseTelephone>> => {
    const telephones = new Map<string, EnterpriseTelephone>()
    if (enterpriseIds.length === 0) return telephones
    const years = (
      await documents<LedgerColumns>(
        database.collection('ledger_columns').where({}).orderBy('_id', 'desc').limit(YEARS_LOOKED_AT).get(),
      )
    )
      .map(phoneColumnsOf)
      .filter(({ phoneIds }) => phoneIds.length > 0)
    const idsIn = ({ cycleId }: PhoneColumns) => enterpriseIds.map((each) => entryIdOf(cycleId, each))
    const valuesOf =
      years.length === 0 ? new Map<string, LedgerEntry['values']>() : await readEntries(years.flatMap(idsIn), years)
    for (const { cycleId, phoneIds, nameId } of years)
      for (const enterpriseId of enterpriseIds) {
        const values = valuesOf.get(entryIdOf(cycleId, enterpriseId))
        const number = phoneIds
          .map((columnId) => findTelephone(values?.[columnId] ?? ''))
          .find((each) => each !== undefined)
        if (number !== undefined && !telephones.has(enterpriseId))
          telephones.set(enterpriseId, { number, from: 'ledger', name: values?.[nameId] ?? null })
      }
    return telephones
  }

  /** How enterprises of which nobody is bound are reached: through whoever is invited there, else as their ledger says. */
  const ofEmptySeats = async (
    enterpriseIds: readonly string[],
    now: Instant,
  ): Promise<ReadonlyMap<string, EnterpriseTelephone>> => {
    if (enterpriseIds.length === 0) return new Map()
    const seats = enterpriseIds.map((enterpriseId) => ({ role: 'contact', enterpriseId }) as const)
    const telephones = new Map<string, EnterpriseTelephone>()
    for (const { seat, telephone = '', inviteeName } of await invitationStore(database).openOf(seats, now)) {
      const number = findTelephone(telephone)
      // The newest comes last, and counts.
      if (number !== undefined && seat.role === 'contact')
        telephones.set(seat.enterpriseId, {
          ...{ number, from: 'invitation' },
          name: inviteeName === '' ? null : inviteeName,
        })
    }
    const others = await ofEnterprises(enterpriseIds.filter((each) => !telephones.has(each)))
    return new Map([...telephones, ...others])
  }

  /** What is kept of these people, by person and seat. */
  const ofPeople = async (personIds: readonly string[]): Promise<ReadonlyMap<string, EnterpriseTelephone>> => {
    const telephones = new Map<string, EnterpriseTelephone>()
    for (let at = 0; at < personIds.length; at += PEOPLE_A_QUERY) {
      const found = await peopleStore(database).byPersonIds(personIds.slice(at, at + PEOPLE_A_QUERY))
      for (const { person, telephone } of found)
        if (telephone) telephones.set(seatedKey(person.personId, person.seat), { ...telephone, name: person.name })
    }
    return telephones
  }

  return {
    ofEnterprises,

    /** How an enterprise of which nobody is bound is reached: through whoever is invited there, else as its ledger says. */
    findOfEnterprise: async (enterpriseId: string, now: Instant): Promise<EnterpriseTelephone | undefined> =>
      (await ofEmptySeats([enterpriseId], now)).get(enterpriseId),

    /**
     * How these are reached, in their order: who sits in a seat by their own or their invitation's number, else by their
     * enterprise's; a contact's seat that nobody sits in by whoever is invited there, else by its ledger.
     */
    ofSeated: async (
      seated: readonly Seated[],
      now: Instant,
    ): Promise<ReadonlyArray<EnterpriseTelephone | undefined>> => {
      const ofContacts = (empty: boolean) => [
        ...new Set(
          seated.flatMap(({ personId, seat }) =>
            (personId === null) === empty && seat.role === 'contact' ? [seat.enterpriseId] : [],
          ),
        ),
      ]
      const people = await ofPeople([...new Set(seated.flatMap(({ personId }) => personId ?? []))])
      const [taken, empty] = await Promise.all([ofEnterprises(ofContacts(false)), ofEmptySeats(ofContacts(true), now)])
      return seated.map(({ personId, seat }) => {
        const own = personId === null ? undefined : people.get(seatedKey(personId, seat))
        if (own || seat.role !== 'contact') return own
        return (personId === null ? empty : taken).get(seat.enterpriseId)
      })
    },
  }
}
