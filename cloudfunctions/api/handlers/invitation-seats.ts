import type { ParsedInputOf } from '@/contract/action'
import type { Contract } from '@/contract/contract'
import type { InvitationSeats } from '@/contract/invitation'
import { countSeats, isUnder, narrowSeats, placeOf } from '@/domain/people/seat-invitations'
import type { Call } from '../../_host/call'
import { readSeats } from '../../_host/seats'

const PAGE = 50

/** One page of the seats that somebody wants to see, and how many there are of each state. */
export const seatsPage = async (
  { role, state, unionId, search, offset }: ParsedInputOf<Contract['invitation.seats']>,
  call: Call,
): Promise<InvitationSeats> => {
  const { alsoOf } = await call.stores.renamed.searchNewest(role === 'contact' ? search : '')
  const narrowed = narrowSeats(await readSeats(call, role), { unionId, search }, alsoOf)
  const found = narrowed.filter((row) => isUnder(state, row))
  return {
    counts: countSeats(narrowed),
    rows: found.slice(offset, offset + PAGE),
    more: found.length > offset + PAGE,
    places: offset === 0 ? found.map(({ seat }) => placeOf(seat)) : [],
  }
}
