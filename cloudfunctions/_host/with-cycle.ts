import type { Cycle } from '@/domain/assessment/assessment'
import type { Person, Role } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { active, type Call } from './call'

/** Whoever asks, with the cycle that they work on, if they hold a seat of one of these roles; every role where none is named. */
export const requireWithCycle = async (
  { stores, openId }: Pick<Call, 'stores' | 'openId'>,
  ...roles: readonly Role[]
): Promise<{ person: Person; cycle: Cycle } | Refusal> => {
  const found = await stores.people.findWithCycle(openId)
  const person = active(found?.person)
  if (isRefusal(person)) return person
  if (roles.length > 0 && !roles.includes(person.seat.role)) return refuse('not_permitted')
  return found?.cycle ? { person, cycle: found.cycle } : refuse('cycle_unknown')
}

/** The office with the cycle that it works on. */
export const requireOffice = (call: Call): Promise<{ person: Person; cycle: Cycle } | Refusal> =>
  requireWithCycle(call, 'office')
