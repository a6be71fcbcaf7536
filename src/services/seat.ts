import { findKept, forget, keep } from './storage'

const KEY = 'seat'

/** The seat that calls are made from, by its key; undefined while whoever uses this phone holds one only. */
export const namedSeat = (): string | undefined => findKept(KEY) as string | undefined

export const nameSeat = (seat: string | null): void => {
  if (seat === null) forget(KEY)
  else keep(KEY, seat)
}

/** The seat that something is of, for what goes on when its person has gone over to another one. */
export const seatOf = (own: string): string | undefined => namedSeat() && own
