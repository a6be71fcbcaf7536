import type { ActionInput, ActionName, BeginningAction } from '@/contract/contract'

const entryId = 'c2026-e031'
const entry = { entryId, seenRevision: 3 }

type OfLedger = Exclude<
  Extract<ActionName, `ledger.${string}` | `quota.${string}` | `nomination.${string}`>,
  BeginningAction
>

/** One right input for each action about the ledger, quotas, and whom a union nominates for it. */
export const LEDGER_SAMPLES: { readonly [Name in OfLedger]: ActionInput<Name> } = {
  'ledger.load': { entryId },
  'quota.read': { presentId: 'c2026', uploadId: 'b'.repeat(32), extension: 'csv' },
  'ledger.check': { ...entry, fields: [{ field: 'staff', value: '1200' }], note: '' },
  'ledger.confirm': entry,
  'ledger.toConfirm': { cycleId: 'c2026', search: '', offset: 0 },
  'ledger.confirmMany': { seen: [entry] },
  'ledger.return': { ...entry, note: '请核实职工总数' },
  'ledger.correct': { ...entry, fields: [{ field: 'name', value: '新名称有限公司' }], reason: '更名' },
  'ledger.page': { cycleId: 'c2026', filter: 'checked', search: '', offset: 0 },
  'ledger.history': { entryId, after: null },
  'ledger.columns': {},
  'ledger.setColumns': {
    seenRevision: 0,
    columns: [{ columnId: 'staff', label: '职工总数', kind: 'number', required: true, choices: ['甲'], limit: 200 }],
  },
  'quota.list': {},
  'quota.set': { rows: [{ unionId: 'u-dongguan', provincial: 5, own: 12, seenRevision: 0 }] },
  'nomination.load': { unionId: 'u-dongguan', presentId: 'c2026' },
  'nomination.save': {
    unionId: 'u-dongguan',
    ledger: 'provincial',
    change: { kind: 'remove', nominationId: 'n-1', seenRevision: 1 },
  },
  'nomination.submit': { unionId: 'u-dongguan', ledger: 'own', seenRevision: 3 },
  'nomination.withdraw': { unionId: 'u-dongguan', presentId: 'c2026', ledger: 'own', seenRevision: 3 },
  'nomination.return': {
    ...{ unionId: 'u-dongguan', presentId: 'c2026', ledger: 'own', seenRevision: 3 },
    note: '请补充理由',
  },
  'nomination.decide': {
    ...{ unionId: 'u-dongguan', ledger: 'provincial', seenRevision: 2, nominationId: 'n-1' },
    ...{ presentId: 'c2026', verdict: 'declined', note: '材料不全' },
  },
  'nomination.confirmMany': {
    ...{ unionId: 'u-dongguan', ledger: 'provincial', presentId: 'c2026' },
    seen: [{ nominationId: 'n-1', seenRevision: 2 }],
  },
  'nomination.list': { presentId: 'c2026', search: '', offset: 0 },
}
