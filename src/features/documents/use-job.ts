import { useCallback, useState } from 'react'
import type { ActionInput, BeginningAction } from '@/contract/contract'
import type { BegunDocument, DocumentJobView } from '@/contract/document'
import type { JobProgress } from '@/domain/job/document-job'
import { call, type CallResult } from '@/services/call'
import type { Failure } from '@/text/failures'
import { useWrite } from '../use-write'
import { driveJob, type Standstill } from './drive-job'
import { useIsOpen, wait } from './while-open'

/** What is being done for somebody who waits. */
export interface Making {
  readonly progress: JobProgress | null
  readonly standstill: Standstill
}

/** What came of a job: what was made, or why not. `unmade`: it failed again and again. undefined: nobody waits any more. */
export type JobEnd = DocumentJobView | Failure | 'unmade' | undefined

const jobOf = (result: CallResult<BegunDocument>): CallResult<DocumentJobView> =>
  result.outcome === 'done' ? { outcome: 'done', value: result.value.job } : result

/** Has something made that takes longer than a call, and says how far it is. Left and asked for again, it goes on where it is. */
export const useJob = <Name extends BeginningAction>(action: Name) => {
  const begin = useWrite(action)
  const [making, setMaking] = useState<Making>()
  const isOpen = useIsOpen()
  const { run: start } = begin

  const make = useCallback(
    async (input: ActionInput<Name>): Promise<JobEnd> => {
      const begun = jobOf(await start(input))
      if (begun.outcome !== 'done') return begun
      const { jobId } = begun.value
      const change = (how: Partial<Making>): void =>
        setMaking((before) => ({ progress: null, standstill: null, ...before, ...how }))
      const end = await driveJob(begun.value, {
        goOn: async () => jobOf(await call('document.continue', { jobId })),
        ask: async () => jobOf(await call('document.status', { jobId })),
        ...{ wait, isOpen },
        show: ({ progress }) => change({ progress }),
        stand: (standstill) => change({ standstill }),
      })
      if (end === undefined || end.outcome !== 'done') return end
      return end.value.state === 'done' ? end.value : 'unmade'
    },
    [start, isOpen],
  )
  const run = useCallback(
    async (input: ActionInput<Name>): Promise<JobEnd> => {
      setMaking({ progress: null, standstill: null })
      const end = await make(input)
      if (!isOpen()) return undefined
      setMaking(undefined)
      return end
    },
    [make, isOpen],
  )
  return { making, run }
}
