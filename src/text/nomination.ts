import type { LedgerLevel, NomineeKind } from '@/domain/nomination/nomination'
import type { NomineeField } from '@/domain/nomination/nominee'

export const LEDGER_WORDS: Readonly<Record<LedgerLevel, string>> = { provincial: '省级台账', own: '本级台账' }

export const NOMINEE_KIND_WORDS: Readonly<Record<NomineeKind, string>> = { enterprise: '企业', park: '工业园区' }

const FIELD_WORDS: Readonly<Record<NomineeField, string>> = {
  name: '名称',
  creditCode: '统一社会信用代码',
  address: '地址',
  contact: '联系人及电话',
  reason: '遴选理由',
}

/** What a field of a nomination is called on the screen; one that is not known is called a field. */
export const nomineeFieldWord = (field: string): string => FIELD_WORDS[field as NomineeField] ?? '这一栏'

/** The heads of a list of nominees as a table. */
export const nominationHeads = {
  rank: '位次',
  none: '–',
  name: '企业（工业园区）',
  reason: '遴选理由',
  state: '进展',
  actions: '办理',
  union: '工会',
  provincial: '省级台账',
  own: '本级台账',
} as const
