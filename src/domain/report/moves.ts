import type { Role } from '../people/person'
import { movesOpenIn, type MoveTable } from '../workflow/move-table'
import type { ReportOutline, ReportState } from './report'
import type { ReportKind } from './sections'

/** Everything that changes a report's state. */
export type ReportMove = 'submit' | 'withdraw' | 'return' | 'receive'

const nowhere = { draft: null, submitted: null, returned: null, received: null } as const

const movesBy = (writer: Role, receivers: readonly Role[]): MoveTable<ReportMove, ReportState> => ({
  submit: { by: [writer], from: { ...nowhere, draft: 'submitted', returned: 'submitted' } },
  withdraw: { by: [writer], from: { ...nowhere, submitted: 'draft' } },
  return: { by: receivers, from: { ...nowhere, submitted: 'returned' } },
  receive: { by: receivers, from: { ...nowhere, submitted: 'received' } },
})

/**
 * The legal moves of both reports. A stage report goes to the responsible union, and to the office only where there is none
 * yet (see `checkMayAct`); a summary goes to the office.
 */
export const REPORT_MOVES: Readonly<Record<ReportKind, MoveTable<ReportMove, ReportState>>> = {
  stage: movesBy('contact', ['reviewer', 'office']),
  summary: movesBy('reviewer', ['office']),
}

/** Whose words a report holds. */
export const writerOf = (kind: ReportKind): Role => (kind === 'stage' ? 'contact' : 'reviewer')

/** Whether the office stands in for a responsible union that there is not yet. */
export const isWithUnion = ({ kind, unionId }: Pick<ReportOutline, 'kind' | 'unionId'>): boolean =>
  kind === 'stage' && unionId !== null

/** The moves that `role` may make on a report now; time and content may still refuse them. */
export const reportMovesOpenTo = (
  role: Role,
  report: Pick<ReportOutline, 'kind' | 'state' | 'unionId'>,
): readonly ReportMove[] =>
  role === 'office' && isWithUnion(report) ? [] : movesOpenIn(REPORT_MOVES[report.kind], role, report.state)
