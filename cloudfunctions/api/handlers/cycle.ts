import type { cycleActions } from '@/contract/cycle'
import { checkWithdrawal, configureCycle, nextCycle } from '@/domain/assessment/cycle'
import { checkLeftOver, NOTHING_UNFINISHED, sameUnfinished } from '@/domain/assessment/unfinished'
import type { Unfinished } from '@/domain/assessment/unfinished-kinds'
import { archiveCycle } from '@/domain/cycle/archive'
import { aYearLater, filesWithQuotas, quotasIn, type CarriedOver } from '@/domain/cycle/carried-over'
import { chinaDateOf } from '@/domain/calendar/instant'
import { comingCycleId, yearOfCycle } from '@/domain/nomination/nomination'
import { isArchived, stageOf } from '@/domain/cycle/stages'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import { fewAtOnce } from '../../_store/few-at-once'
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
  // What an archived year left open was confirmed when it was archived.
  if (!present || isArchived(present)) return undefined
  const unfinished = await stores.unfinished.ofSeat(seat, [present.cycleId])
  return checkLeftOver(present, unfinished.get(present.cycleId) ?? NOTHING_UNFINISHED, confirmed)
}

const countLeft = async ({ stores }: Pick<Call, 'stores'>, { seat }: Person, cycleId: string): Promise<Unfinished> =>
  (await stores.unfinished.ofSeat(seat, [cycleId])).get(cycleId) ?? NOTHING_UNFINISHED

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

/** What the year after `present` would take over from it. */
const carriedOver = async ({ stores, now }: Call, present: Cycle | undefined): Promise<CarriedOver> => {
  const year = present ? yearOfCycle(present.cycleId) + 1 : partsOf(chinaDateOf(now)).year
  const cycleId = `c${year}`
  const [enterprises, joining, unions, contacts, reviewers, last, files] = await Promise.all([
    stores.enterprises.count(cycleId),
    stores.enterprises.countJoining(cycleId),
    stores.unions.all(),
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

/** Gives unions for the year after a cycle the places that they had for the cycle itself; whoever has some keeps them. */
const carryQuotasOver = async ({ stores }: Pick<Call, 'stores'>, cycle: Cycle): Promise<void> => {
  const files = filesWithQuotas(comingCycleId(cycle), await stores.nominations.outlines(cycle.cycleId))
  await fewAtOnce(files, stores.nominations.begin)
}

/** As many as one page of what is left open shows. */
const LEFT_A_PAGE = 50

export const cycleHandlers: Handlers<keyof typeof cycleActions> = {
  'cycle.closing': async ({ cycleId }, call) => {
    const office = await requireInCycle(call, cycleId, 'office')
    if (isRefusal(office)) return office
    const { cycle, person } = office
    const archive = isArchived(cycle) ? await call.stores.cycles.findArchive(cycleId) : undefined
    return {
      cycle,
      stage: stageOf(cycle, call.now),
      unfinished: archive?.left ?? (await countLeft(call, person, cycleId)),
      archived: archive ? { at: archive.at, byName: archive.byName } : null,
    }
  },

  'cycle.leftOpen': async ({ cycleId, kind, offset }, call) => {
    const office = await requireInCycle(call, cycleId, 'office')
    if (isRefusal(office)) return office
    const rows = await call.stores.leftOpen.page(cycleId, kind, offset, LEFT_A_PAGE + 1)
    return { rows: rows.slice(0, LEFT_A_PAGE), more: rows.length > LEFT_A_PAGE }
  },

  'cycle.archive': async ({ cycleId, seenRevision, confirmed }, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const { stores, now } = call
    const entry = journalled(call, person.personId, cycleId)
    const done = await stores.journal.once<{ cycle: Cycle }>(entry, async (transaction) => {
      const stored = await transaction.find<Cycle & { _id: string; origin?: string; archive?: unknown }>(
        'cycles',
        cycleId,
      )
      if (!stored) return refuse('cycle_unknown')
      const { _id, origin: _origin, archive: _archive, ...present } = stored
      const left = await countLeft(call, person, cycleId)
      const archived = archiveCycle(present, left, { seenRevision, confirmed, actor: person, now })
      if (isRefusal(archived)) return archived
      const { cycle, archive } = archived
      await transaction.update('cycles', _id, { revision: cycle.revision, archivedAt: now, archive })
      return { cycle }
    })
    if (isRefusal(done)) return done
    // Whoever had looked at the year before it was archived may have written after it was counted: the record says what there is.
    const left = await countLeft(call, person, cycleId)
    if (!sameUnfinished(left, confirmed)) await stores.cycles.setLeftOpen(cycleId, left)
    return done
  },

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
  'cycle.preview': async (_input, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const found = await call.stores.people.findWithCycle(call.openId)
    return carriedOver(call, found?.cycle)
  },

  'cycle.open': async ({ confirmed, carryQuotas, rubricVersion, ...days }, call) => {
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
    // Before the year is there nobody is shown them, and taking it back takes them along.
    if (carryQuotas) await carryQuotasOver(call, cycle)
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
