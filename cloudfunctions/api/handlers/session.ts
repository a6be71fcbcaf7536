import type { sessionActions } from '@/contract/session'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { isFinished, ledTo } from '@/domain/assessment/unfinished'
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
      return (await stores.places.findEnterprise(seat.enterpriseId))?.name ?? null
    case 'reviewer':
      return (await stores.places.findUnion(seat.unionId))?.name ?? null
    case 'office':
      return OFFICE_NAME
  }
}

export const sessionHandlers: Handlers<keyof typeof sessionActions> = {
  'session.get': async (_input, { openId, stores, now }) => {
    const found = await stores.people.findWithCycles(openId)
    if (!found || found.person.revokedAt !== null)
      return { person: null, seatName: null, cycle: null, cycles: [], assessmentId: null, unreadMessages: 0 }
    const { person, cycles } = found
    const [seatName, unreadMessages, standings] = await Promise.all([
      seatNameOf(stores, person.seat),
      stores.messages.countUnread(person),
      standingsOf(stores, person, cycles, now),
    ])
    const open = standings.filter(({ unfinished }, index) => index === 0 || !isFinished(unfinished))
    const cycle = ledTo(open)?.cycle
    return {
      person,
      seatName,
      cycle: cycle ?? null,
      cycles: open.length > 1 ? open : [],
      assessmentId:
        cycle && person.seat.role === 'contact' ? assessmentIdOf(cycle.cycleId, person.seat.enterpriseId) : null,
      unreadMessages,
    }
  },
}
