import type { LedgerOccasion } from '@/domain/ledger/ledger-entry'
import { resultFields, type Say } from './fields'

/** What is said of an entry of the ledger. */
export const LEDGER_SAY: Readonly<Record<LedgerOccasion, Say>> = {
  ledger_returned: ({ subjectName, detail }) => ({
    title: '台账退回，请重新核对',
    lines: [`退回意见：${detail.reason ?? ''}`, '请到“材料与报告”里的“台账核对”，改好后再报一次。'],
    template: 'result',
    fields: resultFields(subjectName, '退回核对', detail.reason ?? ''),
  }),
}
