import { distinctRows, readAllIds, readAllRows, readRows } from '@/features/pages'
import type { CallResult } from '@/services/call'

interface Page {
  readonly rows: readonly number[]
  readonly more: boolean
}

const store = (count: number, size = 30) => {
  const asked: number[] = []
  const ask = (offset: number): Promise<CallResult<Page>> => {
    asked.push(offset)
    const rows = Array.from({ length: Math.min(size, Math.max(0, count - offset)) }, (_, index) => offset + index)
    return Promise.resolve({ outcome: 'done', value: { rows, more: offset + rows.length < count } })
  }
  return { asked, ask }
}

test('reading all rows asks page by page until there are no more', async () => {
  const { asked, ask } = store(66)
  const result = await readAllRows<number, Page>(ask)
  expect(asked).toEqual([0, 30, 60])
  expect(result.outcome === 'done' && result.value.rows.length).toBe(66)
})

test('reading again what is shown reads no further than that', async () => {
  const { asked, ask } = store(100)
  const result = await readRows<number, Page>(ask, 60)
  expect(asked).toEqual([0, 30])
  expect(result.outcome === 'done' && result.value.more).toBe(true)
})

test('a page without rows ends the reading even where it says that there are more', async () => {
  const result = await readAllRows<number, Page>(() =>
    Promise.resolve({ outcome: 'done', value: { rows: [], more: true } }),
  )
  expect(result.outcome === 'done' && result.value.more).toBe(false)
})

test('a page that cannot be had is the answer, not half a list', async () => {
  const { ask } = store(66)
  const result = await readAllRows<number, Page>((offset) =>
    offset === 0 ? ask(0) : Promise.resolve({ outcome: 'offline' }),
  )
  expect(result).toEqual({ outcome: 'offline' })
})

test('a row that slid into the next page is shown once, where it stood first', () => {
  expect(distinctRows(['a', 'b', 'b', 'c', 'a'], (row) => row)).toEqual(['a', 'b', 'c'])
})

test('the ids of several lists are read to their ends, each once, without the rows that are not meant', async () => {
  const [first, second] = [store(31), store(33)]
  const ids = await readAllIds([first.ask, second.ask], (row) => (row < 28 ? undefined : String(row)))
  expect(ids).toEqual({ outcome: 'done', value: ['28', '29', '30', '31', '32'] })
  expect([first.asked, second.asked]).toEqual([
    [0, 30],
    [0, 30],
  ])
})

test('where one of several lists cannot be had, that is the answer, and no further one is asked for', async () => {
  const second = store(3)
  const ids = await readAllIds([() => Promise.resolve({ outcome: 'offline' as const }), second.ask], String)
  expect(ids).toEqual({ outcome: 'offline' })
  expect(second.asked).toEqual([])
})

test('a page is asked for with the one before it, so that it can go on from where that one ended', async () => {
  const places: unknown[] = []
  await readAllRows<number, Page & { readonly next: number | null }>((offset, last) => {
    places.push(last)
    const next = offset < 2 ? offset + 1 : null
    return Promise.resolve({ outcome: 'done', value: { rows: [offset], more: next !== null, next } })
  })
  expect(places).toEqual([undefined, { rows: [0], more: true, next: 1 }, { rows: [1], more: true, next: 2 }])
})
