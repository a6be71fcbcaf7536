import type { cycleActions } from '@/contract/cycle'
import { configureCycle } from '@/domain/assessment/cycle'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Handlers } from '../../_host/call'
import { requireOffice } from './office'
import { isRefusal, refuse } from '@/domain/refusal/refusal'

export const cycleHandlers: Handlers<keyof typeof cycleActions> = {
  'cycle.configure': async ({ seenRevision, ...settings }, call) => {
    const office = await requireOffice(call)
    if (isRefusal(office)) return office
    const { cycleId } = office.cycle
    const entry = { requestId: call.requestId, action: call.action, personId: office.person.personId, at: call.now, subject: cycleId }
    return call.stores.journal.once<{ cycle: Cycle }>(entry, async (transaction) => {
      const stored = await transaction.find<Cycle & { _id: string }>('cycles', cycleId)
      if (!stored) return refuse('cycle_unknown')
      const { _id, ...cycle } = stored
      const configured = configureCycle(cycle, settings, seenRevision)
      if (isRefusal(configured)) return configured
      await transaction.set('cycles', _id, configured)
      return { cycle: configured }
    })
  },
}
