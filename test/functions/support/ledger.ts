import type { LedgerColumn } from '@/domain/ledger/ledger-column'
import { freshEntry, type LedgerEntry } from '@/domain/ledger/ledger-entry'
import { ledgerDocument } from '../../../cloudfunctions/_store/ledger-writes'
import { CYCLE, enterprise } from './standing'
import type { World } from './world'

export const STAFF: LedgerColumn = {
  columnId: 'staff',
  label: '职工总数',
  kind: 'number',
  required: true,
  choices: [],
  limit: 200,
}
export const PHONE: LedgerColumn = { ...STAFF, columnId: 'phone', label: '联系电话', kind: 'text', required: false }
export const COLUMNS = { cycleId: CYCLE.cycleId, columns: [STAFF, PHONE], removed: [], revision: 1 }

const UNION_NAMES: Readonly<Record<string, string>> = { 'u-dongguan': '东莞市总工会', 'u-shenzhen': '深圳市总工会' }

/** An entry as it is kept. */
export const ledgerEntry = (no: number, unionId: string | null, more: Partial<LedgerEntry> = {}) =>
  ledgerDocument({
    ...freshEntry(CYCLE.cycleId, enterprise(no, unionId), UNION_NAMES[unionId ?? ''] ?? null, undefined),
    values: { staff: '1200', phone: '0769-22000000' },
    ...more,
  })

/** Two columns, and the entries of enterprises 1 and 2 of Dongguan, 3 of Shenzhen and 5 of nobody. */
export const ledgerStanding = () => ({
  ledger_columns: [{ _id: CYCLE.cycleId, ...COLUMNS }],
  ledger: [
    ledgerEntry(1, 'u-dongguan'),
    ledgerEntry(2, 'u-dongguan'),
    ledgerEntry(3, 'u-shenzhen'),
    ledgerEntry(5, null),
  ],
})

export const FIRST = 'c2026-e001'

/** The steps around one entry, each looking first at what is there, as a page does. */
export const ledgerSteps = (world: () => World) => {
  const load = (openId = 'office', entryId = FIRST) => world().as(openId).does('ledger.load', { entryId })
  const target = async (entryId = FIRST) => ({ entryId, seenRevision: (await load('office', entryId)).entry.revision })
  return {
    load,
    target,
    check: async (values: Readonly<Record<string, string>> = {}, openId = 'contact-1', entryId = FIRST) =>
      world()
        .as(openId)
        .does('ledger.check', {
          ...(await target(entryId)),
          fields: Object.entries(values).map(([field, value]) => ({ field, value })),
          note: '',
        }),
    confirm: async (openId = 'reviewer-dg', entryId = FIRST) =>
      world()
        .as(openId)
        .does('ledger.confirm', await target(entryId)),
    giveBack: async (note = '职工总数请核实', openId = 'reviewer-dg', entryId = FIRST) =>
      world()
        .as(openId)
        .does('ledger.return', { ...(await target(entryId)), note }),
    history: async (openId = 'office', entryId = FIRST) =>
      (await world().as(openId).does('ledger.history', { entryId, after: null })).rows,
  }
}
