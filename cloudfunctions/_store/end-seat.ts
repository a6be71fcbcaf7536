import type { Person, Role } from '@/domain/people/person'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { personOf, type PersonDocument } from './joined-read'
import type { Addressee } from './people'
import type { Transaction } from './transaction'

/** Somebody of the office, and how often they stayed when a colleague's seat was ended. */
type OfficeDocument = PersonDocument & { readonly stayed?: number }

/** One of `colleagues` who is bound now, and is not the person that leaves. */
const findStaying = async (
  transaction: Transaction,
  leaving: string,
  colleagues: readonly Addressee[],
): Promise<OfficeDocument | undefined> => {
  for (const { seatId } of colleagues.filter((colleague) => colleague.seatId !== leaving)) {
    const found = await transaction.find<OfficeDocument>('people', seatId)
    if (found?.role === 'office' && found.revokedAt === null) return found
  }
  return undefined
}

/**
 * Ends a seat, by its id, within a transaction, for somebody who still sits where they asked from: in the office, or in the union that
 * looks after it. An office seat ends only where
 * somebody else stays, whose document is counted up: of two who end each other's, or each their own, at the same moment one
 * is so done again, and finds that nobody would be left. Returns who it was; undefined where they held no seat any more.
 */
export const endSeat = async (
  transaction: Transaction,
  { by, role, of, at }: { readonly by: string; readonly role: Role; readonly of: string; readonly at: number },
  colleagues: readonly Addressee[],
): Promise<Person | Refusal | undefined> => {
  const actor = await transaction.find<OfficeDocument>('people', by)
  if (actor?.role !== role || actor.revokedAt !== null) return refuse('seat_revoked')
  const leaving = await transaction.find<PersonDocument>('people', of)
  if (!leaving || leaving.revokedAt !== null) return undefined
  if (leaving.role === 'office') {
    const staying = by === of ? await findStaying(transaction, of, colleagues) : actor
    if (!staying) return refuse('last_of_office')
    await transaction.update('people', staying._id, { stayed: (staying.stayed ?? 0) + 1 })
  }
  await transaction.update('people', of, { revokedAt: at })
  return personOf(leaving)
}
