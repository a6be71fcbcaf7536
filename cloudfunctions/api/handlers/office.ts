import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import type { Refusal } from '@/domain/refusal/refusal'
import type { Call } from '../../_host/call'
import { requireWithCycle } from '../../_host/with-cycle'

/** The office with the cycle that it works on. */
export const requireOffice = (call: Call): Promise<{ person: Person; cycle: Cycle } | Refusal> =>
  requireWithCycle(call, 'office')
