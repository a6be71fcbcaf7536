import type { sessionActions } from '@/contract/session'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { ledTo } from '@/domain/assessment/unfinished'
import type { Seat } from '@/domain/people/person'
import type { Stores } from '../../_store/stores'
import type { Handlers } from '../../_host/call'
import { standingsOf } from '../../_host/cycle-standings'

/** What the office is called; it is no union and no enterprise, so it has no document. */
export const OFFICE_NAME = '省产改办'

/** The name of the place that a seat is for, or null where that place is gone. */
export const seatNameOf = async (stores: Stores, seat: Seat): Promise<string | null> => {
  switch (seat.role) {
    case 'contact':
      return (await stores.enterprises.find(seat.enterpriseId))?.name ?? null
    case 'reviewer':
      return (await stores.unions.find(seat.unionId))?.name ?? null
    case 'office':
      return OFFICE_NAME
  }
}

/** The session of somebody who holds no seat. */
const NOBODY = { person: null, cycle: null, cycles: [], assessmentId: null, unreadMessages: 0 } as const

export const sessionHandlers: Handlers<keyof typeof sessionActions> = {
  'session.get': async (_input, { openId, stores, now }) => {
    const found = await stores.people.findWithCycles(openId)
    if (!found) return { ...NOBODY, unbound: false, seatName: null }
    const { person, cycles } = found
    if (person.revokedAt !== null) return { ...NOBODY, unbound: true, seatName: await seatNameOf(stores, person.seat) }
    const [seatName, unreadMessages, standings] = await Promise.all([
      seatNameOf(stores, person.seat),
      stores.messages.countUnread(person),
      standingsOf(stores, person, cycles, now),
    ])
    const cycle = ledTo(standings)?.cycle
    return {
      person,
      unbound: false,
      seatName,
      cycle: cycle ?? null,
      cycles: standings.length > 1 ? standings : [],
      assessmentId:
        cycle && person.seat.role === 'contact' ? assessmentIdOf(cycle.cycleId, person.seat.enterpriseId) : null,
      unreadMessages,
    }
  },
}
