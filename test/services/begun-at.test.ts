import type { Envelope, Reply } from '@/contract/envelope'
import { GRACE_MINUTES } from '@/domain/deadline/grace'
import { call } from '@/services/call'

const mockSend = jest.fn<Promise<unknown>, [string, Envelope]>()
jest.mock('@/services/send', () => ({ send: (name: string, envelope: Envelope) => mockSend(name, envelope) }))
jest.mock('@/services/storage-scope', () => ({ storageScope: () => '' }))

const SERVER = Date.parse('2026-12-15T23:59:50+08:00')
/** The phone's own clock is an hour slow. */
const PHONE = SERVER - 3_600_000

const answered = (reply: Partial<Reply> = {}) =>
  ({ arrived: true, reply: { outcome: 'done', value: {}, now: SERVER, ...reply } }) as const
const sent = () => mockSend.mock.calls.map(([, { sentAt }]) => sentAt)
const submit = (requestId: string) =>
  call('assessment.submit', { assessmentId: 'c2026-e001', seenRevision: 1 }, requestId)

beforeEach(async () => {
  jest.useFakeTimers({ now: PHONE })
  mockSend.mockReset().mockResolvedValueOnce(answered())
  // Any answer tells the server's clock.
  await call('session.get', {})
  mockSend.mockClear()
})
afterEach(() => jest.useRealTimers())

test('a request says when its first try was begun, by the server’s clock, however often it is repeated', async () => {
  mockSend.mockResolvedValueOnce({ arrived: false })
  mockSend.mockResolvedValueOnce({ arrived: true, reply: { outcome: 'outage', reference: 'r', now: SERVER + 5_000 } })
  mockSend.mockResolvedValue(answered({ now: SERVER + 20_000 }))
  await submit('request-1')
  jest.advanceTimersByTime(5_000)
  await submit('request-1')
  jest.advanceTimersByTime(15_000)
  await submit('request-1')
  expect(sent()).toEqual([SERVER, SERVER, SERVER])
})

test('another request, or the next one after an answer, is begun when it is begun', async () => {
  mockSend.mockResolvedValue({ arrived: false })
  await submit('request-2')
  jest.advanceTimersByTime(1_000)
  await submit('request-3')
  mockSend.mockResolvedValue(answered({ now: SERVER + 1_000 }))
  await submit('request-3')
  jest.advanceTimersByTime(1_000)
  await submit('request-3')
  expect(sent()).toEqual([SERVER, SERVER + 1_000, SERVER + 1_000, SERVER + 2_000])
})

test('what was begun longer ago than the grace says so still: as far as that goes back it counts', async () => {
  mockSend.mockResolvedValue({ arrived: false })
  await submit('request-4')
  jest.advanceTimersByTime(GRACE_MINUTES * 60_000 + 1)
  await submit('request-4')
  expect(sent()).toEqual([SERVER, SERVER])
})

test('what was begun hours ago is begun anew', async () => {
  mockSend.mockResolvedValue({ arrived: false })
  await submit('request-5')
  jest.advanceTimersByTime(2 * 3_600_000)
  await submit('request-5')
  expect(sent()).toEqual([SERVER, SERVER + 2 * 3_600_000])
})
