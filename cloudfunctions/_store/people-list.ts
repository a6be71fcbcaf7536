import type { Person, Role, Seat } from '@/domain/people/person'
import type { KnownTelephone } from '@/domain/people/telephone'
import { documents, type Database } from './database'
import { personOf, seatFields, type PersonDocument } from './joined-read'
import { keyedDocuments, type KeyedRow, type ListOrder, type PageWanted } from './row-keys'
import { nameFilter } from './search'

/** A person as the list of people shows them. */
export interface ListedPerson {
  readonly person: Person
  readonly usedAt: number | undefined
  readonly invitedBy: string | undefined
  /** What they or their invitation said. */
  readonly telephone: KnownTelephone | undefined
}

/** The number that is kept of somebody. */
export const telephoneOf = ({ telephone, telephoneFrom }: PersonDocument): KnownTelephone | undefined =>
  telephone ? { number: telephone, from: telephoneFrom ?? 'own' } : undefined

const listedPerson = (document: PersonDocument): ListedPerson => ({
  person: personOf(document),
  usedAt: document.usedAt,
  invitedBy: document.invitedBy,
  telephone: telephoneOf(document),
})

/** Who is bound now as this person in this seat. */
export const findListed = async (
  database: Database,
  personId: string,
  seat: Seat,
): Promise<ListedPerson | undefined> => {
  const [found] = await documents<PersonDocument>(
    database
      .collection('people')
      .where({ personId, ...seatFields(seat), revokedAt: null })
      .limit(1)
      .get(),
  )
  return found && listedPerson(found)
}

/** Whom a list is of: everybody, or the reviewers of a union and the contacts of these enterprises. */
export type PeopleScope = 'everybody' | { readonly unionId: string | null; readonly enterpriseIds: readonly string[] }

/** As many places as a search that is still one can mean. */
const PLACES_AT_MOST = 100

/** The filters of those who sit for places whose name holds what was searched for; undefined where nothing was. */
const placesNamed = async (database: Database, search: string): Promise<readonly object[] | undefined> => {
  const named = nameFilter(database, 'name', search)
  if (Object.keys(named).length === 0) return undefined
  const ofUnion = database.command.or([named, nameFilter(database, 'formerNames.name', search)])
  const idsOf = async (name: 'enterprises' | 'unions', where: object) =>
    (await documents<{ _id: string }>(database.collection(name).where(where).limit(PLACES_AT_MOST).get())).map(
      ({ _id }) => _id,
    )
  const [enterprises, unions] = await Promise.all([idsOf('enterprises', named), idsOf('unions', ofUnion)])
  return [{ enterpriseId: database.command.in(enterprises) }, { unionId: database.command.in(unions) }]
}

/** Of whom, which of them, and where the page begins and ends. */
export type PageOfPeople = readonly [
  scope: PeopleScope,
  which: { readonly role: Role | undefined; readonly search: string },
  page: PageWanted,
]

const BY_ROLE: ListOrder = [
  ['role', 'asc'],
  ['boundAt', 'desc'],
  ['_id', 'asc'],
]

/** A page of those who are bound now, by role and, of each role, the newest first; `search` is in their name or their place's. */
export const peoplePage = async (
  database: Database,
  ...[scope, { role, search }, page]: PageOfPeople
): Promise<readonly KeyedRow<ListedPerson>[]> => {
  const { command: _ } = database
  const places = await placesNamed(database, search)
  const where = [
    { revokedAt: null, ...(role === undefined ? {} : { role }) },
    ...(scope === 'everybody'
      ? []
      : [
          _.or([
            { role: 'reviewer', unionId: scope.unionId ?? 'none' },
            { role: 'contact', enterpriseId: _.in([...scope.enterpriseIds]) },
          ]),
        ]),
    ...(places ? [_.or([nameFilter(database, 'name', search), ...places])] : []),
  ]
  const found = await keyedDocuments<PersonDocument>(database, { collection: 'people', where }, BY_ROLE, page)
  return found.map(({ row, key }) => ({ row: listedPerson(row), key }))
}
