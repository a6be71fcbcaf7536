import { decideLedger, type LedgerDecision } from '@/domain/ledger/decide-ledger'
import type { LedgerContext } from '@/domain/ledger/ledger-command'
import type { LedgerColumn } from '@/domain/ledger/ledger-column'
import { freshEntry, type LedgerEntry, type LedgerState } from '@/domain/ledger/ledger-entry'
import type { LedgerCommand } from '@/domain/ledger/ledger-command'
import type { Person } from '@/domain/people/person'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { contact, cycle, enterprise, NOON, reviewer } from './cast'

const staff: LedgerColumn = {
  columnId: 'staff',
  label: '职工总数',
  kind: 'number',
  required: true,
  choices: [],
  limit: 200,
}
const phone: LedgerColumn = { ...staff, columnId: 'phone', label: '联系电话', kind: 'text', required: false, limit: 20 }
const columns = [staff, phone]

const NOTHING = { name: null, values: {} }
export const UNCHANGED: LedgerCommand = { kind: 'check', wanted: NOTHING, note: '' }
const CHANGED: LedgerCommand = {
  kind: 'check',
  wanted: { name: '广东生益科技集团股份有限公司', values: { staff: '１，２５０', phone: '0769-1' } },
  note: '年初更名',
}
/** Who leaves and comes back stands beside the states: `departure.test.ts`. */
type OfStates = Exclude<LedgerCommand['kind'], 'leave' | 'rejoin'>

export const COMMANDS: Readonly<Record<OfStates, LedgerCommand>> = {
  check: UNCHANGED,
  confirm: { kind: 'confirm' },
  return: { kind: 'return', note: '职工总数请核实' },
  correct: { kind: 'correct', wanted: { name: null, values: { staff: '1300' } }, reason: '来电更正' },
  import: { kind: 'import', wanted: { name: null, values: { staff: '1300' } }, note: '名册.xlsx' },
  route: { kind: 'route', unionId: 'u-guangzhou', unionName: '广州市总工会', reason: '属地调整' },
}

export const fresh: LedgerEntry = {
  ...freshEntry('c2026', enterprise, '东莞市总工会', undefined),
  values: { staff: '1200', phone: '0769-1' },
}

export const ask = (entry: LedgerEntry, actor: Person, command: LedgerCommand, more: Partial<LedgerContext> = {}) =>
  decideLedger(entry, command, {
    actor,
    now: NOON,
    cycle,
    columns,
    requestId: 'request-of-the-test',
    seenRevision: entry.revision,
    former: false,
    ...more,
  })

export const allowed = (result: Refusal | LedgerDecision): LedgerDecision => {
  if (isRefusal(result)) throw new Error(result.refused)
  return result
}
export const after = (entry: LedgerEntry, actor: Person, command: LedgerCommand) =>
  allowed(ask(entry, actor, command)).entry
export const codeOf = (result: Refusal | LedgerDecision) => (isRefusal(result) ? result.refused : 'allowed')

export const checked = after(fresh, contact, CHANGED)
export const IN_STATE: Readonly<Record<LedgerState, LedgerEntry>> = {
  unchecked: fresh,
  checked,
  confirmed: after(checked, reviewer, COMMANDS.confirm),
  returned: after(checked, reviewer, COMMANDS.return),
}
