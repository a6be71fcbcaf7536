import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { unevidencedOf } from '@/domain/assessment/scoring'
import { missingOf, type Missing, type ReportStanding, type ReportStandings } from '@/domain/package/missing'
import type { PackageScope } from '@/domain/package/package-scope'
import { stampedOf } from '@/domain/package/stamped'
import { isWithWriter } from '@/domain/people/access'
import type { Union } from '@/domain/people/person'
import { isPresent } from '@/domain/people/union-changes'
import { enterpriseReportIds, reportIdOf, type ReportOutline, type ReportState } from '@/domain/report/report'
import { isAskedOfUnion, reportKindsOf, type ReportKind } from '@/domain/report/sections'
import type { JobRun } from '../jobs/run'
import { allKeyedRows } from '../../_store/row-keys'

type Run = Pick<JobRun, 'stores'>

const HANDED_IN: readonly ReportState[] = ['submitted', 'returned', 'received']
const PAGE = 500
const IDS_A_REQUEST = 50

/** The reports that were handed in, by id: drafts are missing to whoever waits for them. Those of enterprises that are named are read by their id. */
const reportsOf = async (
  { stores }: Run,
  cycleId: string,
  scope: PackageScope,
): Promise<ReadonlyMap<string, ReportOutline>> => {
  if (scope.kind === 'enterprise' || scope.kind === 'chosen') {
    const enterprises = scope.kind === 'enterprise' ? [scope.enterpriseId] : scope.enterpriseIds
    const ids = enterprises.flatMap((enterpriseId) => enterpriseReportIds(cycleId, enterpriseId))
    const own: ReportOutline[] = []
    for (let at = 0; at < ids.length; at += IDS_A_REQUEST)
      own.push(...(await stores.reports.byIds(ids.slice(at, at + IDS_A_REQUEST))))
    return new Map(own.filter(({ state }) => HANDED_IN.includes(state)).map((report) => [report.reportId, report]))
  }
  const all = await allKeyedRows((page) => stores.reports.outlines(cycleId, HANDED_IN, page), PAGE)
  return new Map(all.map((report) => [report.reportId, report]))
}

const standingOf = (report: ReportOutline | undefined): ReportStanding => {
  if (!report) return 'missing'
  return report.state === 'received' ? 'received' : 'open'
}

/** A union of a scope with the kinds of report that it is asked for itself. */
export interface UnionOfScope {
  readonly union: Union
  readonly kinds: readonly ReportKind[]
}

/** The unions of a scope that are asked for reports of their own: enterprises that are named have no need of their union's. */
export const unionsOfScope = async ({ stores }: Run, scope: PackageScope): Promise<readonly UnionOfScope[]> => {
  if (scope.kind === 'enterprise' || scope.kind === 'chosen') return []
  return (await stores.unions.all())
    .filter(({ unionId }) => scope.kind === 'all' || unionId === scope.unionId)
    .map((union) => ({ union, kinds: reportKindsOf('union').filter((kind) => isAskedOfUnion(kind, union)) }))
    .filter(({ kinds }) => kinds.length > 0)
}

/** What the enterprises and unions of a scope lack now, from their outlines and from what is kept beside them. */
export const findMissing = async (
  run: Run,
  cycle: Cycle,
  scope: PackageScope,
  outlines: readonly AssessmentOutline[],
): Promise<readonly Missing[]> => {
  const { stores } = run
  const [rubricOf, stamps, reports, ledger, unions] = await Promise.all([
    stores.editions.ofEach(outlines),
    stores.stamps.filesOf(outlines.map(({ assessmentId }) => assessmentId)),
    reportsOf(run, cycle.cycleId, scope),
    stores.ledgerLists.statesOf(
      cycle.cycleId,
      outlines.map(({ enterpriseId }) => enterpriseId),
    ),
    unionsOfScope(run, scope),
  ])
  const standingsOf = (kinds: readonly ReportKind[], ownerId: string): ReportStandings =>
    Object.fromEntries(kinds.map((kind) => [kind, standingOf(reports.get(reportIdOf(cycle.cycleId, kind, ownerId)))]))
  return missingOf(
    outlines.map((outline) => ({
      outline,
      // What is being written or corrected is its enterprise's own, and may still be mended.
      unevidenced: isWithWriter(outline.state) ? 0 : unevidencedOf(rubricOf(outline), outline.tally, cycle).length,
      stamped: stampedOf(stamps.get(outline.assessmentId), outline).standing,
      reports: standingsOf(reportKindsOf('enterprise'), outline.enterpriseId),
      ledger: ledger.get(outline.enterpriseId) === 'confirmed' ? 'confirmed' : 'unconfirmed',
    })),
    unions
      // One that was merged into another is asked for nothing any more; what it wrote before counts.
      .filter(
        ({ union, kinds }) =>
          isPresent(union) || kinds.some((kind) => reports.has(reportIdOf(cycle.cycleId, kind, union.unionId))),
      )
      .map(({ union: { unionId, name }, kinds }) => ({ name, reports: standingsOf(kinds, unionId) })),
  )
}
