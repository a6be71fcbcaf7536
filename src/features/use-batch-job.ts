import { useCallback, useRef, useState } from 'react'
import type { CallResult } from '@/services/call'
import type { Failure } from '@/text/failures'
import { runInBatches } from './batches'

export interface Count {
  readonly done: number
  readonly total: number
}

/** A long piece of work as the person who started it sees it. */
export type JobState<Output> =
  | { readonly step: 'idle' }
  /** Finding out what there is to do; `count` where that itself takes many steps. */
  | { readonly step: 'preparing'; readonly count: Count | null }
  | { readonly step: 'sending'; readonly count: Count }
  /** `left` is what was not done, because of `failure` or, where that is null, because somebody stopped it. */
  | {
      readonly step: 'ended'
      readonly outputs: readonly Output[]
      readonly failure: Failure | null
      readonly left: number
    }

export type Prepare<Item> = (onProgress: (count: Count) => void) => Promise<CallResult<readonly Item[]>>

export interface BatchJob<Item, Output> {
  readonly state: JobState<Output>
  readonly busy: boolean
  readonly start: (prepare: Prepare<Item>) => Promise<void>
  /** Ends it after the batch that is under way. */
  readonly stop: () => void
  /** Goes on where it ended. */
  readonly resume: () => Promise<void>
  readonly close: () => void
}

interface Stopped<Item, Output> {
  readonly rest: readonly Item[]
  readonly outputs: readonly Output[]
  readonly resumeId: string | null
  /** Set where not even the list was read: going on means to begin. */
  readonly prepare: Prepare<Item> | null
}

interface BatchJobOptions<Item, Output> {
  readonly size: number
  readonly ask: (batch: readonly Item[], requestId: string) => Promise<CallResult<Output>>
}

/** Work that is prepared, sent in batches with visible progress, and can go on after a failure without doing anything twice. */
export const useBatchJob = <Item, Output>({ size, ask }: BatchJobOptions<Item, Output>): BatchJob<Item, Output> => {
  const [state, setState] = useState<JobState<Output>>({ step: 'idle' })
  const stopped = useRef<Stopped<Item, Output>>()
  const running = useRef(false)
  const stopping = useRef(false)

  const send = useCallback(
    async (items: readonly Item[], before: readonly Output[], resumeId: string | null) => {
      const total = items.length
      setState({ step: 'sending', count: { done: 0, total } })
      const run = await runInBatches<Item, Output>({
        items,
        size,
        ask,
        resumeId,
        isStopped: () => stopping.current,
        onProgress: (done) => setState({ step: 'sending', count: { done, total } }),
      })
      const outputs = [...before, ...run.outputs]
      stopped.current = { rest: run.rest, outputs, resumeId: run.resumeId, prepare: null }
      setState({ step: 'ended', outputs, failure: run.failure, left: run.rest.length })
    },
    [size, ask],
  )

  const start = useCallback(
    async (prepare: Prepare<Item>) => {
      if (running.current) return
      running.current = true
      stopping.current = false
      setState({ step: 'preparing', count: null })
      const prepared = await prepare((count) => setState({ step: 'preparing', count }))
      if (prepared.outcome === 'done') await send(prepared.value, [], null)
      else {
        stopped.current = { rest: [], outputs: [], resumeId: null, prepare }
        setState({ step: 'ended', outputs: [], failure: prepared, left: 0 })
      }
      running.current = false
    },
    [send],
  )

  const resume = useCallback(async () => {
    const from = stopped.current
    if (!from || running.current) return
    if (from.prepare) return start(from.prepare)
    running.current = true
    stopping.current = false
    await send(from.rest, from.outputs, from.resumeId)
    running.current = false
  }, [send, start])

  const stop = useCallback(() => {
    stopping.current = true
  }, [])

  const close = useCallback(() => {
    if (!running.current) setState({ step: 'idle' })
  }, [])

  return { state, busy: state.step === 'preparing' || state.step === 'sending', start, stop, resume, close }
}
