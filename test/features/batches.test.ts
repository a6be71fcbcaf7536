import { batchesOf, runInBatches } from '@/features/batches'
import type { CallResult } from '@/services/call'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test.each([
  [0, []],
  [10, [10]],
  [11, [10, 1]],
  [66, [10, 10, 10, 10, 10, 10, 6]],
])('%i items in tens make batches of %p', (count, sizes) => {
  expect(batchesOf(numbers(count), 10).map((batch) => batch.length)).toEqual(sizes)
})

test('every item is sent once, in order, with an id of its own for each batch', async () => {
  const sent: number[] = []
  const ids = new Set<string>()
  const progress: number[] = []
  const run = await runInBatches({
    items: numbers(25),
    size: 10,
    ask: (batch, requestId): Promise<CallResult<number>> => {
      sent.push(...batch)
      ids.add(requestId)
      return Promise.resolve({ outcome: 'done', value: batch.length })
    },
    onProgress: (done) => progress.push(done),
  })
  expect(sent).toEqual(numbers(25))
  expect(ids.size).toBe(3)
  expect(progress).toEqual([10, 20, 25])
  expect(run).toEqual({ outputs: [10, 10, 5], rest: [], failure: null, resumeId: null })
})

describe('when the network goes after the first batch', () => {
  const run = async () => {
    const ids: string[] = []
    const result = await runInBatches({
      items: numbers(25),
      size: 10,
      ask: (batch, requestId): Promise<CallResult<number>> => {
        ids.push(requestId)
        return Promise.resolve(ids.length === 1 ? { outcome: 'done', value: batch.length } : { outcome: 'offline' })
      },
      onProgress: () => undefined,
    })
    return { ids, result }
  }

  test('what was done stays done and the rest is named', async () => {
    const { result } = await run()
    expect(result.outputs).toEqual([10])
    expect(result.rest).toEqual(numbers(25).slice(10))
    expect(result.failure).toEqual({ outcome: 'offline' })
  })

  test('going on sends the failed batch under the same id, so nothing is done twice', async () => {
    const { ids, result } = await run()
    const again: string[] = []
    await runInBatches({
      items: result.rest,
      size: 10,
      resumeId: result.resumeId,
      ask: (_batch, requestId): Promise<CallResult<null>> => {
        again.push(requestId)
        return Promise.resolve({ outcome: 'done', value: null })
      },
      onProgress: () => undefined,
    })
    expect(again[0]).toBe(ids[1])
    expect(again[1]).not.toBe(ids[1])
  })
})

test('stopped in between, it ends after the batch under way and says what is left', async () => {
  let sent = 0
  const run = await runInBatches({
    items: numbers(25),
    size: 10,
    ask: (batch): Promise<CallResult<number>> => {
      sent += batch.length
      return Promise.resolve({ outcome: 'done', value: batch.length })
    },
    onProgress: () => undefined,
    isStopped: () => sent >= 10,
  })
  expect(run).toEqual({ outputs: [10], rest: numbers(25).slice(10), failure: null, resumeId: null })
})
