import type { peopleActions, PersonRow } from '@/contract/people'
import { visibleLine } from '@/domain/answer/control-characters'
import { enterpriseEvent, type LedgerEvent } from '@/domain/ledger/ledger-entry'
import type { Person } from '@/domain/people/person'
import { isSameSeat, seatKeyOf } from '@/domain/people/seat'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { endSeat } from '../../_store/end-seat'
import { addLedgerEvent } from '../../_store/ledger-writes'
import type { Addressee } from '../../_store/people'
import type { ListedPerson, PeopleScope } from '../../_store/people-list'
import { journalled, requirePerson, requireSeat, type Call, type Handler, type Handlers } from '../../_host/call'
import { seatNamesOf } from './session'
import { maskedTelephones, telephoneHandlers } from './telephone'

const PAGE = 30

/** A contact's leaving is part of their enterprise's history. */
const leavingOf = ({ seat, name }: Person, office: Person, { requestId, now }: Call): LedgerEvent | undefined =>
  seat.role === 'contact'
    ? enterpriseEvent('contact_left', seat.enterpriseId, name, { requestId, at: now, actor: office })
    : undefined

/** Whoever sits in the seat that is named, or in their only one where a program of before named none. */
const findHolder = async (
  { stores }: Call,
  personId: string,
  seat: string | undefined,
): Promise<Addressee | undefined | Refusal> => {
  const held = await stores.people.byPersonIds([personId])
  const seats = seat === undefined ? held : held.filter(({ person }) => seatKeyOf(person.seat) === seat)
  // Who names none of several reads that there is a newer program.
  return seats.length > 1 ? refuse('action_unknown') : seats[0]
}

interface Ending<Answer> {
  readonly office: { readonly person: Person; readonly seatId: string }
  readonly leaving: Addressee
  readonly reason: string
  readonly answer: Answer
  /** Who takes over; it is looked at once more whether they are still there. */
  readonly successor?: Addressee
}

/** Ends a seat, with its reason in the journal and, of a contact, in their enterprise's history. */
const end = async <Answer extends object>(
  call: Call,
  { office, leaving, reason, answer, successor }: Ending<Answer>,
): Promise<Answer | Refusal> => {
  const { people, journal, unattended } = call.stores
  const colleagues = await people.inAudience({ kind: 'office' })
  const entry = { ...journalled(call, office.person.personId, leaving.person.personId), reason }
  const ending = { by: office.seatId, of: leaving.seatId, at: call.now }
  const done = await journal.once<Answer>(entry, async (transaction) => {
    const takesOver = successor && (await transaction.find<{ revokedAt: number | null }>('people', successor.seatId))
    if (successor && takesOver?.revokedAt !== null) return refuse('successor_elsewhere')
    const left = await endSeat(transaction, ending, colleagues)
    if (isRefusal(left)) return left
    const event = left && leavingOf(left, office.person, call)
    if (event) await addLedgerEvent(transaction, event)
    return answer
  })
  // What they had under review must not hold its enterprise fast; where this is missed, the clock makes up for it.
  const { seat } = leaving.person
  if (!isRefusal(done) && seat.role === 'reviewer') await unattended.release(seat.unionId, call.now)
  return done
}

/** 解除绑定. */
export const unbind: Handler<'oversight.unbind'> = async ({ personId, seat, reason: typed }, call) => {
  const office = await requireSeat(call, 'office')
  if (isRefusal(office)) return office
  const reason = visibleLine(typed)
  if (reason === '') return refuse('reason_missing')
  const leaving = await findHolder(call, personId, seat)
  if (leaving === undefined)
    return (await call.stores.people.wasBound(personId)) ? { unbound: true } : refuse('person_unknown')
  return isRefusal(leaving) ? leaving : end(call, { office, leaving, reason, answer: { unbound: true } })
}

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

  'people.list': async ({ role, search, offset }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const found = await call.stores.people.page(await scopeOf(call, person), { role, search }, offset, PAGE + 1)
    return { rows: await rowsOf(call, person, found.slice(0, PAGE)), more: found.length > PAGE }
  },

  'people.handOver': async ({ personId, seat, to, reason: typed }, call) => {
    const office = await requireSeat(call, 'office')
    if (isRefusal(office)) return office
    const reason = visibleLine(typed)
    if (reason === '') return refuse('reason_missing')
    const before = await call.stores.journal.findAnswer<{ handedOverTo: string }>(
      journalled(call, office.person.personId, personId),
    )
    if (before) return before
    const leaving = await findHolder(call, personId, seat)
    if (leaving === undefined || isRefusal(leaving)) return leaving ?? refuse('person_unknown')
    const successor = (await call.stores.people.byPersonIds([to])).find(
      (each) => each.seatId !== leaving.seatId && isSameSeat(each.person.seat, leaving.person.seat),
    )
    if (!successor) return refuse('successor_elsewhere')
    const answer = { handedOverTo: successor.person.name }
    return end(call, { office, leaving, successor, reason, answer })
  },
}
