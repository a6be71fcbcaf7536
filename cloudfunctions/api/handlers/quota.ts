import type { quotaActions } from '@/contract/quota'
import { setQuota } from '@/domain/nomination/quota'
import { tellQuota } from '@/domain/nomination/told'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { partOf, type Handlers } from '../../_host/call'
import { quotaRows, requireGiving } from '../../_host/quota-rows'
import { allowing } from '../../_host/with-cycle'
import { changeFile, fileOf } from './nomination-file'

export const quotaHandlers: Handlers<keyof typeof quotaActions> = {
  'quota.list': async ({ presentId }, call) => {
    const office = await requireGiving(call, presentId)
    if (isRefusal(office)) return office
    const { cycle: present, cycleId } = office
    return { cycleId, present, rows: await quotaRows(call, cycleId) }
  },

  'quota.set': async ({ presentId, rows }, call) => {
    const office = allowing(call, 'set_quota', await requireGiving(call, presentId))
    if (isRefusal(office)) return office
    const unions = new Map((await call.stores.unions.present()).map((union) => [union.unionId, union]))
    const set: Array<{ unionId: string; quota: { provincial: number; own: number; revision: number } }> = []
    const notSet: Array<{ unionId: string; refusal: Refusal }> = []
    for (const { unionId, seenRevision, provincial, own } of rows) {
      const union = unions.get(unionId)
      const nominating = union && { ...office, union }
      const refusal = nominating
        ? await changeFile(partOf(call, unionId), nominating, '', async (file) => {
            const next = setQuota(file, { provincial, own }, seenRevision)
            return isRefusal(next) ? next : { file: next, effects: [tellQuota(next)] }
          })
        : refuse('union_unknown')
      if (refusal || !nominating) notSet.push({ unionId, refusal: refusal ?? refuse('union_unknown') })
      else set.push({ unionId, quota: (await fileOf(call, nominating)).quota })
    }
    return { set, notSet }
  },
}
