import type { peopleActions, PersonRow } from '@/contract/people'
import type { Person } from '@/domain/people/person'
import { isSameSeat, seatKeyOf } from '@/domain/people/seat'
import { isRefusal } from '@/domain/refusal/refusal'
import type { ListedPerson, PeopleScope } from '../../_store/people-list'
import { rowPage } from '../../_store/row-keys'
import { requirePerson, type Call, type Handlers } from '../../_host/call'
import { seatNamesOf } from '../../_host/seat-names'
import { handOver } from './ending-seats'
import { ownDataHandlers } from './own-data'
import { maskedTelephones, telephoneHandlers } from './telephone'

const PAGE = 30

/** Whom somebody sees: the office everybody, a union its reviewers and its enterprises' contacts, a contact who is bound with them. */
const scopeOf = async ({ stores }: Call, { seat }: Person): Promise<PeopleScope> => {
  switch (seat.role) {
    case 'office':
      return 'everybody'
    case 'reviewer':
      return { unionId: seat.unionId, enterpriseIds: await stores.enterprises.idsOfUnion(seat.unionId) }
    case 'contact': {
      const enterprise = await stores.enterprises.find(seat.enterpriseId)
      return { unionId: enterprise?.unionId ?? null, enterpriseIds: [seat.enterpriseId] }
    }
  }
}

const rowsOf = async (call: Call, asking: Person, found: readonly ListedPerson[]): Promise<PersonRow[]> => {
  const { stores } = call
  const people = found.map(({ person }) => person)
  const [names, credits, telephones] = await Promise.all([
    seatNamesOf(
      stores,
      people.map(({ seat }) => seat),
    ),
    stores.consents.of(people.map(({ personId }) => personId)),
    maskedTelephones(call, asking, found),
  ])
  const left = (personId: string) =>
    credits.filter((credit) => credit.personId === personId).reduce((sum, credit) => sum + credit.left, 0)
  return found.map(({ person, usedAt, invitedBy }, index) => ({
    personId: person.personId,
    seat: seatKeyOf(person.seat),
    role: person.seat.role,
    name: person.name,
    seatName: names[index] ?? '',
    boundAt: person.boundAt,
    own: person.personId === asking.personId && isSameSeat(person.seat, asking.seat),
    // Those who are bound with somebody are no concern of theirs beyond that they are.
    standing:
      asking.seat.role === 'contact'
        ? null
        : { usedAt: usedAt ?? null, remindersLeft: left(person.personId), invitedBy: invitedBy ?? null },
    telephone: telephones[index] ?? null,
  }))
}

export const peopleHandlers: Handlers<keyof typeof peopleActions> = {
  ...telephoneHandlers,
  ...ownDataHandlers,

  'people.list': async ({ role, search, ...place }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const found = await call.stores.people.page(
      await scopeOf(call, person),
      { role, search },
      {
        ...place,
        limit: PAGE + 1,
      },
    )
    const { rows, ...on } = rowPage(found, PAGE)
    return { rows: await rowsOf(call, person, rows), ...on }
  },

  'people.handOver': handOver,
}
