import type { ledgerActions, LedgerMoved } from '@/contract/ledger'
import {
  NAME_FIELD,
  setColumns,
  suggestColumns,
  SUGGESTED_COLUMNS,
  type LedgerColumns,
} from '@/domain/ledger/ledger-column'
import { isArchived } from '@/domain/cycle/stages'
import type { WantedFields } from '@/domain/ledger/ledger-changes'
import { ledgerMovesOpenTo } from '@/domain/ledger/decide-ledger'
import type { LedgerCommand } from '@/domain/ledger/ledger-command'
import { checkMaySee } from '@/domain/people/access'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { cursorPage, eventIdOf } from '../../_host/answer-size'
import { active, journalled, type Call, type Handlers, thenTell } from '../../_host/call'
import { holdOpen } from '../../_store/closed-papers'
import { ledgerScope } from '../../_store/ledger-filter'
import type { SeenHistory } from '../../_store/ledger-lists'
import { rowPage } from '../../_store/row-keys'
import { findColumns } from '../../_store/ledger-writes'
import { confirmManyEntries, ledgerToConfirm } from './ledger-confirming'
import { prepareLedger } from './ledger-preparation'
import { allowing, requireInCycle } from '../../_host/with-cycle'

const PAGE = 20

/** Named fields as the domain takes them; of two for one field the last one counts. */
const wantedOf = (fields: ReadonlyArray<{ readonly field: string; readonly value: string }>): WantedFields => ({
  name: fields.filter(({ field }) => field === NAME_FIELD).pop()?.value ?? null,
  values: Object.fromEntries(
    fields.filter(({ field }) => field !== NAME_FIELD).map(({ field, value }) => [field, value]),
  ),
})

const move =
  <Input extends { readonly entryId: string; readonly seenRevision: number }>(
    command: (input: Input) => LedgerCommand,
  ) =>
  async (input: Input, call: Call): Promise<LedgerMoved | Refusal> =>
    thenTell(call, await call.stores.ledger.carryOut(call, input.entryId, input.seenRevision, command(input)))

/** Who asks about an entry that they may see. */
const requireEntry = async (call: Call, entryId: string) => {
  const asked = await call.stores.ledger.findWithPerson(call.asking, entryId)
  const person = active(asked?.person)
  if (isRefusal(person)) return person
  if (!asked?.entry || !asked.cycle) return refuse('ledger_entry_unknown')
  return checkMaySee(person, asked.entry) ?? { ...asked, entry: asked.entry, cycle: asked.cycle, person }
}

/**
 * What of an enterprise's history somebody may see who may see one of its entries: a union the cycles in which it answers for
 * the enterprise, and who fills in for it if it answers now. What another union keeps is that union's.
 */
const seenHistory = async ({ stores }: Call, { seat }: Person, enterpriseId: string): Promise<SeenHistory> => {
  if (seat.role !== 'reviewer') return 'everything'
  const [cycleIds, enterprise] = await Promise.all([
    stores.ledgerLists.cyclesUnder(enterpriseId, seat.unionId),
    stores.enterprises.find(enterpriseId),
  ])
  return { cycleIds, contacts: enterprise?.unionId === seat.unionId }
}

export const ledgerHandlers: Handlers<keyof typeof ledgerActions> = {
  'ledger.load': async ({ entryId }, call) => {
    const asked = await requireEntry(call, entryId)
    if (isRefusal(asked)) return asked
    const { entry, columns, cycle, person, former } = asked
    const { cycleId, title, openOn, deadlineOn, archivedAt } = cycle
    return {
      entry,
      columns: columns.columns,
      cycle: { cycleId, title, openOn, deadlineOn, ...(archivedAt === undefined ? {} : { archivedAt }) },
      open: isArchived(cycle) ? [] : ledgerMovesOpenTo(person, entry, former),
    }
  },

  'ledger.check': move(({ fields, note }) => ({ kind: 'check', wanted: wantedOf(fields), note })),
  'ledger.confirm': move(() => ({ kind: 'confirm' })),
  'ledger.toConfirm': ledgerToConfirm,
  'ledger.confirmMany': confirmManyEntries,
  'ledger.return': move(({ note }) => ({ kind: 'return', note })),
  'ledger.correct': move(({ fields, reason }) => ({ kind: 'correct', wanted: wantedOf(fields), reason })),

  // Three calls: who asks with the cycle, then the counts and one page at once; four more for what was typed.
  'ledger.page': async ({ cycleId, filter, search, ...place }, call) => {
    const reader = await requireInCycle(call, cycleId, 'reviewer', 'office')
    if (isRefusal(reader)) return reader
    const scope = ledgerScope(reader)
    const named = await call.stores.renamed.search(search, reader.cycle.cycleId)
    const [counts, found] = await Promise.all([
      call.stores.ledgerLists.counts(scope),
      call.stores.ledgerLists.page(scope, filter, named, { ...place, limit: PAGE + 1 }),
    ])
    return { counts, ...rowPage(found, PAGE) }
  },

  'ledger.history': async ({ entryId, after }, call) => {
    const asked = await requireEntry(call, entryId)
    if (isRefusal(asked)) return asked
    const { enterpriseId } = asked.entry
    const seen = await seenHistory(call, asked.person, enterpriseId)
    const events = await call.stores.ledgerLists.history(enterpriseId, seen, after, PAGE + 1)
    return cursorPage(events, PAGE, eventIdOf)
  },

  'ledger.columns': async ({ cycleId: named }, call) => {
    const asking = await requireInCycle(call, named)
    if (isRefusal(asking)) return asking
    const { cycle } = asking
    const { ledgerLists } = call.stores
    const columns = await ledgerLists.columnsOf(cycle.cycleId)
    const last = columns.revision > 0 ? undefined : await ledgerLists.findColumnsBefore(cycle.cycleId)
    const suggested = suggestColumns(last)
    return {
      cycle,
      columns,
      suggested,
      suggestedFrom: suggested === SUGGESTED_COLUMNS ? 'product' : 'last_cycle',
    }
  },

  'ledger.setColumns': async ({ cycleId: named, seenRevision, columns }, call) => {
    const office = allowing(call, 'set_columns', await requireInCycle(call, named, 'office'))
    if (isRefusal(office)) return office
    const { person, cycle } = office
    const entry = journalled(call, person.personId, cycle.cycleId)
    const done = await call.stores.journal.once<{ columns: LedgerColumns }>(entry, async (transaction) => {
      const set = setColumns(await findColumns(transaction, cycle.cycleId), columns, seenRevision)
      if (isRefusal(set)) return set
      const archived = await holdOpen(transaction, cycle.cycleId)
      if (archived) return archived
      await transaction.set('ledger_columns', cycle.cycleId, set)
      return { columns: set }
    })
    return isRefusal(done) ? done : { ...done, ...(await prepareLedger(call, cycle.cycleId)) }
  },
}
