import { getPlainDate } from '@/domain/calendar/plain-date'
import { READY, rounds } from './support/rounds'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { seen, submit } = rounds(() => world)
const { fire, titles } = timer(() => world)
const wishedOn = getPlainDate('2026-12-20')
const target = async () => ({ assessmentId: READY, seenRevision: await seen() })
const asks = async (by = 'contact-2') =>
  world.as(by).does('assessment.askExtension', { ...(await target()), wishedOn, reason: '停产检修' })
const requestsOf = async (by: string) => (await world.as(by).does('worklist.extensionRequests', { offset: 0 })).rows
const worklist = { unionId: 'u-dongguan', tab: 'unsubmitted', search: '', offset: 0 } as const
const told = async (openId: string, words: string) => {
  await world.told()
  return (await titles(openId)).filter((title) => title.includes(words)).length
}

test('a request stands on the lists and homes of the union and the office, and nobody else’s, until it is answered', async () => {
  await asks()
  for (const who of ['reviewer-dg', 'office'])
    expect(await requestsOf(who)).toMatchObject([
      { assessmentId: READY, extensionRequest: { wishedOn, reason: '停产检修', byName: expect.any(String) as string } },
    ])
  expect(await requestsOf('reviewer-sz')).toEqual([])
  expect(await world.as('contact-2').isRefused('worklist.extensionRequests', { offset: 0 })).toMatchObject({
    refused: 'not_permitted',
  })
  expect((await world.as('reviewer-dg').does('worklist.page', worklist)).asking).toBe(1)
  expect((await world.as('office').does('oversight.progress', {})).asking).toBe(1)
  const filtered = await world.as('office').does('oversight.enterprises', { filter: 'asking', search: '', offset: 0 })
  expect(filtered.rows.map(({ assessmentId }) => assessmentId)).toEqual([READY])

  await world.as('reviewer-dg').does('assessment.grantExtension', {
    ...(await target()),
    deadlineOn: getPlainDate('2026-12-18'),
  })
  expect(await requestsOf('office')).toEqual([])
  expect((await world.as('reviewer-dg').does('worklist.page', worklist)).asking).toBe(0)
  expect((await world.as('office').does('oversight.progress', {})).asking).toBe(0)
  const { assessment } = await world.as('contact-2').does('assessment.load', { assessmentId: READY })
  expect(assessment).toMatchObject({ extension: { deadlineOn: '2026-12-18', reason: '停产检修' } })
  const { rows } = await world.as('contact-2').does('assessment.timeline', { assessmentId: READY, after: null })
  expect(rows.map(({ kind }) => kind)).toEqual(['extension_granted', 'extension_asked'])
})

test('the request of an enterprise whose union has no reviewer is put to the office', async () => {
  await world.as('office').does('oversight.unbind', { personId: 'p-reviewer-dg', reason: '已调离' })
  await asks()
  expect(await told('office', '申请延期到')).toBe(1)
})

test('after the deadline it is asked, granted, and the form can be handed in', async () => {
  await fire('12-17')
  await asks()
  await world.as('office').does('assessment.grantExtension', { ...(await target()), deadlineOn: wishedOn })
  await submit()
  expect(await told('contact-2', '延期申请已同意')).toBe(1)
})

test('a repeated request is asked once, and told once', async () => {
  const input = { ...(await target()), wishedOn, reason: '停产检修' }
  const request = newRequest()
  const first = await world.as('contact-2').does('assessment.askExtension', input, request)
  expect(await world.as('contact-2').does('assessment.askExtension', input, request)).toEqual(first)
  expect(await told('reviewer-dg', '申请延期到')).toBe(1)
})

describe('of two at once', () => {
  const outcomes = (replies: ReadonlyArray<{ outcome: string }>) => replies.map(({ outcome }) => outcome).sort()

  test('who grant and decline, one is done and the other is told that it changed', async () => {
    await asks()
    const at = await target()
    const replies = await Promise.all([
      world.as('reviewer-dg').ask('assessment.grantExtension', { ...at, deadlineOn: wishedOn }),
      world.as('office').ask('assessment.declineExtension', { ...at, reason: '请按时提交' }),
    ])
    expect(outcomes(replies)).toEqual(['done', 'refused'])
    const [paper] = await world.read<{ extension: unknown; extensionDecline: unknown }>('assessments', { _id: READY })
    expect((paper?.extension === null) !== (paper?.extensionDecline === null)).toBe(true)
    expect((await told('contact-2', '延期申请已同意')) + (await told('contact-2', '延期申请没有同意'))).toBe(1)
  })

  test('who ask and submit, whichever comes first, no request stays with what is submitted', async () => {
    const at = await target()
    const replies = await Promise.all([
      world.as('contact-2').ask('assessment.askExtension', { ...at, wishedOn, reason: '停产检修' }),
      world.as('contact-2').ask('assessment.submit', at),
    ])
    expect(outcomes(replies)).toEqual(['done', 'refused'])
    const [paper] = await world.read<{ state: string; extensionRequest?: object | null }>('assessments', { _id: READY })
    expect(paper?.state === 'submitted' && Boolean(paper.extensionRequest)).toBe(false)
  })
})

describe('several extended with one reason', () => {
  const many = {
    assessmentIds: ['c2026-e001', READY, 'c2026-e003'],
    deadlineOn: getPlainDate('2026-12-25'),
    reason: '台风停工',
  }

  test('is the office’s alone', async () => {
    for (const who of ['contact-2', 'reviewer-dg'])
      expect(await world.as(who).isRefused('assessment.extendMany', many)).toMatchObject({ refused: 'not_permitted' })
  })

  test('says of each what came of it: one that is submitted keeps none of the others', async () => {
    await asks()
    await world.as('contact-2').does('assessment.takeBackRequest', await target())
    await submit()
    const { results } = await world.as('office').does('assessment.extendMany', many)
    expect(
      Object.fromEntries(results.map(({ assessmentId, refusal }) => [assessmentId, refusal?.refused ?? null])),
    ).toEqual({ 'c2026-e001': null, [READY]: 'move_not_allowed', 'c2026-e003': null })
    expect(await told('contact-1', '截止日期延至')).toBe(1)
  })

  test('answers requests, and asked for again it says the same and tells nobody twice', async () => {
    await asks()
    const request = newRequest()
    const first = await world.as('office').does('assessment.extendMany', many, request)
    expect(first.results.every(({ refusal }) => refusal === null)).toBe(true)
    expect(await world.as('office').does('assessment.extendMany', many, request)).toEqual(first)
    expect(await requestsOf('office')).toEqual([])
    expect(await told('contact-2', '截止日期延至')).toBe(1)
    expect(await told('reviewer-dg', '截止日期延至')).toBe(1)
  })

  test('of one that is not there nothing is done', async () => {
    const unknown = { ...many, assessmentIds: ['c2026-e001', 'c2026-e999'] }
    expect(await world.as('office').isRefused('assessment.extendMany', unknown)).toMatchObject({
      refused: 'assessment_unknown',
    })
    expect(await world.read('events')).toEqual([])
  })
})
