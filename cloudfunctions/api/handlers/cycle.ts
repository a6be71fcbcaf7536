import type { cycleActions } from '@/contract/cycle'
import { checkWithdrawal, configureCycle } from '@/domain/assessment/cycle'
import { NOTHING_UNFINISHED } from '@/domain/assessment/unfinished'
import type { Unfinished } from '@/domain/assessment/unfinished-kinds'
import { archiveCycle } from '@/domain/cycle/archive'
import { isArchived, stageOf } from '@/domain/cycle/stages'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import { HOLIDAYS } from '../../_messages/holidays'
import { closeArchived } from '../../_cycle/close-archived'
import { driveWithdrawal } from '../../_cycle/withdraw'
import { requireInCycle, requireOffice } from '../../_host/with-cycle'
import { cycleOf, type CycleDocument } from '../../_store/cycles'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { openingHandlers } from './cycle-opening'
import { rowPage } from '../../_store/row-keys'

const countLeft = async ({ stores }: Pick<Call, 'stores'>, { seat }: Person, cycleId: string): Promise<Unfinished> =>
  (await stores.unfinished.ofSeat(seat, [cycleId])).get(cycleId) ?? NOTHING_UNFINISHED

/** Takes the newest year away, where nobody has written anything in it. */
const beginWithdrawal = async (call: Call, person: Person, cycleId: string, seenRevision: number) => {
  const { stores } = call
  const found = await stores.people.findWithCycles(call.asking)
  const cycle = found?.cycles.find((each) => each.cycleId === cycleId)
  if (!cycle) return refuse('cycle_unknown')
  const written = await stores.withdrawals.countWritten(cycleId)
  const refused = checkWithdrawal(cycle, found?.cycles[0], { written, seenRevision, now: call.now })
  return refused ?? stores.withdrawals.begin(cycleId, seenRevision, journalled(call, person.personId, cycleId))
}

/** As many as one page of what is left open shows. */
const LEFT_A_PAGE = 50

export const cycleHandlers: Handlers<keyof typeof cycleActions> = {
  ...openingHandlers,

  'cycle.holidays': async (_input, call) => {
    const person = await requirePerson(call, 'office')
    return isRefusal(person) ? person : HOLIDAYS
  },

  'cycle.closing': async ({ cycleId }, call) => {
    const office = await requireInCycle(call, cycleId, 'office')
    if (isRefusal(office)) return office
    const { cycle, person } = office
    const archive = isArchived(cycle) ? await call.stores.cycles.findArchive(cycleId) : undefined
    return {
      cycle,
      stage: stageOf(cycle, call.now),
      unfinished: archive?.left ?? (await countLeft(call, person, cycleId)),
      departed: archive ? (archive.departed ?? 0) : await call.stores.enterprisePapers.countDeparted(cycleId),
      archived: archive ? { at: archive.at, byName: archive.byName } : null,
    }
  },

  'cycle.leftOpen': async ({ cycleId, kind, ...place }, call) => {
    const office = await requireInCycle(call, cycleId, 'office')
    if (isRefusal(office)) return office
    const found = await call.stores.leftOpen.page(cycleId, kind, { ...place, limit: LEFT_A_PAGE + 1 })
    return rowPage(found, LEFT_A_PAGE)
  },

  'cycle.archive': async ({ cycleId, seenRevision, confirmed }, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const { stores, now } = call
    const entry = journalled(call, person.personId, cycleId)
    const done = await stores.journal.once<{ cycle: Cycle }>(entry, async (transaction) => {
      const stored = await transaction.find<CycleDocument>('cycles', cycleId)
      if (!stored) return refuse('cycle_unknown')
      const left = await countLeft(call, person, cycleId)
      const departed = await stores.enterprisePapers.countDeparted(cycleId)
      const archived = archiveCycle(
        cycleOf(stored),
        { unfinished: left, departed },
        { seenRevision, confirmed, actor: person, now },
      )
      if (isRefusal(archived)) return archived
      const { cycle, archive } = archived
      await transaction.update('cycles', cycleId, { revision: cycle.revision, archivedAt: now, archive })
      return { cycle }
    })
    if (isRefusal(done)) return done
    await closeArchived(stores, cycleId)
    return done
  },

  'cycle.configure': async ({ cycleId: named, seenRevision, figuresOnPaper, ...others }, call) => {
    const settings = figuresOnPaper === undefined ? others : { ...others, figuresOnPaper }
    const office = await requireOffice(call, named)
    if (isRefusal(office)) return office
    const { cycleId } = office.cycle
    const entry = journalled(call, office.person.personId, cycleId)
    const done = await call.stores.journal.once<{ cycle: Cycle }>(entry, async (transaction) => {
      const stored = await transaction.find<CycleDocument>('cycles', cycleId)
      if (!stored) return refuse('cycle_unknown')
      const cycle = cycleOf(stored)
      const rubric = await call.stores.editions.of(cycle)
      const configured = configureCycle(cycle, rubric, settings, { seenRevision, now: call.now })
      if (isRefusal(configured)) return configured
      // What else its document says stays: where it comes from, and what is still to be done of it.
      const { _id, ...kept } = stored
      await transaction.set('cycles', cycleId, { ...kept, ...configured })
      return { cycle: configured }
    })
    if (!isRefusal(done)) await call.afterPlanChanged()
    return done
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
