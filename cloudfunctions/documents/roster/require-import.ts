import { refuse, isRefusal } from '@/domain/refusal/refusal'
import { requireOffice } from '../../_host/with-cycle'
import type { MakingCall } from '../made/making'

/** An import that the office asks about. */
export const requireImport = async (asking: MakingCall, importId: string) => {
  const office = await requireOffice(asking)
  if (isRefusal(office)) return office
  const head = await asking.stores.rosterImports.find(importId)
  return head ? { ...office, head } : refuse('import_unknown')
}
