import type { AssessmentState } from '../assessment/assessment'
import type { Command } from '../assessment/command'
import type { LedgerCommand } from '../ledger/ledger-command'
import type { LedgerState } from '../ledger/ledger-entry'
import type { ReportState } from '../report/report'
import type { ReportCommand } from '../report/rules'

/**
 * The part of the catalogue (see `refusal.ts`) about what may not be done with a paper in its state. State and move are the
 * paper's own, so that a new one does not compile until its sentence is written.
 */
export interface MoveRefusals {
  move_not_allowed: { state: AssessmentState; move: Command['kind'] | 'remark' }
  ledger_move_not_allowed: { state: LedgerState; move: LedgerCommand['kind'] }
  report_move_not_allowed: { state: ReportState; move: ReportCommand['kind'] }
}
