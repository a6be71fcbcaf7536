import type { cycleActions } from '@/contract/cycle'
import { configureCycle, freshAssessment, nextCycle } from '@/domain/assessment/cycle'
import { newestRubric } from '@/domain/rubric/editions'
import type { Cycle } from '@/domain/assessment/assessment'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import { addEntries } from './ledger-preparation'
import { requireOffice } from '../../_host/with-cycle'
import { freshStageReport, freshSummary } from '@/domain/report/report'
import { writesSummary } from '@/domain/report/sections'
import { partsOf } from '@/domain/calendar/plain-date'
import { isRefusal, refuse } from '@/domain/refusal/refusal'

interface Opened {
  readonly cycle: Cycle
  readonly prepared: number
  readonly enterprises: number
}

/** As many assessments, each with its report, as one call prepares well within the function's time. */
const PREPARED_A_CALL = 150

/**
 * Gives the next enterprises of the ledger their assessment and report in a cycle that nobody sees yet; what exists stays as it is.
 * Those that were confirmed for this cycle (下一周期入库) are among them.
 */
const prepare = async ({ stores }: Call, cycle: Cycle): Promise<{ prepared: number; enterprises: number }> => {
  const enterprises = await stores.places.countEnterprises(cycle.cycleId)
  const from = await stores.assessments.countOf(cycle.cycleId)
  const [page, unions] = await Promise.all([
    stores.places.enterprisePage(cycle.cycleId, from, PREPARED_A_CALL),
    stores.places.unions(),
  ])
  const names = new Map(unions.map(({ unionId, name }) => [unionId, name]))
  const rubric = newestRubric()
  // Entries of the ledger come first: what is counted above are assessments, so a call that dies in between is made up for.
  await addEntries({ stores }, cycle.cycleId, page)
  for (const enterprise of page) {
    // The report first: where its assessment is counted as prepared, it is there too.
    await stores.reports.add(freshStageReport(cycle, enterprise))
    await stores.assessments.add(
      freshAssessment(cycle, enterprise, names.get(enterprise.unionId ?? '') ?? null, rubric),
    )
  }
  if (from + page.length >= enterprises)
    for (const union of unions.filter(({ kind }) => writesSummary(kind)))
      await stores.reports.add(freshSummary(cycle, union))
  return { prepared: from + page.length, enterprises }
}

export const cycleHandlers: Handlers<keyof typeof cycleActions> = {
  'cycle.configure': async ({ seenRevision, ...settings }, call) => {
    const office = await requireOffice(call)
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
  'cycle.open': async (days, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const entry = journalled(call, person.personId, 'cycles')
    const before = await call.stores.journal.findAnswer<Opened>(entry)
    if (before) return before
    const found = await call.stores.people.findWithCycle(call.openId)
    const cycle = nextCycle(found?.cycle, days, newestRubric(), call.now)
    if (isRefusal(cycle)) return cycle
    const done = await prepare(call, cycle)
    if (done.prepared < done.enterprises) return { cycle: null, ...done }
    return call.stores.journal.once<Opened>(entry, async (transaction) => {
      // Two people may open the same year at once, with different days: the first one's stand.
      if (await transaction.find('cycles', cycle.cycleId))
        return refuse('cycle_year_taken', { year: partsOf(cycle.deadlineOn).year })
      await transaction.set('cycles', cycle.cycleId, cycle)
      return { cycle, ...done }
    })
  },
}
