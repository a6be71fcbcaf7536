import type { Enterprise } from '@/domain/people/person'
import type { Call } from '../../_host/call'

/** As many entries as one call makes well within the function's time. */
const PREPARED_A_CALL = 300
const PAGE = 300

/** Gives these enterprises their entries, each beginning with what was last confirmed; what exists stays as it is. */
export const addEntries = async (
  { stores }: Pick<Call, 'stores'>,
  cycleId: string,
  enterprises: readonly Enterprise[],
): Promise<void> => {
  if (enterprises.length === 0) return
  const unions = await stores.places.unions()
  for (const entry of await stores.ledger.freshEntries(cycleId, enterprises, unions)) await stores.ledger.add(entry)
}

/** Gives the next enterprises that have none their entry in this cycle: for a cycle that was opened before it had a ledger. */
export const prepareLedger = async (
  call: Pick<Call, 'stores'>,
  cycleId: string,
): Promise<{ prepared: number; enterprises: number }> => {
  const { places, ledgerLists } = call.stores
  const [enterprises, kept] = await Promise.all([places.countEnterprises(cycleId), ledgerLists.countOf(cycleId)])
  let added = 0
  for (let at = 0; kept + added < enterprises && at < enterprises && added < PREPARED_A_CALL; at += PAGE) {
    const page = await places.enterprisePage(cycleId, at, PAGE)
    const has = await ledgerLists.havingEntries(
      cycleId,
      page.map(({ enterpriseId }) => enterpriseId),
    )
    const missing = page.filter(({ enterpriseId }) => !has.has(enterpriseId)).slice(0, PREPARED_A_CALL - added)
    await addEntries(call, cycleId, missing)
    added += missing.length
  }
  return { prepared: kept + added, enterprises }
}
