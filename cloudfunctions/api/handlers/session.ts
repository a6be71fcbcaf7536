import type { SeatChoice, sessionActions } from '@/contract/session'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { ledTo } from '@/domain/assessment/unfinished'
import { seatKeyOf } from '@/domain/people/seat'
import type { OwnSeat } from '../../_store/people'
import type { Stores } from '../../_store/stores'
import type { Handlers } from '../../_host/call'
import { standingsOf } from '../../_host/cycle-standings'
import { placeOf, seatNameOf, seatNamesOf } from '../../_host/seat-names'

/** The session of somebody who holds no seat. */
const NOBODY = {
  person: null,
  union: null,
  cycle: null,
  cycles: [],
  assessmentId: null,
  unreadMessages: 0,
  seat: null,
  seats: [],
} as const

/** What somebody may switch between; nothing where there is one seat only. */
const choicesOf = async (stores: Stores, seats: readonly OwnSeat[]): Promise<readonly SeatChoice[]> => {
  const [first, ...others] = seats
  if (!first || others.length === 0) return []
  const [names, unread] = await Promise.all([
    seatNamesOf(
      stores,
      seats.map(({ person }) => person.seat),
    ),
    stores.messages.countUnreadBySeat(first.person.personId),
  ])
  return seats.map(({ person: { seat } }, index) => ({
    seat: seatKeyOf(seat),
    role: seat.role,
    seatName: names[index] ?? '',
    unreadMessages: unread.get(seatKeyOf(seat)) ?? 0,
  }))
}

export const sessionHandlers: Handlers<keyof typeof sessionActions> = {
  'session.get': async (_input, { asking, stores, now }) => {
    const named = await stores.people.findWithSeats(asking)
    const stays = named && named.person.revokedAt === null
    // Who was taken from the seat that they name goes on in another, where they hold one.
    const found =
      stays || asking.seat === undefined ? named : await stores.people.findWithSeats({ openId: asking.openId })
    if (!found) return { ...NOBODY, unbound: false, seatName: null }
    const { person, seatId, cycles, seats } = found
    if (person.revokedAt !== null) return { ...NOBODY, unbound: true, seatName: await seatNameOf(stores, person.seat) }
    const [place, unreadMessages, standings, choices] = await Promise.all([
      placeOf(stores, person.seat),
      stores.messages.countUnread({ personId: person.personId, seats: seats.map((each) => each.person) }),
      standingsOf(stores, person, cycles, now),
      choicesOf(stores, seats),
      stores.people.noteUse(seatId, seats, now),
    ])
    const cycle = ledTo(standings)?.cycle
    return {
      person,
      unbound: false,
      ...place,
      cycle: cycle ?? null,
      cycles: standings.length > 1 ? standings : [],
      assessmentId:
        cycle && person.seat.role === 'contact' ? assessmentIdOf(cycle.cycleId, person.seat.enterpriseId) : null,
      unreadMessages,
      seat: choices.length > 0 ? seatKeyOf(person.seat) : null,
      seats: choices,
    }
  },
}
