import { useRef, useState } from 'react'
import { WORD_FORM_LIMIT } from '@/contract/choices'
import type { ReportReading } from '@/domain/word-form/report-reading'
import { call } from '@/services/call'
import type { Failure } from '@/text/failures'
import { useDocumentUpload, type DocumentUpload, type Uploaded } from '../documents/use-document-upload'
import type { ReportEditor } from './report-editor'

type Stage =
  | { readonly kind: 'start' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'unread'; readonly name: string; readonly failure: Failure }
  | { readonly kind: 'read'; readonly name: string; readonly reading: ReportReading }

export interface ReportWordIn {
  readonly stage: Stage
  readonly upload: DocumentUpload['standing']
  readonly choose: () => Promise<void>
  readonly retry: () => Promise<void>
  readonly close: () => void
}

/** A report from a Word file: chosen, sent, and read into its sections. Nothing is put in yet. */
export const useReportWordIn = (reportId: string): ReportWordIn => {
  const [stage, setStage] = useState<Stage>({ kind: 'start' })
  const upload = useDocumentUpload('report', WORD_FORM_LIMIT)
  const busy = useRef(false)
  const readIt = async (send: () => Promise<Uploaded | undefined>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    try {
      const uploaded = await send()
      if (!uploaded) return
      const { uploadId, name } = uploaded
      setStage({ kind: 'reading', name })
      const result = await call('wordForm.readReport', { reportId, uploadId })
      setStage(
        result.outcome === 'done'
          ? { kind: 'read', name, reading: result.value }
          : { kind: 'unread', name, failure: result },
      )
    } finally {
      busy.current = false
    }
  }
  return {
    stage,
    upload: upload.standing,
    choose: () => readIt(upload.choose),
    retry: () => readIt(upload.retry),
    close: () => setStage({ kind: 'start' }),
  }
}

/** Puts texts in the place of these sections' own, as if they had been typed. Returns what undoes it. */
export const putSectionsIn = (
  editor: Pick<ReportEditor, 'store' | 'sections'>,
  texts: ReadonlyArray<readonly [no: number, text: string]>,
): (() => void) => {
  const { sections } = editor.store.getState()
  const before = texts.flatMap(([no]) => {
    const saving = sections[no]
    return saving ? [[no, saving.content] as const] : []
  })
  const write = (all: typeof texts): void => {
    for (const [no, text] of all) {
      editor.sections.write(no, text, {})
      editor.sections.sendNow(no)
    }
  }
  write(texts)
  return () => write(before)
}
