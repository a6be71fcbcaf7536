import type { QuotaRow } from '@/contract/quota'
import { comingCycleId, freshNominationFile } from '@/domain/nomination/nomination'
import { isPresent } from '@/domain/people/union-changes'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import type { Call } from './call'
import { requireInCycle, type InCycle } from './with-cycle'

/** The office, with the year in which it gives quotas and the coming one, which they are for. */
export const requireGiving = async (
  call: Pick<Call, 'stores' | 'asking' | 'now'>,
  presentId: string | undefined,
): Promise<(InCycle & { readonly cycleId: string }) | Refusal> => {
  const office = await requireInCycle(call, presentId, 'office')
  return isRefusal(office) ? office : { ...office, cycleId: comingCycleId(office.cycle) }
}

/** Every union with its places in the coming year `cycleId`, in the one order of unions. */
export const quotaRows = async ({ stores }: Pick<Call, 'stores'>, cycleId: string): Promise<readonly QuotaRow[]> => {
  const [unions, outlines, attended] = await Promise.all([
    stores.unions.all(),
    stores.nominations.outlines(cycleId),
    stores.unattended.attended(),
  ])
  const files = new Map(outlines.map((outline) => [outline.unionId, outline]))
  // Of one that was merged away what it had in its time is shown.
  return unions
    .filter((union) => isPresent(union) || files.has(union.unionId))
    .map(({ unionId, name, kind }) => {
      const union = { unionId, name, kind }
      const { quota, tally } = files.get(unionId) ?? freshNominationFile(cycleId, union)
      return { union, quota, tally, ...(attended.has(unionId) ? {} : { unattended: true as const }) }
    })
}
