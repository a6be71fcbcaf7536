import type { quotaActions } from '@/contract/quota'
import { comingCycleId, freshNominationFile } from '@/domain/nomination/nomination'
import { setQuota } from '@/domain/nomination/quota'
import { isPresent } from '@/domain/people/union-changes'
import { tellQuota } from '@/domain/nomination/told'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { partOf, type Call, type Handlers } from '../../_host/call'
import { allowing, requireInCycle } from '../../_host/with-cycle'
import { changeFile, fileOf } from './nomination-file'

/** The office, with the year in which it gives quotas and the coming one, which they are for. */
const requireGiving = async (call: Call, presentId: string | undefined) => {
  const office = await requireInCycle(call, presentId, 'office')
  return isRefusal(office) ? office : { ...office, cycleId: comingCycleId(office.cycle) }
}

export const quotaHandlers: Handlers<keyof typeof quotaActions> = {
  'quota.list': async ({ presentId }, call) => {
    const office = await requireGiving(call, presentId)
    if (isRefusal(office)) return office
    const { cycle: present, cycleId } = office
    const { stores } = call
    const [unions, outlines, attended] = await Promise.all([
      stores.unions.all(),
      stores.nominations.outlines(cycleId),
      stores.unattended.attended(),
    ])
    const files = new Map(outlines.map((outline) => [outline.unionId, outline]))
    return {
      cycleId,
      present,
      // Of one that was merged away what it had in its time is shown.
      rows: unions
        .filter((union) => isPresent(union) || files.has(union.unionId))
        .map(({ unionId, name, kind }) => {
          const union = { unionId, name, kind }
          const { quota, tally } = files.get(unionId) ?? freshNominationFile(cycleId, union)
          return { union, quota, tally, ...(attended.has(unionId) ? {} : { unattended: true as const }) }
        }),
    }
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
