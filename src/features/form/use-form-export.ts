import { useCallback, useRef, useState } from 'react'
import { call } from '@/services/call'
import type { FormFormat } from '@/text/form'
import { useOpenDocument } from '../documents/use-open-document'
import { afterOpening, afterWriting, type ExportStanding } from './export-standing'

export interface FormExport {
  readonly standing: ExportStanding
  readonly run: (format: FormFormat, withPhotos: boolean) => Promise<void>
}

/** Has 附件 1 written, fetches it and shows it. A second tap while one is under way does nothing. */
export const useFormExport = (assessmentId: string): FormExport => {
  const [standing, setStanding] = useState<ExportStanding>({ kind: 'idle' })
  const busy = useRef(false)
  const { open } = useOpenDocument()

  const deliver = useCallback(
    async (format: FormFormat, withPhotos: boolean): Promise<ExportStanding> => {
      setStanding({ kind: 'writing', format })
      const written = await call('form.export', { assessmentId, format, withPhotos })
      if (written.outcome !== 'done') return afterWriting(format, written)
      setStanding({ kind: 'fetching', format })
      return afterOpening(format, await open(written.value))
    },
    [assessmentId, open],
  )

  const run = useCallback(
    async (format: FormFormat, withPhotos: boolean) => {
      if (busy.current) return
      busy.current = true
      setStanding(await deliver(format, withPhotos))
      busy.current = false
    },
    [deliver],
  )

  return { standing, run }
}
