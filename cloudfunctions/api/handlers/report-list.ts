import type { ReportCounts } from '@/contract/report'
import { isRefusal } from '@/domain/refusal/refusal'
import { freshSummary, REPORT_STATES, type ReportOutline } from '@/domain/report/report'
import { writesSummary } from '@/domain/report/sections'
import type { ReportGroup, ReportScope } from '../../_store/reports'
import type { Call, Handler } from '../../_host/call'
import { requireInCycle } from '../../_host/with-cycle'

const PAGE = 30

const countsOf = (groups: readonly ReportGroup[]): ReportCounts => {
  const of = (matches: (group: ReportGroup['_id']) => boolean) =>
    groups.filter((group) => matches(group._id)).reduce((sum, group) => sum + group.count, 0)
  const states = Object.fromEntries(REPORT_STATES.map((state) => [state, of((group) => group.state === state)]))
  return {
    submitted: 0,
    returned: 0,
    received: 0,
    ...states,
    draft: of(({ state, started }) => state === 'draft' && started),
    unstarted: of(({ state, started }) => state === 'draft' && !started),
    late: of(({ late }) => late),
  }
}

/** The summary that a union has not begun, where the notice asks it for one. */
const findUnbegun = async ({ stores }: Call, scope: ReportScope): Promise<ReportOutline | undefined> => {
  if (scope.kind !== 'summary' || scope.unionId === undefined) return undefined
  const union = await stores.places.findUnion(scope.unionId)
  if (!union || !writesSummary(union.kind)) return undefined
  const { sections: _sections, ...outline } = freshSummary(scope, union)
  return outline
}

/** A union sees its enterprises' stage reports and its own summary, the office everything. */
export const listReports: Handler<'report.list'> = async ({ cycleId, kind, filter, search, offset }, call) => {
  const reader = await requireInCycle(call, cycleId, 'reviewer', 'office')
  if (isRefusal(reader)) return reader
  const { seat } = reader.person
  const scope: ReportScope = {
    cycleId: reader.cycle.cycleId,
    kind,
    unionId: seat.role === 'reviewer' ? seat.unionId : undefined,
  }
  const [groups, rows] = await Promise.all([
    call.stores.reports.groups(scope),
    call.stores.reports.page(scope, filter, search, offset, PAGE + 1),
  ])
  const counts = countsOf(groups)
  const unbegun = groups.length === 0 && offset === 0 ? await findUnbegun(call, scope) : undefined
  if (unbegun) return { counts: { ...counts, unstarted: 1 }, rows: [unbegun], more: false }
  return { counts, rows: rows.slice(0, PAGE), more: rows.length > PAGE }
}
