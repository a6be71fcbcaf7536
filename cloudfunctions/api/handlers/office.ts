import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { active, type Call } from '../../_host/call'

/** The office with the cycle that it works on. */
export const requireOffice = async ({ stores, openId }: Call): Promise<{ person: Person; cycle: Cycle } | Refusal> => {
  const found = await stores.people.findWithCycle(openId)
  const person = active(found?.person)
  if (isRefusal(person)) return person
  if (person.seat.role !== 'office') return refuse('not_permitted')
  return found?.cycle ? { person, cycle: found.cycle } : refuse('cycle_unknown')
}
