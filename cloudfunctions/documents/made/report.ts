import type { Wanted } from '@/domain/job/document-job'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { reportPaperOf } from '@/domain/report/paper'
import { requireReadableReport } from '../../_host/require-report'
import { reportCodeOf } from '../../_rendering/report/report-code'
import { reportFileName, writeReportDocx } from '../../_rendering/report/write-report-docx'
import { sha256Of } from '../../_store/digest'
import type { MakingCall, Making } from './making'

/** A report as Word, for whoever may read it. */
export const reportMaking = async (
  { asking, stores }: MakingCall,
  wanted: Extract<Wanted, { kind: 'report' }>,
): Promise<Making | Refusal> => {
  const { reportId } = wanted
  const asked = await requireReadableReport(stores, asking, reportId)
  if (isRefusal(asked)) return asked
  const paper = reportPaperOf(asked.report)
  const code = reportCodeOf(asked.report)
  return {
    person: asked.person,
    wanted,
    contents: sha256Of(JSON.stringify(['report', reportId, code, paper])),
    write: async () => ({ fileName: reportFileName(paper), bytes: await writeReportDocx(paper, code) }),
  }
}
