import type { RefusalCode, RefusalParameters } from '@/domain/refusal/refusal'

/** Values for the refusals of the ledger, and of who leaves it. */
export const LEDGER_REFUSAL_VALUES = {
  enterprise_left: { leftOn: '2026-12-01' },
  merger_other: null,
  ledger_entry_unknown: null,
  ledger_changed: null,
  ledger_move_not_allowed: { state: 'confirmed', move: 'check' },
  ledger_cycle_over: null,
  ledger_name_missing: null,
  ledger_value_missing: { column: '所属行业' },
  ledger_value_too_long: { column: '所属行业', length: 61, limit: 60 },
  ledger_not_a_number: { column: '职工总数' },
  ledger_date_out_of_bounds: { column: '有效期至', latestOn: '2100-12-31' },
  ledger_not_a_date: { column: '成立日期' },
  ledger_not_a_choice: { column: '企业性质', choices: ['国有', '民营'] },
  ledger_column_unknown: null,
  ledger_unchanged: null,
  ledger_columns_changed: null,
  ledger_columns_too_many: { limit: 40 },
  ledger_column_label_missing: null,
  ledger_column_label_too_long: { label: '三十个字以上的栏目名称', limit: 30 },
  ledger_column_label_taken: { label: '所属行业' },
  ledger_column_kind_fixed: { label: '所属行业' },
  ledger_column_choices_missing: { label: '企业性质' },
  ledger_column_choices_too_many: { label: '企业性质', limit: 40 },
} as const satisfies { readonly [Code in RefusalCode]?: RefusalParameters[Code] }
