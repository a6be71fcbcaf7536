import type { reportDocumentActions } from '@/contract/report'
import { isRefusal } from '@/domain/refusal/refusal'
import { reportPaperOf } from '@/domain/report/paper'
import { requireReadableReport } from '../../_host/asked-report'
import type { Handlers } from '../../_host/call'
import { reportCodeOf } from '../../_papers/report/report-code'
import { reportFileName, writeReportDocx } from '../../_papers/report/write-report-docx'
import { handOut } from '../hand-out'

export const reportDocumentHandlers: Handlers<keyof typeof reportDocumentActions> = {
  'report.export': async ({ reportId }, call) => {
    const { openId, stores } = call
    const asked = await requireReadableReport(stores, openId, reportId)
    if (isRefusal(asked)) return asked
    const paper = reportPaperOf(asked.report)
    const code = reportCodeOf(asked.report)
    const bytes = await writeReportDocx(paper, code)
    // The same words in the same state lie at the same path; a draft is anybody's own.
    const edition = paper.submittedOn === null ? `draft-${asked.person.personId}` : code
    const place = { folder: `documents/reports/${reportId}`, name: `${edition}.docx` }
    return handOut(call, { ...place, fileName: reportFileName(paper), bytes })
  },
}
