import type { Role } from '../people/person'
import { movesOpenIn, type MoveTable } from '../workflow/move-table'
import type { ReportOutline, ReportState } from './report'
import { REPORT_FORMS, type ReportKind, type ReportOwner } from './sections'

/** Everything that changes a report's state. */
export type ReportMove = 'submit' | 'withdraw' | 'return' | 'receive'

const nowhere = { draft: null, submitted: null, returned: null, received: null } as const

const movesBy = (writer: Role, receivers: readonly Role[]): MoveTable<ReportMove, ReportState> => ({
  submit: { by: [writer], from: { ...nowhere, draft: 'submitted', returned: 'submitted' } },
  withdraw: { by: [writer], from: { ...nowhere, submitted: 'draft' } },
  return: { by: receivers, from: { ...nowhere, submitted: 'returned' } },
  receive: { by: receivers, from: { ...nowhere, submitted: 'received' } },
})

const WRITERS = { enterprise: 'contact', union: 'reviewer' } as const satisfies Record<ReportOwner, Role>

/**
 * The legal moves of a report. An enterprise's goes to the responsible union, and to the office only where there is none yet
 * (see `checkMayAct`); a union's goes to the office.
 */
const MOVES_BY_OWNER: Readonly<Record<ReportOwner, MoveTable<ReportMove, ReportState>>> = {
  enterprise: movesBy(WRITERS.enterprise, ['reviewer', 'office']),
  union: movesBy(WRITERS.union, ['office']),
}

/** The legal moves of a kind of report. */
export const reportMovesOf = (kind: ReportKind): MoveTable<ReportMove, ReportState> =>
  MOVES_BY_OWNER[REPORT_FORMS[kind].owner]

/** Whose words a report holds. */
export const writerOf = (kind: ReportKind): Role => WRITERS[REPORT_FORMS[kind].owner]

/** Whether a report lies with a responsible union, and not with the office that stands in where there is none yet. */
export const isWithUnion = ({ kind, unionId }: Pick<ReportOutline, 'kind' | 'unionId'>): boolean =>
  REPORT_FORMS[kind].owner === 'enterprise' && unionId !== null

/** The moves that `role` may make on a report now; time and content may still refuse them. */
export const reportMovesOpenTo = (
  role: Role,
  report: Pick<ReportOutline, 'kind' | 'state' | 'unionId'>,
): readonly ReportMove[] =>
  role === 'office' && isWithUnion(report) ? [] : movesOpenIn(reportMovesOf(report.kind), role, report.state)
