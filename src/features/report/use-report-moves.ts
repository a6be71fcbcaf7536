import { useState } from 'react'
import { findPlainDate } from '@/domain/calendar/plain-date'
import type { CallResult } from '@/services/call'
import { failureSentence } from '@/text/failures'
import { reportWords } from '@/text/report-words'
import { useDocument } from '../documents/use-document'
import { proposedRectification } from '../rectification'
import { useWrite } from '../use-write'
import type { ReportEditor } from './report-editor'
import type { ReportView } from './report-view'
import { useNextReport } from './use-next-report'

/** The ways on from a report. Each answers whether it was done; `problem` says why it was not. */
export const useReportMoves = (editor: ReportEditor, { report }: Pick<ReportView, 'report'>) => {
  const { next, look } = useNextReport(report)
  const [problem, setProblem] = useState<string>()
  const [settling, setSettling] = useState(false)
  const [rectifyBy, setRectifyBy] = useState<string>(proposedRectification)
  const [note, setNote] = useState('')
  const submission = useWrite('report.submit')
  const withdrawal = useWrite('report.withdraw')
  const returning = useWrite('report.return')
  const reception = useWrite('report.receive')
  const target = () => ({
    reportId: report.reportId,
    seenRevision: editor.store.getState().loaded?.report.revision ?? report.revision,
  })

  const settle = async (result: CallResult<unknown>): Promise<boolean> => {
    setProblem(result.outcome === 'done' ? undefined : failureSentence(result))
    if (result.outcome === 'done' || result.outcome === 'refused') await editor.reload()
    return result.outcome === 'done'
  }

  /** A decision of whoever receives it: then whichever waits next is looked for. */
  const decide = async (result: CallResult<unknown>): Promise<boolean> => {
    const done = await settle(result)
    if (done) await look()
    return done
  }

  return {
    problem,
    /** Whichever waits next, once this one was decided on; null where none is left. */
    next,
    clear: () => setProblem(undefined),
    running: settling || submission.running || withdrawal.running || returning.running || reception.running,
    rectifyBy,
    setRectifyBy,
    note,
    setNote,
    /** Everything that is still on the phone goes first: what is handed in is what stands on the page. */
    submit: async (): Promise<boolean> => {
      setSettling(true)
      const saved = await editor.sections.settle()
      setSettling(false)
      if (saved) return settle(await submission.run(target()))
      setProblem(reportWords.notAllSaved)
      return false
    },
    withdraw: async () => settle(await withdrawal.run(target())),
    receive: async () => decide(await reception.run(target())),
    returnIt: async (): Promise<boolean> => {
      const day = findPlainDate(rectifyBy)
      return day === undefined ? false : decide(await returning.run({ ...target(), rectifyBy: day, note: note.trim() }))
    },
  }
}

export type ReportMoves = ReturnType<typeof useReportMoves>

export type ReportFormat = 'docx' | 'pdf'

/** The report as Word or PDF, with everything that is still on the phone in it. */
export const useReportExport = (editor: ReportEditor, reportId: string) => {
  const document = useDocument('report.export')
  const [settling, setSettling] = useState(false)
  const [format, setFormat] = useState<ReportFormat>('docx')
  return {
    ...document,
    /** The one that was asked for last. */
    format,
    busy: settling || document.busy,
    run: async (wanted: ReportFormat): Promise<void> => {
      setFormat(wanted)
      setSettling(true)
      await editor.sections.settle()
      setSettling(false)
      // A function that is older than the program knows Word alone, and takes no format.
      await document.run(wanted === 'docx' ? { reportId } : { reportId, format: wanted })
    },
  }
}

export type ReportExport = ReturnType<typeof useReportExport>
