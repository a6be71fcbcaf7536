import { act, renderHook } from '@testing-library/react'
import { useWrite } from '@/features/use-write'
import type { CallResult } from '@/services/call'

const mockCall = jest.fn<Promise<CallResult<unknown>>, [string, object, string]>()
jest.mock('@/services/call', () => ({ call: (...asked: [string, object, string]) => mockCall(...asked) }))
let mockNow = 0
jest.mock('@/services/server-clock', () => ({ serverNow: () => mockNow }))

const AT = Date.parse('2026-12-15T23:59:55+08:00')
const INPUT = { assessmentId: 'c2026-e001', seenRevision: 1 }

const written = () => {
  mockNow = AT
  const { result } = renderHook(() => useWrite('assessment.submit'))
  const run = async (came: CallResult<unknown>, input = INPUT) => {
    mockCall.mockResolvedValueOnce(came)
    await act(async () => void (await result.current.run(input)))
    mockNow += 30_000
  }
  return { run, begunAt: () => result.current.begunAt, ids: () => mockCall.mock.calls.map(([, , id]) => id) }
}
beforeEach(() => mockCall.mockReset())

test.each<[string, CallResult<unknown>]>([
  ['without a network', { outcome: 'offline' }],
  ['from a busy service', { outcome: 'unserved', because: 'busy' }],
  ['but an outage', { outcome: 'outage', reference: 'r' }],
])(
  'what was asked for and got no answer, %s, was begun at its first try, however often it is repeated',
  async (_how, came) => {
    const { run, begunAt, ids } = written()
    await run(came)
    await run(came)
    expect(begunAt()).toBe(AT)
    expect(new Set(ids()).size).toBe(1)
  },
)

test('what is asked for in other words is begun anew', async () => {
  const { run, begunAt, ids } = written()
  await run({ outcome: 'offline' })
  await run({ outcome: 'offline' }, { ...INPUT, seenRevision: 2 })
  expect(begunAt()).toBe(AT + 30_000)
  expect(new Set(ids()).size).toBe(2)
})

test.each<[string, CallResult<unknown>]>([
  ['done', { outcome: 'done', value: {} }],
  ['refused', { outcome: 'refused', refusal: { refused: 'deadline_passed', with: { deadlineOn: '2026-12-15' } } }],
])('what was %s is under way no more', async (_how, came) => {
  const { run, begunAt } = written()
  await run({ outcome: 'offline' })
  await run(came)
  expect(begunAt()).toBeUndefined()
})
