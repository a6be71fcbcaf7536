import { seatInvitations, type InvitedSeat, type SeatInvitation } from '@/domain/people/seat-invitations'
import type { Call } from './call'

/** Every seat of a role, with how far inviting somebody to it is. */
export const readSeats = async (
  { stores, now }: Pick<Call, 'stores' | 'now'>,
  role: InvitedSeat['role'],
): Promise<readonly SeatInvitation[]> => {
  const [enterprises, renamed, unions, holders, invitations] = await Promise.all([
    role === 'contact' ? stores.enterprises.allToInvite() : [],
    stores.renamed.all(),
    stores.unions.all(),
    stores.invitations.namesBySeat(role),
    stores.invitations.current(role),
  ])
  return seatInvitations(role, { enterprises, renamed, unions, holders, invitations }, now)
}
