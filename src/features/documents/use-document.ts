import { useRef, useState } from 'react'
import type { ActionInput, BeginningAction } from '@/contract/contract'
import type { DocumentLink } from '@/contract/document'
import { call } from '@/services/call'
import type { JobFailure } from '@/text/document'
import { useDocumentFile, type FileStanding } from './use-document-file'
import { useJob, type Making } from './use-job'

/** Where a document is: being made, on its way out, or not to be had. */
type DocumentStanding =
  | ({ readonly kind: 'making' } & Making)
  /** It failed again and again. */
  | { readonly kind: 'unmade' }
  | FileStanding

/** `onLink` hears what is known of each file that is fetched. A document that somebody takes away: made, fetched, shown or handed on. A second tap while one is under way does nothing. */
export const useDocument = <Name extends BeginningAction>(action: Name, onLink?: (link: DocumentLink) => void) => {
  const job = useJob(action)
  const file = useDocumentFile()
  const [failure, setFailure] = useState<JobFailure>()
  const busy = useRef(false)

  const deliver = async (input: ActionInput<Name>): Promise<void> => {
    file.clear()
    setFailure(undefined)
    const end = await job.run(input)
    if (end === undefined) return
    if (end === 'unmade' || !('jobId' in end)) return setFailure(end)
    const { jobId } = end
    await file.fetch(async () => {
      const link = await call('document.link', { jobId })
      if (link.outcome === 'done') onLink?.(link.value)
      return link
    })
  }
  const run = async (input: ActionInput<Name>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    await deliver(input)
    busy.current = false
  }

  const standing: DocumentStanding = job.making
    ? { kind: 'making', ...job.making }
    : failure === 'unmade'
      ? { kind: 'unmade' }
      : failure
        ? { kind: 'refused', failure }
        : file.standing
  return {
    standing,
    busy: standing.kind === 'making' || standing.kind === 'fetching',
    run,
    resume: file.resume,
    handItOn: file.handItOn,
  }
}
