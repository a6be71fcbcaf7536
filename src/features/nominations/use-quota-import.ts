import { useRef, useState } from 'react'
import type { QuotaReading } from '@/domain/nomination/quota-table'
import { call } from '@/services/call'
import type { Failure } from '@/text/failures'
import { useDocumentUpload, type Uploaded } from '../documents/use-document-upload'

/** As much as the server takes. */
const TABLE_BYTES = 5 * 1024 * 1024

type Stage =
  | { readonly kind: 'start' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'unread'; readonly name: string; readonly failure: Failure }
  | { readonly kind: 'read'; readonly name: string; readonly reading: QuotaReading; readonly changed: number }

/** 名额 from a table: chosen, sent, read, and put into the page as what is typed is. Nothing of it is saved yet. */
export const useQuotaImport = (presentId: string | undefined, putIn: (reading: QuotaReading) => number) => {
  const [stage, setStage] = useState<Stage>({ kind: 'start' })
  const upload = useDocumentUpload('roster', TABLE_BYTES)
  const busy = useRef(false)
  const readIt = async (send: () => Promise<Uploaded | undefined>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    const uploaded = await send()
    if (uploaded) {
      const { uploadId, extension, name } = uploaded
      setStage({ kind: 'reading', name })
      const result = await call('quota.read', { presentId, uploadId, extension: extension === 'csv' ? 'csv' : 'xlsx' })
      setStage(
        result.outcome === 'done'
          ? { kind: 'read', name, reading: result.value, changed: putIn(result.value) }
          : { kind: 'unread', name, failure: result },
      )
    }
    busy.current = false
  }
  return {
    stage,
    upload: upload.standing,
    choose: () => readIt(upload.choose),
    retry: () => readIt(upload.retry),
  }
}
