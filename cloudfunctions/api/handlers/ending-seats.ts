import { visibleLine } from '@/domain/answer/control-characters'
import { aliveIds } from '@/domain/cycle/stages'
import { enterpriseEvent, type LedgerEvent } from '@/domain/ledger/ledger-entry'
import { checkMayEnd, endedEffects, handedOverEffects, type EndedSeat } from '@/domain/people/ending-seats'
import type { Person } from '@/domain/people/person'
import { isSameSeat, seatKeyOf } from '@/domain/people/seat'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { endSeat } from '../../_store/end-seat'
import { addTelling, tellingIdOf, type EventDocument } from '../../_store/events'
import { addLedgerEvent } from '../../_store/ledger-writes'
import type { Addressee } from '../../_store/people'
import { journalled, requireSeat, type Call, type Handler } from '../../_host/call'
import { seatNameOf } from '../../_host/seat-names'
import { unionAnswering } from './telephone'

/** A contact's leaving is part of their enterprise's history. */
const leavingOf = ({ seat, name, personId }: Person, by: Person, { requestId, now }: Call): LedgerEvent | undefined =>
  seat.role === 'contact'
    ? {
        ...enterpriseEvent('contact_left', seat.enterpriseId, name, { requestId, at: now, actor: by }),
        leaver: personId,
      }
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

/** Whoever ends a seat, in the one from which they do. */
type Ender = Pick<Addressee, 'person' | 'seatId'>

/** The office, or a reviewer for what is their union's, with a reason. */
const findEnder = async (call: Call, typed: string): Promise<{ by: Ender; reason: string } | Refusal> => {
  const by = await requireSeat(call, 'office', 'reviewer')
  if (isRefusal(by)) return by
  const reason = visibleLine(typed)
  return reason === '' ? refuse('reason_missing') : { by, reason }
}

const checkMayEndSeat = async (call: Call, { person }: Ender, leaving: Addressee): Promise<Refusal | undefined> =>
  checkMayEnd(person, leaving.person.seat, await unionAnswering(call, person, leaving.person.seat))

interface Ending<Answer> {
  readonly by: Ender
  readonly leaving: Addressee
  readonly reason: string
  readonly answer: Answer
  /** Who takes over; it is looked at once more whether they are still there. */
  readonly successor?: Addressee
}

/** What is told of an ending. */
const effectsOf = async (
  call: Call,
  { by, leaving, reason, successor }: Ending<unknown>,
): Promise<EventDocument['effects']> => {
  const { stores } = call
  const { seat } = leaving.person
  const ended: EndedSeat = {
    ...{ leaving: leaving.person, by: by.person, reason },
    seatName: (await seatNameOf(stores, seat)) ?? '',
  }
  if (!successor)
    return by.person.seat.role === 'office' ? [] : endedEffects(ended, (await stores.people.inSeat(seat)).length - 1)
  const work = await stores.unfinished.ofSeat(seat, aliveIds(await stores.cycles.all()))
  return handedOverEffects(ended, successor.person, work)
}

/** Ends a seat, with its reason in the journal and, of a contact, in their enterprise's history. */
const end = async <Answer extends object>(call: Call, ending: Ending<Answer>): Promise<Answer | Refusal> => {
  const { by, leaving, reason, answer, successor } = ending
  const { people, journal, unattended } = call.stores
  const [colleagues, effects] = await Promise.all([people.inAudience({ kind: 'office' }), effectsOf(call, ending)])
  const entry = { ...journalled(call, by.person.personId, leaving.person.personId), reason }
  const order = { by: by.seatId, role: by.person.seat.role, of: leaving.seatId, at: call.now }
  const done = await journal.once<Answer>(entry, async (transaction) => {
    const takesOver = successor && (await transaction.find<{ revokedAt: number | null }>('people', successor.seatId))
    if (successor && takesOver?.revokedAt !== null) return refuse('successor_elsewhere')
    const left = await endSeat(transaction, order, colleagues)
    if (isRefusal(left)) return left
    const event = left && leavingOf(left, by.person, call)
    if (event) await addLedgerEvent(transaction, event)
    const { personId, name, seat } = by.person
    const telling = { requestId: call.requestId, at: call.now, actor: { personId, name, role: seat.role } }
    if (left) await addTelling(transaction, telling, effects)
    return answer
  })
  if (isRefusal(done)) return done
  // What they had under review must not hold its enterprise fast; where this is missed, the clock makes up for it.
  const { seat } = leaving.person
  if (seat.role === 'reviewer') await unattended.release(seat.unionId, call.now)
  if (effects.length > 0) await call.afterCommit([tellingIdOf(call.requestId)])
  return done
}

/** 解除绑定. */
export const unbind: Handler<'oversight.unbind'> = async ({ personId, seat, reason: typed }, call) => {
  const ender = await findEnder(call, typed)
  if (isRefusal(ender)) return ender
  const { by, reason } = ender
  const leaving = await findHolder(call, personId, seat)
  if (leaving === undefined)
    return (await call.stores.people.wasBound(personId)) ? { unbound: true } : refuse('person_unknown')
  if (isRefusal(leaving)) return leaving
  const refused = await checkMayEndSeat(call, by, leaving)
  return refused ?? end(call, { by, leaving, reason, answer: { unbound: true } })
}

/** 移交. */
export const handOver: Handler<'people.handOver'> = async ({ personId, seat, to, reason: typed }, call) => {
  const ender = await findEnder(call, typed)
  if (isRefusal(ender)) return ender
  const { by, reason } = ender
  const before = await call.stores.journal.findAnswer<{ handedOverTo: string }>(
    journalled(call, by.person.personId, personId),
  )
  if (before) return before
  const leaving = await findHolder(call, personId, seat)
  if (leaving === undefined || isRefusal(leaving)) return leaving ?? refuse('person_unknown')
  const refused = await checkMayEndSeat(call, by, leaving)
  if (refused) return refused
  const successor = (await call.stores.people.byPersonIds([to])).find(
    (each) => each.seatId !== leaving.seatId && isSameSeat(each.person.seat, leaving.person.seat),
  )
  if (!successor) return refuse('successor_elsewhere')
  return end(call, { by, leaving, successor, reason, answer: { handedOverTo: successor.person.name } })
}
