import type { PersonRow } from '@/contract/people'
import type { ParsedInputOf } from '@/contract/action'
import type { Contract } from '@/contract/contract'
import type { Person, Seat } from '@/domain/people/person'
import { findSeat, seatKeyOf } from '@/domain/people/seat'
import { checkMayLookUp, checkTelephone, maskTelephone, type KnownTelephone } from '@/domain/people/telephone'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { ListedPerson } from '../../_store/people-list'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'

/** Whose number is asked for, and what is known of it. */
interface Called {
  readonly subject: string
  readonly seat: Seat
  readonly name: string | null
  readonly telephone: KnownTelephone | undefined
}

const findCalled = async (
  input: ParsedInputOf<Contract['people.telephone']>,
  { stores, now }: Call,
): Promise<Called | Refusal> => {
  if (input.of === 'enterprise') {
    const { enterpriseId } = input
    const known = await stores.telephones.findOfEnterprise(enterpriseId, now)
    const seat = { role: 'contact', enterpriseId } as const
    return { subject: enterpriseId, seat, name: known?.name ?? null, telephone: known }
  }
  const seat = findSeat(input.seat)
  const found = seat && (await stores.people.findListed(input.personId, seat))
  if (!found) return refuse('person_unknown')
  const [telephone] = await telephonesOf({ stores }, [found])
  return { subject: input.personId, seat, name: found.person.name, telephone }
}

/** What is known of each of them: their own or their invitation's number, else what the ledger says of a contact's enterprise. */
const telephonesOf = async (
  { stores }: Pick<Call, 'stores'>,
  people: readonly ListedPerson[],
): Promise<ReadonlyArray<KnownTelephone | undefined>> => {
  const wanting = people.flatMap(({ person: { seat }, telephone }) =>
    telephone === undefined && seat.role === 'contact' ? [seat.enterpriseId] : [],
  )
  const ofLedger = await stores.telephones.ofEnterprises([...new Set(wanting)])
  return people.map(
    ({ person: { seat }, telephone }) =>
      telephone ?? (seat.role === 'contact' ? ofLedger.get(seat.enterpriseId) : undefined),
  )
}

/** Which union answers for the enterprise of a contact's seat, where a reviewer asks. */
export const unionAnswering = async ({ stores }: Call, asking: Person, seat: Seat): Promise<string | null> =>
  asking.seat.role === 'reviewer' && seat.role === 'contact'
    ? ((await stores.enterprises.find(seat.enterpriseId))?.unionId ?? null)
    : null

/** The numbers of a page of people, masked; none where whoever asks may not look it up. Their own union's contacts are all they see. */
export const maskedTelephones = async (
  call: Call,
  asking: Person,
  people: readonly ListedPerson[],
): Promise<ReadonlyArray<PersonRow['telephone']>> => {
  const { seat } = asking
  const mayLookUp = ({ person }: ListedPerson): boolean =>
    checkMayLookUp(asking, person.seat, seat.role === 'reviewer' ? seat.unionId : null) === undefined
  const seen = people.filter(mayLookUp)
  const known = await telephonesOf(call, seen)
  return people.map((each) => {
    const telephone = known[seen.indexOf(each)]
    return telephone ? { masked: maskTelephone(telephone.number), from: telephone.from } : null
  })
}

/** Telephone numbers: looked up, and given for oneself. */
export const telephoneHandlers: Handlers<'people.telephone' | 'people.ownTelephone' | 'people.setTelephone'> = {
  'people.telephone': async (input, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const called = await findCalled(input, call)
    if (isRefusal(called)) return called
    const { subject, seat, name, telephone } = called
    const refused = checkMayLookUp(person, seat, await unionAnswering(call, person, seat))
    if (refused) return refused
    if (!telephone) return refuse('telephone_unknown')
    const entry = { ...journalled(call, person.personId, subject), seat: seatKeyOf(person.seat) }
    // The number itself is not noted: the journal is kept for good.
    const noted = await call.stores.journal.once(entry, async () => Promise.resolve({ shown: true }))
    return isRefusal(noted) ? noted : { telephone: telephone.number, name, from: telephone.from }
  },

  'people.ownTelephone': async (_input, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    return { telephone: (await call.stores.people.findListed(person.personId, person.seat))?.telephone ?? null }
  },

  'people.setTelephone': async ({ telephone: typed }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const telephone = checkTelephone(typed)
    if (isRefusal(telephone)) return telephone
    const seats = await call.stores.people.seatsOf(call.openId)
    const held = seats.filter((each) => each.person.revokedAt === null)
    return call.stores.journal.once<{ set: true }>(
      journalled(call, person.personId, person.personId),
      async (transaction) => {
        const kept = telephone === '' ? { telephone: null } : { telephone, telephoneFrom: 'own' }
        for (const { seatId } of held) await transaction.update('people', seatId, kept)
        return { set: true }
      },
    )
  },
}
