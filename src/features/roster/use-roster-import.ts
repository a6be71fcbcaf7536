import { useCallback, useRef, useState } from 'react'
import type { ImportSummary } from '@/contract/roster'
import { call, type CallResult } from '@/services/call'
import { newRequestId } from '@/services/request-id'
import { useDocumentUpload, type DocumentUpload, type Uploaded } from '../documents/use-document-upload'
import { useOpenDocument } from '../documents/use-open-document'
import { useQuery } from '../use-query'
import { useWrite } from '../use-write'

type Failure = Exclude<CallResult<never>, { outcome: 'done' }>

/** As much as the server takes. */
const ROSTER_BYTES = 5 * 1024 * 1024

export interface RosterImport {
  readonly upload: DocumentUpload
  /** The server is reading the file. */
  readonly reading: boolean
  readonly readFailure: Failure | undefined
  readonly choose: () => Promise<void>
  readonly retry: () => Promise<void>
  /** The import that is worked on; undefined while none was begun. */
  readonly summary: ImportSummary | undefined
  readonly take: (summary: ImportSummary | undefined) => void
  /** An import that was left before, to be gone on with. */
  readonly left: ImportSummary | undefined
  readonly remapping: boolean
  readonly remapFailure: Failure | undefined
  readonly remap: (columns: Readonly<Record<string, number>>) => Promise<boolean>
}

/** Importing a roster: a file is chosen, sent, read and previewed; what follows is worked on as `summary`. */
export const useRosterImport = (): RosterImport => {
  const upload = useDocumentUpload('roster', ROSTER_BYTES)
  const preview = useWrite('roster.preview')
  const mapping = useWrite('roster.remap')
  const last = useQuery('roster.last', {})
  const [summary, take] = useState<ImportSummary>()

  const read = useCallback(
    async (uploaded: Uploaded | undefined) => {
      if (!uploaded || uploaded.extension === 'docx') return
      const { uploadId, extension, name } = uploaded
      const result = await preview.run({ uploadId, extension, fileName: name })
      if (result.outcome === 'done') take(result.value)
    },
    [preview],
  )
  const sent = useRef<Uploaded>()
  const deliver = async (pending: Promise<Uploaded | undefined>) => {
    preview.clear()
    const uploaded = await pending
    sent.current = uploaded ?? sent.current
    await read(uploaded)
  }

  return {
    upload,
    reading: preview.running,
    readFailure: preview.failure,
    choose: () => deliver(upload.choose()),
    // What arrived already need not be sent again: only its reading is asked for once more.
    retry: () => (preview.failure && sent.current ? read(sent.current) : deliver(upload.retry())),
    summary,
    take,
    left: last.value?.last && last.value.last.state !== 'done' ? last.value.last : undefined,
    remapping: mapping.running,
    remapFailure: mapping.failure,
    remap: async (columns) => {
      if (!summary) return false
      const result = await mapping.run({
        importId: summary.importId,
        seenRevision: summary.revision,
        columns: Object.entries(columns).map(([key, column]) => ({ key, column })),
      })
      if (result.outcome === 'done') take(result.value)
      return result.outcome === 'done'
    },
  }
}

/** Writing what was previewed, call after call until it is done; stopped by a failure, it goes on where it was. */
export const useConfirmImport = (take: (summary: ImportSummary) => void) => {
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const busy = useRef(false)
  const run = async (from: ImportSummary): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setRunning(true)
    setFailure(undefined)
    let summary = from
    do {
      const { importId, revision } = summary
      const result = await call('roster.confirm', { importId, seenRevision: revision }, newRequestId())
      if (result.outcome !== 'done') {
        setFailure(result)
        break
      }
      summary = result.value
      take(summary)
    } while (summary.state === 'applying')
    busy.current = false
    setRunning(false)
  }
  return { running, failure, run }
}

/** The file of the rows that were not written: made when it is asked for, then shown or saved. */
export const useReturnedRows = () => {
  const write = useWrite('roster.rejected')
  const { open, opening } = useOpenDocument()
  const download = async (importId: string): Promise<Failure | 'not_opened' | undefined> => {
    const result = await write.run({ importId })
    if (result.outcome !== 'done') return result
    const end = await open(result.value)
    return end === 'no_way' || end === 'cannot_open' ? 'not_opened' : undefined
  }
  return { busy: write.running || opening, download }
}
