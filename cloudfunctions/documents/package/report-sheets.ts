import type { Cycle } from '@/domain/assessment/assessment'
import { formCodeOf } from '@/domain/form/canonical'
import { reportStampedFiles, type FiledAttachment } from '@/domain/package/attachments'
import type { PackageJob } from '@/domain/package/package-job'
import type { EnterpriseLoad } from '@/domain/package/package-plan'
import { isRefusal } from '@/domain/refusal/refusal'
import { reportIdOf, type Report } from '@/domain/report/report'
import { findStanding } from '@/domain/stamp/stamped-form'
import { readableReportBy } from '../../_host/require-report'
import { presentReportOf } from '../../_store/stamps'
import type { Stores } from '../../_store/stores'
import { unionsOfScope } from './standings'

type Run = { readonly stores: Stores }
type Packing = Pick<PackageJob, 'scope' | 'reader'>

/** As many reports as are held at once. */
const REPORTS_A_REQUEST = 20

/**
 * The report with the text that whoever asked for a package may have; undefined where it is not in it. A draft is in its
 * enterprise's own package alone, and one that nobody began says nothing to anybody.
 */
const findPacked = async ({ stores }: Run, { scope, reader }: Packing, report: Report): Promise<Report | undefined> => {
  if (report.state === 'draft' && (scope.kind !== 'enterprise' || report.startedAt === null)) return undefined
  const readable = await readableReportBy(stores, reader, report)
  return isRefusal(readable) ? undefined : readable
}

/** Of these, the reports that are packed. */
export const packedReports = async (run: Run, job: Packing, ids: readonly string[]): Promise<readonly Report[]> => {
  const packed: Report[] = []
  for (let at = 0; at < ids.length; at += REPORTS_A_REQUEST)
    for (const report of await run.stores.reports.byIds(ids.slice(at, at + REPORTS_A_REQUEST))) {
      const found = await findPacked(run, job, report)
      if (found) packed.push(found)
    }
  return packed
}

/** A report that is packed, with the stamped sheets that count for just its text. */
export interface StampedReport {
  readonly report: Report
  readonly code: string
  readonly files: readonly FiledAttachment[]
}

/** Of these reports, the packed ones with stamped sheets that were handed in and count. */
export const stampedReports = async (
  run: Run,
  job: Packing,
  ids: readonly string[],
): Promise<readonly StampedReport[]> => {
  const files = await run.stores.stamps.filesOf(ids)
  const reports = await packedReports(run, job, [...files.keys()])
  return reports.flatMap((report) => {
    const file = files.get(report.reportId)
    const standing = file && findStanding(file, presentReportOf(report))
    if (!standing?.finished) return []
    const code = formCodeOf(standing.version.digest)
    return [{ report, code, files: reportStampedFiles(report.kind, standing.sheets) }]
  })
}

/** The unions' own reports of a scope, by their ids. */
export const unionReportIds = async (
  run: Run,
  cycleId: Cycle['cycleId'],
  scope: PackageJob['scope'],
): Promise<readonly string[]> =>
  (await unionsOfScope(run, scope)).flatMap(({ union, kinds }) =>
    kinds.map((kind) => reportIdOf(cycleId, kind, union.unionId)),
  )

/** What the stamped sheets of the unions' own reports weigh: each report is a load of its own, by its id. */
export const unionLoads = async (
  run: Run,
  job: Packing & Pick<PackageJob, 'cycleId'>,
): Promise<readonly EnterpriseLoad[]> => {
  const stamped = await stampedReports(run, job, await unionReportIds(run, job.cycleId, job.scope))
  return stamped.map(({ report, files }) => ({
    assessmentId: report.reportId,
    enterpriseName: report.name,
    attachments: files,
  }))
}
