import { nextCycle } from '@/domain/assessment/cycle'
import { checkLeftOver, NOTHING_UNFINISHED } from '@/domain/assessment/unfinished'
import type { Unfinished } from '@/domain/assessment/unfinished-kinds'
import { aYearLater, quotasIn, type CarriedOver } from '@/domain/cycle/carried-over'
import { chinaDateOf } from '@/domain/calendar/instant'
import { partsOf } from '@/domain/calendar/plain-date'
import { yearOfCycle } from '@/domain/nomination/nomination'
import { isArchived } from '@/domain/cycle/stages'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import { carryQuotas } from '../../_cycle/carry-quotas'
import { beginForLeftOut, prepareCycle } from '../../_cycle/prepare'
import { finishWithdrawals } from '../../_cycle/withdraw'

interface Opened {
  readonly cycle: Cycle
  readonly prepared: number
  readonly enterprises: number
}

/** Whether the year that is there may be left as it is now. */
const checkPresent = async (
  { stores }: Call,
  { seat }: Person,
  present: Cycle | undefined,
  confirmed: Unfinished | null,
): Promise<Refusal | undefined> => {
  // What an archived year left open was confirmed when it was archived.
  if (!present || isArchived(present)) return undefined
  const unfinished = await stores.unfinished.ofSeat(seat, [present.cycleId])
  return checkLeftOver(present, unfinished.get(present.cycleId) ?? NOTHING_UNFINISHED, confirmed)
}

/** What the year after `present` would take over from it. */
const carriedOver = async ({ stores, now }: Call, present: Cycle | undefined): Promise<CarriedOver> => {
  const year = present ? yearOfCycle(present.cycleId) + 1 : partsOf(chinaDateOf(now)).year
  const cycleId = `c${year}`
  const [enterprises, joining, unions, contacts, reviewers, last, files] = await Promise.all([
    stores.enterprises.count(cycleId),
    stores.enterprises.countJoining(cycleId),
    stores.unions.present(),
    stores.people.countBound('contact'),
    stores.people.countBound('reviewer'),
    present ? stores.ledgerLists.columnsOf(present.cycleId) : undefined,
    stores.nominations.outlines(cycleId),
  ])
  return {
    days: present ? { openOn: aYearLater(present.openOn), deadlineOn: aYearLater(present.deadlineOn) } : null,
    ...{ enterprises, joining, unions: unions.length, contacts, reviewers },
    columns: last?.columns.length ?? 0,
    quotas: quotasIn(files),
  }
}

/** A year is looked at before it is opened, and opened. */
export const openingHandlers: Handlers<'cycle.preview' | 'cycle.open'> = {
  'cycle.preview': async (_input, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const found = await call.stores.people.findWithCycle(call.asking)
    return carriedOver(call, found?.cycle)
  },

  // The cycle itself comes last: until then its assessments belong to no cycle that anybody is shown.
  'cycle.open': async ({ confirmed, carryQuotas: carrying, rubricVersion, ...days }, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const entry = journalled(call, person.personId, 'cycles')
    const before = await call.stores.journal.findAnswer<Opened>(entry)
    if (before) return before
    // A year that is being taken back is not opened anew before that has ended.
    await finishWithdrawals(call.stores)
    const found = await call.stores.people.findWithCycle(call.asking)
    const { editions } = call.stores
    const rubric = await (rubricVersion === undefined ? editions.newest() : editions.find(rubricVersion))
    if (!rubric) return refuse('edition_unknown')
    const cycle = nextCycle(found?.cycle, days, rubric, call.now)
    if (isRefusal(cycle)) return cycle
    const left = await checkPresent(call, person, found?.cycle, confirmed)
    if (left) return left
    const done = await prepareCycle(call.stores, cycle)
    if (done.prepared < done.enterprises) return { cycle: null, ...done }
    // Preparing takes a while: what was confirmed has to hold at its end too.
    const changed = await checkPresent(call, person, found?.cycle, confirmed)
    if (changed) return changed
    const opened = await call.stores.journal.once<Opened>(entry, async (transaction) => {
      // Two people may open the same year at once, with different days: the first one's stand.
      if (await transaction.find('cycles', cycle.cycleId))
        return refuse('cycle_year_taken', { year: partsOf(cycle.deadlineOn).year })
      await transaction.set('cycles', cycle.cycleId, carrying ? { ...cycle, carryingQuotas: true } : cycle)
      return { cycle, ...done }
    })
    if (!isRefusal(opened) && carrying) await carryQuotas(call.stores, cycle)
    // Whoever came onto the ledger since it was prepared; whoever does so at this very moment, the clock finds.
    if (!isRefusal(opened)) {
      await beginForLeftOut(call.stores, cycle)
      await call.afterPlanChanged()
    }
    return opened
  },
}
