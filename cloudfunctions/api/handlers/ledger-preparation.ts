import { fewAtOnce } from '../../_store/few-at-once'
import type { Call } from '../../_host/call'

/** As many entries as one call makes well within the function's time. */
const PREPARED_A_CALL = 300
const PAGE = 300

/**
 * Gives the next enterprises that have none their entry in this cycle, each beginning with what was last confirmed: for a cycle that
 * was opened before it had a ledger.
 */
export const prepareLedger = async (
  call: Pick<Call, 'stores'>,
  cycleId: string,
): Promise<{ prepared: number; enterprises: number }> => {
  const { stores } = call
  const { ledger, ledgerLists } = stores
  // Counting the enterprises of a year takes three calls by itself.
  const [enterprises, kept] = await Promise.all([stores.enterprises.count(cycleId), ledgerLists.countOf(cycleId)])
  if (kept >= enterprises) return { prepared: kept, enterprises }
  const unions = await stores.unions.all()
  let added = 0
  for await (const page of stores.enterprises.pages(cycleId, 0, PAGE)) {
    const has = await ledgerLists.havingEntries(
      cycleId,
      page.map(({ enterpriseId }) => enterpriseId),
    )
    const missing = page.filter(({ enterpriseId }) => !has.has(enterpriseId)).slice(0, PREPARED_A_CALL - added)
    await fewAtOnce(await ledger.freshEntries(cycleId, missing, unions), ledger.begin)
    added += missing.length
    if (kept + added >= enterprises || added >= PREPARED_A_CALL) break
  }
  return { prepared: kept + added, enterprises }
}
