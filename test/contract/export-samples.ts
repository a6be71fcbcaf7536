import type { ActionInput, BeginningAction } from '@/contract/contract'

const assessmentId = 'c2026-e031'
const reportId = 'c2026-e031-stage'

/** One right input for each action that begins a document, save for those about people and rosters. */
export const EXPORT_SAMPLES: {
  readonly [Name in Exclude<BeginningAction, `${'invitation' | 'roster'}.${string}`>]: ActionInput<Name>
} = {
  'form.export': { assessmentId, format: 'pdf', withPhotos: true },
  'report.export': { reportId },
  'unreached.export': {
    ...{ unionId: 'u-dongguan', cycleId: 'c2026', reason: 'refused', matter: 'hand_in', phoned: true },
  },
  'ledger.export': { cycleId: 'c2026', filter: 'all', search: '生益' },
  'worklist.export': {
    ...{ cycleId: 'c2026', table: 'telephones', search: '生益' },
    shown: { by: 'tab', unionId: 'u-dongguan', tab: 'unsubmitted' },
  },
  'quota.export': { presentId: 'c2026' },
  'audit.export': { kind: 'review', enterpriseId: 'e001', from: '2026-12-01', until: '2026-12-15' },
  'message.export': { of: { on: '2026-12-01', outcome: 'sent', matter: 'hand_in' } },
}
