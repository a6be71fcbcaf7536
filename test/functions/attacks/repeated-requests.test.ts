import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Reply } from '@/contract/envelope'
import { READY, rounds } from '../support/rounds'
import { newRequest, startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit } = rounds(() => world)
const DAYS = { openOn: getPlainDate('2026-11-01'), deadlineOn: getPlainDate('2026-12-20') }

const issue = async () => {
  const seat = { seat: { role: 'contact' as const, enterpriseId: 'e004' }, inviteeName: '新填报人' }
  return (await world.as('office').does('invitation.issue', { seats: [seat, seat] })).issued
}

const outcomes = (replies: readonly Reply[]) =>
  replies.map((reply) => (reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome))

/** The same request, under way three times at once. */
const threeTimes = async <Output>(ask: (request: string) => Promise<Reply<Output>>) => {
  const request = newRequest()
  return Promise.all([1, 2, 3].map(() => ask(request)))
}

describe('a request that is under way several times at once is done once and says yes each time', () => {
  test('a union is assigned', async () => {
    const replies = await threeTimes((request) =>
      world.as('office').ask('routing.assign', { enterpriseId: 'e005', unionId: 'u-shenzhen', reason: '' }, request),
    )
    expect(outcomes(replies)).toEqual(['done', 'done', 'done'])
    expect(await world.read('events', { kind: 'routed' })).toHaveLength(1)
  })

  test('suggestions are confirmed, and still once more afterwards', async () => {
    const confirm = (request: string) => world.as('office').ask('routing.confirm', { enterpriseIds: ['e004'] }, request)
    const request = newRequest()
    const replies = await Promise.all([1, 2, 3].map(() => confirm(request)))
    replies.push(await confirm(request))
    for (const reply of replies)
      expect(reply).toMatchObject({ outcome: 'done', value: { confirmed: ['e004'], skipped: [] } })
  })

  test('the cycle is set', async () => {
    const settings = { ...DAYS, seenRevision: 1, scoreStep: 0.5 as const, bonusPoints: null }
    const replies = await threeTimes((request) => world.as('office').ask('cycle.configure', settings, request))
    expect(outcomes(replies)).toEqual(['done', 'done', 'done'])
    expect(await world.read('cycles')).toMatchObject([{ revision: 2 }])
  })

  test('an invitation is accepted', async () => {
    const code = (await issue())[0]?.code ?? ''
    const replies = await threeTimes((request) =>
      world.as('newcomer').ask('invitation.accept', { code, name: '新填报人' }, request),
    )
    expect(outcomes(replies)).toEqual(['done', 'done', 'done'])
  })
})

describe('a request id is refused for anything but its own request', () => {
  test('another move of the same assessment by the same person', async () => {
    const request = newRequest()
    await world.as('contact-2').does('assessment.submit', { assessmentId: READY, seenRevision: 0 }, request)
    const withdrawn = { assessmentId: READY, seenRevision: 1 }
    expect(await world.as('contact-2').isRefused('assessment.withdraw', withdrawn, request)).toMatchObject({
      refused: 'request_id_reused',
    })
  })

  test('the same action on another thing', async () => {
    const [first, second] = (await issue()).map(({ invitationId }) => ({ invitationId }))
    if (!first || !second) throw new Error('two were issued')
    const request = newRequest()
    await world.as('office').does('invitation.revoke', first, request)
    const refusal = await world.as('office').isRefused('invitation.revoke', second, request)
    expect(refusal.refused).toBe('request_id_reused')
  })
})

describe('a remark whose answer was lost', () => {
  const remark = { assessmentId: READY, no: 8, seenRevision: 0, comment: '看过', flagged: false }
  const plain = { ...remark, verifiedScore: null, verifiedReason: '' }

  test('is taken for a repetition where it says the same', async () => {
    await submit()
    const first = await world.as('reviewer-dg').does('assessment.remark', plain)
    expect(await world.as('reviewer-dg').does('assessment.remark', { ...plain, comment: ' 看过 ' })).toEqual(first)
  })

  test('and which is asked for again while it is still being written is answered as it is then', async () => {
    await submit()
    const request = newRequest()
    world.emulator.faults.latency(20)
    const both = [plain, plain].map((input) => world.as('reviewer-dg').ask('assessment.remark', input, request))
    const [first, second] = await Promise.all(both)
    world.emulator.faults.clear()
    expect(first).toMatchObject({ outcome: 'done', value: { remark: { revision: 1, comment: '看过' } } })
    expect(second).toMatchObject({ outcome: 'done', value: { remark: { revision: 1, comment: '看过' } } })
  })

  test('is not, where a 核定分 was added since: that would be dropped without a word', async () => {
    await submit()
    await world.as('reviewer-dg').does('assessment.remark', plain)
    const more = { ...remark, verifiedScore: 1, verifiedReason: '材料不足' }
    const refusal = await world.as('reviewer-dg').isRefused('assessment.remark', more)
    expect(refusal.refused).toBe('review_remark_stale')
  })
})
