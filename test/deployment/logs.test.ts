import { getInstant } from '@/domain/calendar/instant'
import { openCloudApi } from '../../deployment/cloud-api'
import { lookUpLogs } from '../../deployment/look-up-logs'
import { startTencentCloud, type TencentCloud } from '../support/tencent-cloud/stand-in'
import { ENVIRONMENT, settingsOf } from './support/deploying'

const NOW = getInstant(Date.parse('2026-12-15T15:00:00+08:00'))
const REFERENCE = 'cf48cf51-d8bb-45ea-8ab5-9c5f52a59d75'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let cloud: TencentCloud
beforeEach(async () => {
  cloud = await startTencentCloud(ENVIRONMENT)
})
afterEach(() => cloud.stop())

const logged = (ago: number, requestId: string, log: string, functionName = 'api'): void =>
  void cloud.tcb.logs.push({ at: NOW - ago, functionName, requestId, log })

const look = async (reference = REFERENCE, days = 7) => {
  const said: string[] = []
  const api = openCloudApi(settingsOf(), 1)
  const there = await lookUpLogs({ api, reference, days, now: NOW, say: (line) => said.push(line) })
  return { there, said }
}

test.each(['', 'short', 'with space 0123', '" OR log:"a', `${REFERENCE}"`, 'x'.repeat(65)])(
  'the reference %p is refused, and nothing is asked',
  async (reference) => {
    expect((await look(reference)).there).toBe(false)
    expect(cloud.calls).toEqual([])
  },
)

test('the call is found with what another function did for it, the oldest first, and nothing of others', async () => {
  logged(MINUTE, 'another-of-deadline', JSON.stringify({ reference: REFERENCE, action: 'message' }), 'deadline')
  logged(2 * MINUTE, REFERENCE, JSON.stringify({ reference: REFERENCE, action: 'assessment.return' }))
  logged(2 * MINUTE, 'of-somebody-else', JSON.stringify({ reference: 'of-somebody-else' }))
  const { there, said } = await look()
  expect(there).toBe(true)
  expect(said).toHaveLength(2)
  expect(said[0]).toMatch(/^2026-12-15 14:58:00 {2}api {2}.*assessment\.return/)
  expect(said[1]).toMatch(/^2026-12-15 14:59:00 {2}deadline {2}.*message/)
})

test('more lines than one answer holds are all shown, once each', async () => {
  for (let line = 0; line < 250; line += 1) logged(line * MINUTE, REFERENCE, `line ${line}`)
  const { said } = await look()
  expect(said).toHaveLength(250)
  expect(new Set(said).size).toBe(250)
})

test('what is older than it was asked for is not found, and the answer says how to look further back', async () => {
  logged(10 * DAY, REFERENCE, 'old')
  const { there, said } = await look()
  expect([there, said.join()]).toEqual([false, expect.stringContaining('--days') as string])
  expect((await look(REFERENCE, 11)).said).toHaveLength(1)
})

test('what is kept in another form is shown as it is', async () => {
  const answer = { LogResults: { Context: null, ListOver: true, Results: [{ Timestamp: '15:00', Content: 'plain' }] } }
  const said: string[] = []
  const api = { tcb: async () => answer }
  await lookUpLogs({ api, reference: REFERENCE, days: 1, now: NOW, say: (line) => said.push(line) })
  expect(said).toEqual(['15:00    plain'])
})
