import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { officialFormOf } from '@/domain/form/official-form'
import type { PackageJob } from '@/domain/package/package-job'
import { rootFolder, unionFolder } from '@/domain/package/package-tree'
import { reportPaperOf } from '@/domain/report/paper'
import { enterpriseReportIds, type Report } from '@/domain/report/report'
import { REPORT_FORMS } from '@/domain/report/sections'
import { NO_PICTURES } from '../../_rendering/form/pictures'
import { writeFormDocx } from '../../_rendering/form/write-form-docx'
import { writeFormPdf } from '../../_rendering/form/write-form-pdf'
import { loadPaperFont } from '../../_rendering/paper-font'
import { reportCodeOf } from '../../_rendering/report/report-code'
import { writeReportDocx } from '../../_rendering/report/write-report-docx'
import type { JobRun } from '../jobs/run'
import { packedReports, unionReportIds } from './report-sheets'

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
  for (const report of await packedReports(run, job, enterpriseReportIds(cycle.cycleId, assessment.enterpriseId)))
    papers.push(await reportPaper(report))
  return papers
}

/** The unions' own papers, each with the path that it has in the package; they come with the overview. */
export const unionPapers = async (
  run: JobRun,
  cycle: Cycle,
  job: Pick<PackageJob, 'scope' | 'reader'>,
): Promise<readonly Paper[]> => {
  const papers: Paper[] = []
  for (const report of await packedReports(run, job, await unionReportIds(run, cycle.cycleId, job.scope))) {
    const { name, content } = await reportPaper(report)
    papers.push({ name: `${rootFolder(cycle.cycleId)}/${unionFolder(report.name)}/${name}`, content })
  }
  return papers
}
