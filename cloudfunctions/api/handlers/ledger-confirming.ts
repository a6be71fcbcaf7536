import { LEDGER_BATCH } from '@/contract/choices'
import { checkStandsOut } from '@/domain/ledger/check-stands-out'
import { checkMaySee } from '@/domain/people/access'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { partOf, requirePerson, type Handler } from '../../_host/call'
import { checkActIn, requireInCycle } from '../../_host/with-cycle'
import { fewAtOnce } from '../../_store/few-at-once'
import { rowPage } from '../../_store/row-keys'
import { ledgerScope } from '../../_store/ledger-filter'

/** What enterprises have checked and whoever asks is to confirm: a union its own, the office those without a union. */
export const ledgerToConfirm: Handler<'ledger.toConfirm'> = async ({ cycleId, search, ...place }, call) => {
  const reader = await requireInCycle(call, cycleId, 'reviewer', 'office')
  if (isRefusal(reader)) return reader
  const { cycle, person } = reader
  const { ledgerLists, renamed } = call.stores
  const scope = { ...ledgerScope(reader), ...(person.seat.role === 'office' ? { unrouted: true } : {}) }
  const named = await renamed.search(search, cycle.cycleId)
  const [counts, columns, found] = await Promise.all([
    ledgerLists.counts(scope),
    ledgerLists.columnsOf(cycle.cycleId),
    ledgerLists.entries(scope, 'checked', named, { ...place, limit: LEDGER_BATCH + 1 }),
  ])
  const { rows, ...on } = rowPage(found, LEDGER_BATCH)
  return {
    cycle,
    count: counts.checked,
    rows: rows.map((entry) => ({
      ...{ entryId: entry.entryId, revision: entry.revision },
      ...{ enterpriseNo: entry.enterpriseNo, enterpriseName: entry.enterpriseName },
      ...checkStandsOut(entry, columns.columns),
    })),
    ...on,
  }
}

/** 确认 of several, each a command of its own under an id that follows from the request's. */
export const confirmManyEntries: Handler<'ledger.confirmMany'> = async ({ seen }, call) => {
  const person = await requirePerson(call, 'reviewer', 'office')
  if (isRefusal(person)) return person
  const revisions = new Map(seen.map(({ entryId, seenRevision }) => [entryId, seenRevision]))
  const outlines = await call.stores.ledgerLists.outlinesById([...revisions.keys()])
  if (outlines.length < revisions.size) return refuse('ledger_entry_unknown')
  for (const outline of outlines) {
    const unseen = checkMaySee(person, outline)
    if (unseen) return unseen
  }
  const closed = await checkActIn(call, 'keep_ledger', outlines)
  if (closed) return closed
  const results = await fewAtOnce(outlines, async ({ entryId, enterpriseName }) => {
    const asOf = revisions.get(entryId) ?? null
    const moved = await call.stores.ledger.carryOut(partOf(call, entryId), entryId, asOf, { kind: 'confirm' })
    return { entryId, enterpriseName, refusal: isRefusal(moved) ? moved : null }
  })
  return { results }
}
