import { useCallback, useRef, useState } from 'react'
import type { ActionInput } from '@/contract/contract'
import type { ImportSummary } from '@/contract/roster'
import { call } from '@/services/call'
import { newRequestId } from '@/services/request-id'
import type { JobFailure } from '@/text/document'
import type { Failure } from '@/text/failures'
import { useDocumentUpload, type DocumentUpload, type Uploaded } from '../documents/use-document-upload'
import { useJob, type JobEnd, type Making } from '../documents/use-job'
import { usePageYear, type PageYear } from '../session/page-year'
import { useQuery } from '../use-query'

/** As much as the server takes. */
const ROSTER_BYTES = 5 * 1024 * 1024

/** What a plan is read as, once it is made: the import lies under the id of the job that planned it, or is the one planned anew. */
const plannedBy = async (
  end: JobEnd,
  importId?: string,
): Promise<{ readonly summary?: ImportSummary; readonly failure?: JobFailure } | undefined> => {
  if (end === undefined) return undefined
  if (end === 'unmade' || !('jobId' in end)) return { failure: end }
  const read = await call('roster.summary', { importId: importId ?? end.jobId })
  return read.outcome === 'done' ? { summary: read.value } : { failure: read }
}

export interface RosterImport {
  /** The year whose ledger the file is held against. */
  readonly year: PageYear
  readonly upload: DocumentUpload
  /** The server is reading the file, and how far it is. */
  readonly reading: Making | undefined
  readonly readFailure: JobFailure | undefined
  readonly choose: () => Promise<void>
  readonly retry: () => Promise<void>
  /** The import that is worked on; undefined while none was begun. */
  readonly summary: ImportSummary | undefined
  readonly take: (summary: ImportSummary | undefined) => void
  /** An import that was left before, to be gone on with. */
  readonly left: ImportSummary | undefined
  readonly remapping: boolean
  readonly remapFailure: JobFailure | undefined
  readonly remap: (columns: Readonly<Record<string, number>>) => Promise<boolean>
  /** Reads another of the file's sheets, with the columns that it has. */
  readonly takeSheet: (sheet: string) => Promise<boolean>
}

/** Importing a roster: a file is chosen, sent, read and previewed; what follows is worked on as `summary`. */
export const useRosterImport = (): RosterImport => {
  const upload = useDocumentUpload('roster', ROSTER_BYTES)
  const preview = useJob('roster.preview')
  const mapping = useJob('roster.remap')
  const [readFailure, setReadFailure] = useState<JobFailure>()
  const [remapFailure, setRemapFailure] = useState<JobFailure>()
  const last = useQuery('roster.last', {})
  const year = usePageYear('papers/roster-import')
  const { cycleId } = year.named
  const [summary, take] = useState<ImportSummary>()

  const read = useCallback(
    async (uploaded: Uploaded | undefined) => {
      if (!uploaded || uploaded.extension === 'docx') return
      const { uploadId, extension, name } = uploaded
      const planned = await plannedBy(await preview.run({ cycleId, uploadId, extension, fileName: name }))
      if (planned?.summary) take(planned.summary)
      setReadFailure(planned?.failure)
    },
    [preview, cycleId],
  )
  const sent = useRef<Uploaded>()
  const deliver = async (pending: Promise<Uploaded | undefined>) => {
    setReadFailure(undefined)
    const uploaded = await pending
    sent.current = uploaded ?? sent.current
    await read(uploaded)
  }

  const planAnew = async (chosen: Pick<ActionInput<'roster.remap'>, 'columns' | 'sheet'>): Promise<boolean> => {
    if (!summary) return false
    setRemapFailure(undefined)
    const { importId, revision } = summary
    const planned = await plannedBy(await mapping.run({ importId, seenRevision: revision, ...chosen }), importId)
    if (planned?.summary) take(planned.summary)
    setRemapFailure(planned?.failure)
    return planned?.summary !== undefined
  }

  return {
    year,
    upload,
    reading: preview.making,
    readFailure,
    choose: () => deliver(upload.choose()),
    // What arrived already need not be sent again: only its reading is asked for once more.
    retry: () => (readFailure && sent.current ? read(sent.current) : deliver(upload.retry())),
    summary,
    take,
    left: last.value?.last && last.value.last.state !== 'done' ? last.value.last : undefined,
    remapping: mapping.making !== undefined,
    remapFailure,
    remap: (columns) => planAnew({ columns: Object.entries(columns).map(([key, column]) => ({ key, column })) }),
    takeSheet: (sheet) => planAnew({ sheet }),
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
