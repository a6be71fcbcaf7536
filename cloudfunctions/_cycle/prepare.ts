import type { Cycle } from '@/domain/assessment/assessment'
import { freshAssessment } from '@/domain/assessment/cycle'
import { departureIn } from '@/domain/ledger/departure'
import type { Enterprise, Union } from '@/domain/people/person'
import { isPresent } from '@/domain/people/union-changes'
import { freshEnterpriseReports, freshUnionReports } from '@/domain/report/report'
import { assessmentPaper, ledgerPaper, reportPaper } from '../_store/enterprise-papers'
import type { Stores } from '../_store/stores'

type Used = Pick<Stores, 'cycles' | 'editions' | 'unions' | 'enterprises' | 'enterprisePapers' | 'reports' | 'ledger'>

/** As many enterprises as one call prepares well within the function's time: each is a transaction of a dozen calls. */
const PREPARED_A_CALL = 50
const ENTERPRISES_A_READ = 300

/** Gives these enterprises their papers in a cycle, all of one enterprise at once, with the union that answers for it then. */
const beginPapersOf = async (
  { editions, enterprisePapers, ledger }: Used,
  cycle: Cycle,
  enterprises: readonly Enterprise[],
  unions: readonly Union[],
): Promise<void> => {
  const rubric = await editions.of(cycle)
  for (const entry of await ledger.freshEntries(cycle.cycleId, enterprises, unions))
    await enterprisePapers.begin(entry.enterpriseId, async (enterprise, unionName) =>
      departureIn(enterprise, cycle.cycleId)
        ? []
        : [
            ledgerPaper({ ...entry, enterpriseName: enterprise.name, unionId: enterprise.unionId, unionName }),
            ...freshEnterpriseReports(cycle, enterprise).map(reportPaper),
            assessmentPaper(freshAssessment(cycle, enterprise, unionName, rubric)),
          ],
    )
}

/**
 * Goes through a cycle's enterprises behind a number and gives those that lack something their papers, as many as a call does, and no
 * further; how many it gave, and whether that was the last of them.
 */
const beginForLacking = async (
  stores: Used,
  cycle: Cycle,
  afterNo: number,
  unions: readonly Union[],
  lacking: 'lackingSome' | 'lackingForms',
  most = PREPARED_A_CALL,
): Promise<{ readonly begun: number; readonly isThrough: boolean }> => {
  const { enterprises, enterprisePapers } = stores
  let begun = 0
  for await (const page of enterprises.pages(cycle.cycleId, afterNo, ENTERPRISES_A_READ)) {
    const without = await enterprisePapers[lacking](cycle.cycleId, page)
    const now = without.slice(0, most - begun)
    await beginPapersOf(stores, cycle, now, unions)
    begun += now.length
    if (now.length < without.length || begun === most) return { begun, isThrough: false }
  }
  return { begun, isThrough: true }
}

/**
 * Gives the next enterprises of the ledger that lack some their papers in a cycle that nobody sees yet; what exists
 * stays as it is. A rerouting or a new name meanwhile takes them along. Those that were confirmed for this cycle (下一周期入库) are among them.
 */
export const prepareCycle = async (
  stores: Used,
  cycle: Cycle,
): Promise<{ readonly prepared: number; readonly enterprises: number }> => {
  const { cycleId } = cycle
  const [enterprises, unions, reached] = await Promise.all([
    stores.enterprises.count(cycleId),
    stores.unions.all(),
    stores.enterprisePapers.highestNo(cycleId),
  ])
  const beginBehind = (no: number, most: number) => beginForLacking(stores, cycle, no, unions, 'lackingSome', most)
  // From where the former call ended; whoever was left out before that is found once, at the end.
  const onward = await beginBehind(reached, PREPARED_A_CALL)
  const { isThrough } = onward.isThrough && reached > 0 ? await beginBehind(0, PREPARED_A_CALL - onward.begun) : onward
  if (!isThrough)
    return { prepared: Math.min(await stores.enterprisePapers.countBegun(cycleId), enterprises - 1), enterprises }
  for (const report of unions.filter(isPresent).flatMap((union) => freshUnionReports(cycle, union)))
    await stores.reports.begin(report)
  return { prepared: enterprises, enterprises }
}

/** Gives everybody their papers in one go. Each turn begins those of fifty, and one more looks at all: who cannot be given any holds up nobody. */
export const prepareWhole = async (stores: Used, cycle: Cycle): Promise<void> => {
  for (let turns = 0, most = 1; turns < most; turns += 1) {
    const { prepared, enterprises } = await prepareCycle(stores, cycle)
    if (prepared >= enterprises) return
    most = Math.ceil(enterprises / PREPARED_A_CALL) + 2
  }
}

/**
 * Gives those their papers in a year that is open who came onto the ledger at the very moment at which it was opened: after its
 * enterprises were counted, and before anybody could see that it was there. Three counts where there are none. Returns how many.
 */
export const beginForLeftOut = async (stores: Used, cycle: Cycle): Promise<number> => {
  const { cycleId } = cycle
  const enterprises = await stores.enterprises.count(cycleId)
  if ((await stores.enterprisePapers.countForms(cycleId)) >= enterprises) return 0
  // Forms that are missing may be going with their year, which is being taken back.
  if (!(await stores.cycles.find(cycleId))) return 0
  const { begun } = await beginForLacking(stores, cycle, 0, await stores.unions.all(), 'lackingForms')
  return begun
}

/** Gives an enterprise that has come back its papers in a year that was opened while it was away; what it has stays. */
export const beginForReturned = async (stores: Used, cycle: Cycle, enterprise: Enterprise): Promise<void> => {
  const without = await stores.enterprisePapers.lackingForms(cycle.cycleId, [enterprise])
  await beginPapersOf(stores, cycle, without, await stores.unions.all())
}
