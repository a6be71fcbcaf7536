import type { RefusalParameters } from '@/domain/refusal/refusal'
import { fullDayWords } from './dates'
import { sentences } from './refusals'

type Refused = RefusalParameters['ledger_move_not_allowed']

/** By move and state: what a person reads instead. Where a move is legal it is never asked for. */
const EXPLANATIONS: Readonly<Record<Refused['move'], Readonly<Partial<Record<Refused['state'], string>>>>> = {
  check: { confirmed: '台账已由责任工会确认，不能直接修改。如需更正，请联系责任工会退回。' },
  confirm: {
    unchecked: '企业还没有核对台账，暂时不能确认。可以先提醒企业核对。',
    returned: '台账已退回企业，要等企业重新核对后才能确认。',
    confirmed: '这份台账已经确认过，不用再办。请刷新页面查看。',
  },
  return: {
    unchecked: '企业还没有核对台账，不用退回。可以先提醒企业核对。',
    returned: '台账已经退回，企业还没有重新核对。请等企业报来后再看。',
  },
  correct: {},
  import: {},
  route: {},
  leave: {},
  rejoin: {},
}
/** A phone may be older than the functions, and be told of a move that it does not know. */
const KNOWN_MOVES = new Map<string, Readonly<Partial<Record<string, string>>>>(Object.entries(EXPLANATIONS))

/** Why an entry of the ledger cannot be moved so from its state, and what to do next. */
const explainLedgerMove = ({ state, move }: Refused): string =>
  KNOWN_MOVES.get(move)?.[state] ?? '台账现在的状态不能办这一步。请刷新页面，看过最新内容再操作。'

/** Of the ledger: its entries and its columns. */
export const LEDGER_SENTENCES = sentences({
  ledger_entry_unknown: () => '没有找到这家企业的台账。请返回列表重新进入；仍找不到，请联系省产改办。',
  ledger_changed: () => '这家企业的台账刚刚有了变化。请刷新页面，看过最新内容再操作。',
  ledger_move_not_allowed: explainLedgerMove,
  ledger_cycle_over: () => '这家企业往年的台账已经确认，只能查看。请到本年度的台账里核对或更正。',
  ledger_name_missing: () => '单位名称不能为空。请填写与公章一致的单位全称。',
  ledger_value_missing: ({ column }) => `“${column}”还没有填写。请填好再提交。`,
  ledger_value_too_long: ({ column, length, limit }) =>
    `“${column}”写了 ${length} 字，最多 ${limit} 字。请至少删去 ${length - limit} 字。`,
  ledger_not_a_number: ({ column }) => `“${column}”应填数字，例如 1200。请删去文字和单位，只留数字。`,
  ledger_not_a_date: ({ column }) => `“${column}”应填日期，例如 2026年1月5日。请重新填写。`,
  ledger_date_out_of_bounds: ({ column, latestOn }) =>
    `“${column}”的日期太远，最晚到${fullDayWords(latestOn)}。请核对年份；长期有效的可以留空。`,
  ledger_not_a_choice: ({ column }) => `“${column}”只能从规定的选项里选一个。请重新选择。`,
  ledger_column_unknown: () => '台账的栏目刚刚调整过。请刷新页面，按新的栏目填写；您填的内容都还在。',
  ledger_unchanged: () => '没有需要更正的内容：填写的与现有台账相同。请修改后再保存。',
  ledger_columns_changed: () => '台账的栏目刚刚由同事改过。请刷新页面，看过最新的栏目再改。',
  ledger_columns_too_many: ({ limit }) => `台账最多设 ${limit} 个栏目。请先移除不需要的栏目。`,
  ledger_column_label_missing: () => '有栏目还没有名称。请给每个栏目写上名称。',
  ledger_column_label_too_long: ({ label, limit }) => `“${label}”太长，栏目和选项的名称最多 ${limit} 字。请改短一些。`,
  ledger_column_label_taken: ({ label }) => `已经有一个栏目叫“${label}”。请换一个名称。`,
  ledger_column_kind_fixed: ({ label }) => `“${label}”已经在用，不能改变类型。请移除它，另加一个新栏目。`,
  ledger_column_choices_missing: ({ label }) => `“${label}”是选择栏目，还没有选项。请至少写一个选项。`,
  ledger_column_choices_too_many: ({ label, limit }) => `“${label}”的选项太多，最多 ${limit} 个。请删去一些选项。`,
})
