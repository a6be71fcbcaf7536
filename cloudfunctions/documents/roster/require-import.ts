import { refuse, isRefusal } from '@/domain/refusal/refusal'
import { requireInCycle } from '../../_host/with-cycle'
import type { MakingCall } from '../made/making'

/** An import that the office asks about, with the year into which it is imported. */
export const requireImport = async (asking: MakingCall, importId: string) => {
  const head = await asking.stores.rosterImports.find(importId)
  const office = await requireInCycle(asking, head?.cycleId, 'office')
  if (isRefusal(office)) return office
  return head ? { ...office, head } : refuse('import_unknown')
}
