import type { Instant } from '../calendar/instant'
import type { Person, Seat } from './person'

/** What a seat is called where something belongs to it and not to whoever holds it: an inbox, a list of packages. */
export const seatKeyOf = (seat: Seat): string => {
  switch (seat.role) {
    case 'contact':
      return `contact:${seat.enterpriseId}`
    case 'reviewer':
      return `reviewer:${seat.unionId}`
    case 'office':
      return 'office'
  }
}

/** More than anybody fills in or reviews for. */
export const SEATS_AT_MOST = 50

/** The seat that a key names, or undefined where it names none. */
export const findSeat = (key: string): Seat | undefined => {
  if (key === 'office') return { role: 'office' }
  const [, role, id = ''] = /^(contact|reviewer):([A-Za-z0-9_-]{1,64})$/.exec(key) ?? []
  if (role === 'contact') return { role, enterpriseId: id }
  return role === 'reviewer' ? { role, unionId: id } : undefined
}

export const isSameSeat = (a: Seat, b: Seat): boolean => seatKeyOf(a) === seatKeyOf(b)

/** Something kept for a person in a seat. Missing where it was kept before seats were noted. */
export interface OfSeat {
  readonly seat?: string
}

/**
 * Whether what was kept for a person belongs to the seat that they hold now. Of what has no seat noted only the time is known:
 * what came after they were bound belongs to it.
 */
export const isOfPresentSeat = ({ seat, boundAt }: Person, kept: OfSeat, at: Instant): boolean =>
  kept.seat === undefined ? at >= boundAt : kept.seat === seatKeyOf(seat)
