import type { healthActions } from '@/contract/health'
import { isRefusal } from '@/domain/refusal/refusal'
import { lookAtHealth } from '../../_health/look-at-health'
import { requirePerson, type Handlers } from '../../_host/call'

export const healthHandlers: Handlers<keyof typeof healthActions> = {
  'health.look': async (_input, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    return { findings: await lookAtHealth({ ...call, self: 'api' }) }
  },
}
