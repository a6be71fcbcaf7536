import type { Wanted } from '@/domain/job/document-job'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { reportPaperOf } from '@/domain/report/paper'
import { requireReadableReport } from '../../_host/require-report'
import { reportCodeOf } from '../../_rendering/report/report-code'
import { reportFileName, writeReportDocx } from '../../_rendering/report/write-report-docx'
import { writeReportPdf } from '../../_rendering/report/write-report-pdf'
import { loadPaperFont } from '../../_rendering/paper-font'
import { sha256Of } from '../../_store/digest'
import type { MakingCall, Making } from './making'

/** A report as Word or PDF, for whoever may read it. */
export const reportMaking = async (
  { asking, stores }: MakingCall,
  wanted: Extract<Wanted, { kind: 'report' }>,
): Promise<Making | Refusal> => {
  const { reportId, format = 'docx' } = wanted
  const asked = await requireReadableReport(stores, asking, reportId)
  if (isRefusal(asked)) return asked
  const paper = reportPaperOf(asked.report)
  const code = reportCodeOf(asked.report)
  return {
    person: asked.person,
    wanted,
    contents: sha256Of(JSON.stringify(['report', format, reportId, code, paper])),
    write: async () => ({
      fileName: reportFileName(paper, format),
      bytes:
        format === 'docx'
          ? await writeReportDocx(paper, code)
          : await writeReportPdf(paper, code, await loadPaperFont()),
    }),
  }
}
