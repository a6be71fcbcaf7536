import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { officialFormOf } from '@/domain/form/official-form'
import type { PackageJob } from '@/domain/package/package-job'
import { rootFolder, unionFolder } from '@/domain/package/package-tree'
import { isRefusal } from '@/domain/refusal/refusal'
import { reportPaperOf } from '@/domain/report/paper'
import { enterpriseReportIds, reportIdOf, type Report } from '@/domain/report/report'
import { REPORT_FORMS } from '@/domain/report/sections'
import { readableReportBy } from '../../_host/require-report'
import { NO_PICTURES } from '../../_rendering/form/pictures'
import { writeFormDocx } from '../../_rendering/form/write-form-docx'
import { writeFormPdf } from '../../_rendering/form/write-form-pdf'
import { loadPaperFont } from '../../_rendering/paper-font'
import { reportCodeOf } from '../../_rendering/report/report-code'
import { writeReportDocx } from '../../_rendering/report/write-report-docx'
import type { JobRun } from '../jobs/run'
import { unionsOfScope } from './standings'

/** A file that the product writes, and its name below the folder that it lies in. */
export interface Paper {
  readonly name: string
  readonly content: Buffer
}

/** Nothing that is not agreed to passes for what is, not even by its name. */
const formName = ({ state }: Assessment): string =>
  state === 'endorsed' || state === 'received' ? '阶段性评估表' : '阶段性评估表（未同意呈报）'

const reportMark = ({ state }: Report): string =>
  state === 'received' ? '' : state === 'draft' ? '（草稿）' : '（未接收）'

const reportPaper = async (report: Report): Promise<Paper> => ({
  name: `${REPORT_FORMS[report.kind].title}${reportMark(report)}.docx`,
  content: Buffer.from(await writeReportDocx(reportPaperOf(report), reportCodeOf(report))),
})

/**
 * The report with the text that whoever asked for a package may have; undefined where it is not in it. A draft is in its
 * enterprise's own package alone, and one that nobody began says nothing to anybody.
 */
const findPacked = async (
  { stores }: JobRun,
  { scope, reader }: Pick<PackageJob, 'scope' | 'reader'>,
  report: Report,
): Promise<Report | undefined> => {
  if (report.state === 'draft' && (scope.kind !== 'enterprise' || report.startedAt === null)) return undefined
  const readable = await readableReportBy(stores, reader, report)
  return isRefusal(readable) ? undefined : readable
}

/** What lies in an enterprise's folder beside its photos. The photos are no part of the form: they lie there as they are. */
export const enterprisePapers = async (
  run: JobRun,
  job: Pick<PackageJob, 'scope' | 'reader'>,
  assessment: Assessment,
  cycle: Cycle,
  code: string,
): Promise<readonly Paper[]> => {
  const form = officialFormOf(assessment, cycle, await run.stores.editions.of(assessment))
  const name = formName(assessment)
  const word = await writeFormDocx(form, code, NO_PICTURES)
  const pdf = await writeFormPdf(form, code, NO_PICTURES, await loadPaperFont())
  const papers: Paper[] = [
    { name: `${name}.docx`, content: Buffer.from(word) },
    { name: `${name}.pdf`, content: Buffer.from(pdf) },
  ]
  for (const report of await run.stores.reports.byIds(enterpriseReportIds(cycle.cycleId, assessment.enterpriseId))) {
    const packed = await findPacked(run, job, report)
    if (packed) papers.push(await reportPaper(packed))
  }
  return papers
}

/** As many reports as are held at once. */
const REPORTS_A_REQUEST = 20

/** The unions' own papers, each with the path that it has in the package; they come with the overview. */
export const unionPapers = async (
  run: JobRun,
  cycle: Cycle,
  job: Pick<PackageJob, 'scope' | 'reader'>,
): Promise<readonly Paper[]> => {
  const ids = (await unionsOfScope(run, job.scope)).flatMap(({ union, kinds }) =>
    kinds.map((kind) => reportIdOf(cycle.cycleId, kind, union.unionId)),
  )
  const papers: Paper[] = []
  for (let at = 0; at < ids.length; at += REPORTS_A_REQUEST) {
    for (const report of await run.stores.reports.byIds(ids.slice(at, at + REPORTS_A_REQUEST))) {
      const packed = await findPacked(run, job, report)
      if (!packed) continue
      const { name, content } = await reportPaper(packed)
      papers.push({ name: `${rootFolder(cycle.cycleId)}/${unionFolder(report.name)}/${name}`, content })
    }
  }
  return papers
}
