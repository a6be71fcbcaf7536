import type { cycleActions } from '@/contract/cycle'
import { checkWithdrawal, configureCycle, nextCycle } from '@/domain/assessment/cycle'
import { checkLeftOver, NOTHING_UNFINISHED } from '@/domain/assessment/unfinished'
import type { Unfinished } from '@/domain/assessment/unfinished-kinds'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import { beginForLeftOut, prepareCycle } from '../../_cycle/prepare'
import { driveWithdrawal, finishWithdrawals } from '../../_cycle/withdraw'
import { requireInCycle, requireOffice } from '../../_host/with-cycle'
import { partsOf } from '@/domain/calendar/plain-date'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'

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
  if (!present) return undefined
  const unfinished = await stores.unfinished.ofSeat(seat, [present.cycleId])
  return checkLeftOver(present, unfinished.get(present.cycleId) ?? NOTHING_UNFINISHED, confirmed)
}

/** Takes the newest year away, where nobody has written anything in it. */
const beginWithdrawal = async (call: Call, person: Person, cycleId: string, seenRevision: number) => {
  const { stores } = call
  const found = await stores.people.findWithCycles(call.openId)
  const cycle = found?.cycles.find((each) => each.cycleId === cycleId)
  if (!cycle) return refuse('cycle_unknown')
  const written = await stores.withdrawals.countWritten(cycleId)
  const refused = checkWithdrawal(cycle, found?.cycles[0], { written, seenRevision, now: call.now })
  return refused ?? stores.withdrawals.begin(cycleId, seenRevision, journalled(call, person.personId, cycleId))
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
      const rubric = await call.stores.editions.of(cycle)
      const configured = configureCycle(cycle, rubric, settings, { seenRevision, now: call.now })
      if (isRefusal(configured)) return configured
      await transaction.set('cycles', _id, configured)
      return { cycle: configured }
    })
  },

  // The cycle itself comes last: until then its assessments belong to no cycle that anybody is shown.
  'cycle.open': async ({ confirmed, rubricVersion, ...days }, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const entry = journalled(call, person.personId, 'cycles')
    const before = await call.stores.journal.findAnswer<Opened>(entry)
    if (before) return before
    // A year that is being taken back is not opened anew before that has ended.
    await finishWithdrawals(call.stores)
    const found = await call.stores.people.findWithCycle(call.openId)
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
      await transaction.set('cycles', cycle.cycleId, cycle)
      return { cycle, ...done }
    })
    // Whoever came onto the ledger since it was prepared; whoever does so at this very moment, the clock finds.
    if (!isRefusal(opened)) await beginForLeftOut(call.stores, cycle)
    return opened
  },

  'cycle.withdraw': async ({ cycleId, seenRevision }, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const before = await call.stores.journal.findAnswer<{ withdrawn: true }>(journalled(call, person.personId, cycleId))
    if (before) return before
    const { withdrawals } = call.stores
    const running = (await withdrawals.running()).find(({ _id }) => _id === cycleId)
    const begun = running ?? (await beginWithdrawal(call, person, cycleId, seenRevision))
    if (isRefusal(begun)) return begun
    return (await driveWithdrawal(call.stores, begun)) ?? { withdrawn: true }
  },
}
