import type { ErasedOwn } from '@/contract/people'
import { seatKeyOf } from '@/domain/people/seat'
import { isRefusal } from '@/domain/refusal/refusal'
import { journalled, requirePerson, type Handlers } from '../../_host/call'
import { seatNamesOf } from '../../_host/seat-names'

/** 我的信息: whoever asks gets what is their own; nobody can be named. */
export const ownDataHandlers: Handlers<'people.ownData' | 'people.eraseOwn'> = {
  'people.ownData': async (_input, { stores, now, openId, asking }) => {
    const person = await requirePerson({ stores, asking })
    if (isRefusal(person)) return person
    const { personId, name } = person
    const [{ seats, ...kept }, credits] = await Promise.all([
      stores.ownData.of({ personId, openId }, now),
      stores.consents.of([personId]),
    ])
    const names = await seatNamesOf(
      stores,
      seats.map((each) => each.person.seat),
    )
    return {
      name,
      telephone: seats.find(({ telephone }) => telephone)?.telephone ?? null,
      seats: seats.map(({ person: { seat, boundAt, revokedAt }, invitedBy }, index) => ({
        ...{ seat: seatKeyOf(seat), role: seat.role, seatName: names[index] ?? '', boundAt, revokedAt, invitedBy },
      })),
      remindersLeft: credits.reduce((sum, { left }) => sum + left, 0),
      ...kept,
    }
  },

  'people.eraseOwn': async ({ kinds }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const { stores, now, openId, sessionId } = call
    const { personId } = person
    const erasable = await stores.ownData.findErasable({ personId, openId }, kinds, sessionId, now)
    return stores.journal.once<ErasedOwn>(journalled(call, personId, personId), (transaction) =>
      stores.ownData.erase(transaction, person, erasable),
    )
  },
}
