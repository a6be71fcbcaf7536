import type { cycleActions } from '@/contract/cycle'
import { configureCycle, freshAssessment, nextCycle } from '@/domain/assessment/cycle'
import { checkLeftOver, NOTHING_UNFINISHED, type Unfinished } from '@/domain/assessment/unfinished'
import { newestRubric } from '@/domain/rubric/editions'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import { requireInCycle, requireOffice } from '../../_host/with-cycle'
import { freshStageReport, freshSummary } from '@/domain/report/report'
import { writesSummary } from '@/domain/report/sections'
import { partsOf } from '@/domain/calendar/plain-date'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { assessmentPaper, ledgerPaper, reportPaper } from '../../_store/enterprise-papers'

interface Opened {
  readonly cycle: Cycle
  readonly prepared: number
  readonly enterprises: number
}

/** As many enterprises as one call prepares well within the function's time: each is a transaction of a dozen calls. */
const PREPARED_A_CALL = 50

/**
 * Gives the next enterprises of the ledger their papers in a cycle that nobody sees yet, all of one enterprise at once, with the union
 * that answers for it then; what exists stays as it is. A rerouting meanwhile takes them along. Those that were confirmed for this cycle (下一周期入库) are among them.
 */
const prepare = async ({ stores }: Call, cycle: Cycle): Promise<{ prepared: number; enterprises: number }> => {
  const enterprises = await stores.places.countEnterprises(cycle.cycleId)
  const from = await stores.assessments.countOf(cycle.cycleId)
  const [page, unions] = await Promise.all([
    stores.places.enterprisePage(cycle.cycleId, from, PREPARED_A_CALL),
    stores.places.unions(),
  ])
  const rubric = newestRubric()
  for (const entry of await stores.ledger.freshEntries(cycle.cycleId, page, unions))
    await stores.enterprisePapers.begin(entry.enterpriseId, async (enterprise, unionName) => [
      ledgerPaper({ ...entry, unionId: enterprise.unionId, unionName }),
      reportPaper(freshStageReport(cycle, enterprise)),
      assessmentPaper(freshAssessment(cycle, enterprise, unionName, rubric)),
    ])
  if (from + page.length >= enterprises)
    for (const union of unions.filter(({ kind }) => writesSummary(kind)))
      await stores.reports.begin(freshSummary(cycle, union))
  return { prepared: from + page.length, enterprises }
}

/** Whether the year that is there may be left as it is now. */
const checkPresent = async (
  { stores }: Call,
  { seat }: Person,
  present: Cycle | undefined,
  confirmed: Unfinished | null,
): Promise<Refusal | undefined> => {
  if (!present) return undefined
  const unfinished = await stores.unfinished.ofSeat(seat, [present.cycleId])
  return checkLeftOver(present, unfinished.get(present.cycleId) ?? NOTHING_UNFINISHED, confirmed)
}

export const cycleHandlers: Handlers<keyof typeof cycleActions> = {
  'cycle.configure': async ({ cycleId: named, seenRevision, ...settings }, call) => {
    const office = await (named === undefined ? requireOffice(call) : requireInCycle(call, named, 'office'))
    if (isRefusal(office)) return office
    const { cycleId } = office.cycle
    const entry = journalled(call, office.person.personId, cycleId)
    return call.stores.journal.once<{ cycle: Cycle }>(entry, async (transaction) => {
      const stored = await transaction.find<Cycle & { _id: string; origin?: string }>('cycles', cycleId)
      if (!stored) return refuse('cycle_unknown')
      const { _id, origin: _origin, ...cycle } = stored
      const configured = configureCycle(cycle, settings, seenRevision)
      if (isRefusal(configured)) return configured
      await transaction.set('cycles', _id, configured)
      return { cycle: configured }
    })
  },

  // The cycle itself comes last: until then its assessments belong to no cycle that anybody is shown.
  'cycle.open': async ({ confirmed, ...days }, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const entry = journalled(call, person.personId, 'cycles')
    const before = await call.stores.journal.findAnswer<Opened>(entry)
    if (before) return before
    const found = await call.stores.people.findWithCycle(call.openId)
    const cycle = nextCycle(found?.cycle, days, newestRubric(), call.now)
    if (isRefusal(cycle)) return cycle
    const left = await checkPresent(call, person, found?.cycle, confirmed)
    if (left) return left
    const done = await prepare(call, cycle)
    if (done.prepared < done.enterprises) return { cycle: null, ...done }
    // Preparing takes a while: what was confirmed has to hold at its end too.
    const changed = await checkPresent(call, person, found?.cycle, confirmed)
    if (changed) return changed
    return call.stores.journal.once<Opened>(entry, async (transaction) => {
      // Two people may open the same year at once, with different days: the first one's stand.
      if (await transaction.find('cycles', cycle.cycleId))
        return refuse('cycle_year_taken', { year: partsOf(cycle.deadlineOn).year })
      await transaction.set('cycles', cycle.cycleId, cycle)
      return { cycle, ...done }
    })
  },
}
