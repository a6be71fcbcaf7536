import type { enterpriseActions } from '@/contract/enterprise'
import type { Cycle } from '@/domain/assessment/assessment'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { checkAct, isArchived } from '@/domain/cycle/stages'
import { departureIn } from '@/domain/ledger/departure'
import { checkRejoining, departureOf } from '@/domain/ledger/leaving'
import { enterpriseEvent } from '@/domain/ledger/ledger-entry'
import type { Enterprise } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { journalled, type Call, type Handlers } from '../../_host/call'
import { requireOffice, type InCycle } from '../../_host/with-cycle'
import { beginForReturned } from '../../_cycle/prepare'
import { addLedgerEvent } from '../../_store/ledger-writes'

/** Comes back with a year that was opened while it was away: there is no paper of it that could say so. */
const rejoinWithout = async (
  call: Call,
  { person, cycle }: InCycle,
  { enterpriseId }: Enterprise,
  reason: string,
): Promise<Refusal | { rejoined: true }> => {
  const closed = checkAct('leave', cycle, call.now)
  if (closed) return closed
  const { requestId, now } = call
  return call.stores.journal.once(journalled(call, person.personId, enterpriseId), async (transaction) => {
    const enterprise = await transaction.find<Enterprise>('enterprises', enterpriseId)
    if (!enterprise) return refuse('enterprise_unknown')
    const wrong = checkRejoining(enterprise, reason)
    if (wrong) return wrong
    await call.stores.enterprises.comeBack(transaction, enterpriseId)
    await addLedgerEvent(
      transaction,
      enterpriseEvent('rejoined', enterpriseId, reason, { requestId, at: now, actor: person }),
    )
    return { rejoined: true as const }
  })
}

/** The years from one on that are alive: in each the enterprise has its papers again. */
const beginAgain = async ({ stores, asking }: Call, from: Cycle, enterprise: Enterprise): Promise<void> => {
  const cycles = (await stores.people.findWithCycles(asking))?.cycles ?? []
  for (const cycle of cycles)
    if (!isArchived(cycle) && cycle.cycleId >= from.cycleId) await beginForReturned(stores, cycle, enterprise)
}

export const enterpriseHandlers: Handlers<keyof typeof enterpriseActions> = {
  'enterprise.leave': async ({ cycleId, enterpriseId, kind, intoId, reason }, call) => {
    const office = await requireOffice(call, cycleId)
    if (isRefusal(office)) return office
    const { person, cycle } = office
    const departure = departureOf(
      // What the other one is called is looked up where it is decided.
      { kind, into: intoId === undefined ? null : { enterpriseId: intoId, no: 0, name: '' }, reason },
      { cycleId: cycle.cycleId, at: call.now, byName: person.name },
    )
    const paper = assessmentIdOf(cycle.cycleId, enterpriseId)
    const left = await call.stores.workflow.depart(call, paper, null, { kind: 'leave', departure, otherLeft: false })
    if (isRefusal(left)) return left
    if (left.toTell !== null) await call.afterCommit([left.toTell])
    const [outline] = await call.stores.assessments.outlinesById([paper])
    return { departure: outline?.departure ?? departure }
  },

  'enterprise.rejoin': async ({ cycleId, enterpriseId, reason }, call) => {
    const office = await requireOffice(call, cycleId)
    if (isRefusal(office)) return office
    const { stores } = call
    const { person, cycle } = office
    const enterprise = await stores.enterprises.find(enterpriseId)
    if (!enterprise) return refuse('enterprise_unknown')
    const before = await stores.journal.findAnswer<{ rejoined: true }>(journalled(call, person.personId, enterpriseId))
    if (before) return before
    const paper = assessmentIdOf(cycle.cycleId, enterpriseId)
    const [outline] = await stores.assessments.outlinesById([paper])
    if (!outline && departureIn(enterprise, cycle.cycleId)) {
      const done = await rejoinWithout(call, office, enterprise, reason)
      if (isRefusal(done)) return done
    } else {
      const back = await stores.workflow.depart(call, paper, null, { kind: 'rejoin', reason })
      if (isRefusal(back)) return back
      if (back.toTell !== null) await call.afterCommit([back.toTell])
    }
    await beginAgain(call, cycle, { ...enterprise, departure: null })
    return { rejoined: true }
  },
}
