import type { ParsedInputOf } from '@/contract/action'
import type { Contract } from '@/contract/contract'
import type { InvitationSeats } from '@/contract/invitation'
import { countSeats, isUnder, narrowSeats, placeOf } from '@/domain/people/seat-invitations'
import type { Call } from '../../_host/call'
import { readSeats } from '../../_host/seats'
import { pageOfRanked, rowPage } from '../../_store/row-keys'

const PAGE = 50

/** One page of the seats that somebody wants to see, and how many there are of each state. */
export const seatsPage = async (
  { role, state, unionId, search, offset, after }: ParsedInputOf<Contract['invitation.seats']>,
  call: Call,
): Promise<InvitationSeats> => {
  const { alsoOf } = await call.stores.renamed.searchNewest(role === 'contact' ? search : '')
  const all = await readSeats(call, role)
  const ranks = new Map(all.map((row, rank) => [row, row.no ?? rank]))
  const narrowed = narrowSeats(all, { unionId, search }, alsoOf)
  const found = narrowed.filter((row) => isUnder(state, row))
  const ranked = found.map((row) => ({ row, key: [ranks.get(row) ?? 0] as const }))
  return {
    counts: countSeats(narrowed),
    ...rowPage(pageOfRanked(ranked, { offset, after, limit: PAGE + 1 }), PAGE),
    places: offset === 0 && after === null ? found.map(({ seat }) => placeOf(seat)) : [],
  }
}
