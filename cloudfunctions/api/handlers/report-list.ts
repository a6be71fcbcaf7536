import type { ReportCounts } from '@/contract/report'
import { isRefusal } from '@/domain/refusal/refusal'
import { freshUnionReports, REPORT_STATES, type ReportOutline } from '@/domain/report/report'
import { REPORT_FORMS } from '@/domain/report/sections'
import { findReportStanding, type ReportStanding } from '@/domain/totals/standing-counts'
import type { ReportScope } from '../../_store/reports'
import type { Call, Handler } from '../../_host/call'
import { rowPage } from '../../_store/row-keys'
import { requireInCycle } from '../../_host/with-cycle'

const PAGE = 30

interface Counted extends Pick<ReportStanding, 'state' | 'started' | 'late'> {
  readonly count: number
}

/** How many of a list stand where, without those of enterprises that have left. */
const countedReports = async (
  { stores }: Call,
  { cycleId, kind, unionId }: ReportScope,
): Promise<readonly Counted[]> => {
  const { reports } = await stores.standings.of({ cycleId, ...(unionId === undefined ? {} : { unionId }) }, 'reports')
  return reports.flatMap(({ standing, count }) => {
    const found = findReportStanding(standing)
    return found?.kind === kind ? [{ ...found, count }] : []
  })
}

const countsOf = (counted: readonly Counted[]): ReportCounts => {
  const of = (matches: (counted: Counted) => boolean) =>
    counted.filter(matches).reduce((sum, { count }) => sum + count, 0)
  const states = Object.fromEntries(REPORT_STATES.map((state) => [state, of((each) => each.state === state)]))
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

/** A union's own report that it has not begun, where the notice asks it for one. */
const findUnbegun = async ({ stores }: Call, scope: ReportScope): Promise<ReportOutline | undefined> => {
  if (REPORT_FORMS[scope.kind].owner !== 'union' || scope.unionId === undefined) return undefined
  const union = await stores.unions.find(scope.unionId)
  const report = union && freshUnionReports(scope, union).find(({ kind }) => kind === scope.kind)
  if (!report) return undefined
  const { sections: _sections, ...outline } = report
  return outline
}

/** A union sees its enterprises' stage reports and its own summary, the office everything. */
export const listReports: Handler<'report.list'> = async ({ cycleId, kind, filter, search, ...place }, call) => {
  const reader = await requireInCycle(call, cycleId, 'reviewer', 'office')
  if (isRefusal(reader)) return reader
  const { seat } = reader.person
  const scope: ReportScope = {
    cycleId: reader.cycle.cycleId,
    kind,
    unionId: seat.role === 'reviewer' ? seat.unionId : undefined,
  }
  const named = await call.stores.renamed.search(search, reader.cycle.cycleId)
  const [counted, found] = await Promise.all([
    countedReports(call, scope),
    call.stores.reports.page(scope, filter, named, { ...place, limit: PAGE + 1 }),
  ])
  const counts = countsOf(counted)
  const unbegun = counted.length === 0 && place.offset === 0 ? await findUnbegun(call, scope) : undefined
  if (unbegun) return { counts: { ...counts, unstarted: 1 }, rows: [unbegun], more: false }
  const { rows, ...on } = rowPage(found, PAGE)
  return { counts, rows: rows.map((row) => ({ ...row, ...named.of(row.enterpriseId ?? '') })), ...on }
}
