import type { InvitationSeats } from '@/contract/invitation'
import type { ParsedInputOf } from '@/contract/action'
import type { Contract } from '@/contract/contract'
import {
  countSeats,
  narrowSeats,
  placeOf,
  seatInvitations,
  type InvitedSeat,
  type SeatInvitation,
} from '@/domain/people/seat-invitations'
import type { Call } from '../../_host/call'

const PAGE = 50

/** Every seat of a role, with how far inviting somebody to it is. */
export const readSeats = async (
  { stores, now }: Pick<Call, 'stores' | 'now'>,
  role: InvitedSeat['role'],
): Promise<readonly SeatInvitation[]> => {
  const [enterprises, unions, holders, invitations] = await Promise.all([
    role === 'contact' ? stores.enterprises.allToInvite() : [],
    stores.unions.all(),
    stores.people.namesBySeat(role),
    stores.invitations.current(role),
  ])
  return seatInvitations(role, { enterprises, unions, holders, invitations }, now)
}

/** One page of the seats that somebody wants to see, and how many there are of each state. */
export const seatsPage = async (
  { role, state, unionId, search, offset }: ParsedInputOf<Contract['invitation.seats']>,
  call: Call,
): Promise<InvitationSeats> => {
  const narrowed = narrowSeats(await readSeats(call, role), { unionId, search })
  const found = state === 'all' ? narrowed : narrowed.filter((row) => row.state === state)
  return {
    counts: countSeats(narrowed),
    rows: found.slice(offset, offset + PAGE),
    more: found.length > offset + PAGE,
    places: offset === 0 ? found.map(({ seat }) => placeOf(seat)) : [],
  }
}
