import type { CallResult } from '@/services/call'
import { newRequestId } from '@/services/request-id'

/** A piece of work that is too large for one request, as far as it got. */
export interface BatchRun<Item, Output> {
  readonly outputs: readonly Output[]
  /** What was not done, the batch that failed included. */
  readonly rest: readonly Item[]
  /** null where everything was done, or where somebody stopped it. */
  readonly failure: Exclude<CallResult<never>, { outcome: 'done' }> | null
  /** The id of the batch that failed: sent again with it, a batch that did arrive is answered and not done twice. */
  readonly resumeId: string | null
}

/** Cuts `items` into batches of at most `size`, in order. */
export const batchesOf = <Item>(items: readonly Item[], size: number): ReadonlyArray<readonly Item[]> =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

interface BatchOptions<Item, Output> {
  readonly items: readonly Item[]
  readonly size: number
  readonly ask: (batch: readonly Item[], requestId: string) => Promise<CallResult<Output>>
  readonly onProgress: (done: number) => void
  /** Where an earlier run stopped. */
  readonly resumeId?: string | null
  /** Asked before each batch: whether somebody wants it to end here. */
  readonly isStopped?: () => boolean
}

/** Does `items` batch by batch, one after the other, and stops at the first that is not done: what was done stays done. */
export const runInBatches = async <Item, Output>(
  options: BatchOptions<Item, Output>,
): Promise<BatchRun<Item, Output>> => {
  const { items, size, ask, onProgress, isStopped } = options
  const outputs: Output[] = []
  let done = 0
  let resumeId = options.resumeId ?? null
  for (const batch of batchesOf(items, size)) {
    if (isStopped?.()) return { outputs, rest: items.slice(done), failure: null, resumeId }
    const requestId = resumeId ?? newRequestId()
    resumeId = null
    const result = await ask(batch, requestId)
    if (result.outcome !== 'done') return { outputs, rest: items.slice(done), failure: result, resumeId: requestId }
    outputs.push(result.value)
    done += batch.length
    onProgress(done)
  }
  return { outputs, rest: [], failure: null, resumeId: null }
}
