import type { Session } from '@/contract/session'
import type { Seat, Union } from '@/domain/people/person'
import type { Stores } from '../_store/stores'

/** What the office is called; it is no union and no enterprise, so it has no document. */
export const OFFICE_NAME = '省产改办'

/** The name of the place that a seat is for, null where that place is gone, and the union that answers for it or that it is. */
export const placeOf = async (stores: Stores, seat: Seat): Promise<Pick<Session, 'seatName' | 'union'>> => {
  const shown = (union: Union | null | undefined): Session['union'] =>
    union ? { name: union.name, telephone: union.telephone ?? null } : null
  if (seat.role === 'office') return { seatName: OFFICE_NAME, union: null }
  if (seat.role === 'contact') {
    const enterprise = await stores.enterprises.findWithUnion(seat.enterpriseId)
    return { seatName: enterprise?.name ?? null, union: shown(enterprise?.union) }
  }
  const union = await stores.unions.find(seat.unionId)
  return { seatName: union?.name ?? null, union: shown(union) }
}

/** Its name alone. */
export const seatNameOf = async (stores: Stores, seat: Seat): Promise<string | null> =>
  (await placeOf(stores, seat)).seatName

/** The names of the places that these seats are for; of a place that is gone the name is empty. */
export const seatNamesOf = async (stores: Stores, seats: readonly Seat[]): Promise<readonly string[]> => {
  const [enterprises, unions] = await Promise.all([
    stores.enterprises.byIds(seats.flatMap((seat) => (seat.role === 'contact' ? [seat.enterpriseId] : []))),
    stores.unions.all(),
  ])
  const enterpriseNames = new Map(enterprises.map(({ enterpriseId, name }) => [enterpriseId, name]))
  const unionNames = new Map(unions.map(({ unionId, name }) => [unionId, name]))
  return seats.map((seat) => {
    switch (seat.role) {
      case 'contact':
        return enterpriseNames.get(seat.enterpriseId) ?? ''
      case 'reviewer':
        return unionNames.get(seat.unionId) ?? ''
      case 'office':
        return OFFICE_NAME
    }
  })
}
