import { canonicalEndorsement } from '@/domain/form/canonical'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { sha256Of } from '../../cloudfunctions/_store/digest'
import { READY, rounds } from './support/rounds'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, seen, load } = rounds(() => world)
const NAME = [
  [100, 100, 400, 120, 250, 300],
  [500, 80, 520, 340],
]
const endorse = async (more: object = {}, requestId = newRequest()) =>
  world
    .as('reviewer-dg')
    .ask(
      'assessment.endorse',
      { assessmentId: READY, seenRevision: await seen(), signerName: '陈审', ...more },
      requestId,
    )

test('the server digests what it endorses itself; a repeated request gets the same and changes nothing', async () => {
  await submit()
  const { assessment: before } = await load()
  const requestId = newRequest()
  const input = { seenRevision: before.revision, signature: NAME }
  const first = await endorse(input, requestId)
  expect(first.outcome).toBe('done')
  const { assessment: after } = await load()
  expect(after.endorsement).toMatchObject({
    digest: sha256Of(canonicalEndorsement(before, edition2023)),
    by: 'p-reviewer-dg',
    signature: NAME,
  })
  expect(await endorse(input, requestId)).toMatchObject({ value: first.outcome === 'done' ? first.value : {} })
  expect((await load()).assessment).toEqual(after)
})

test('a tap on the pad endorses nothing', async () => {
  await submit()
  expect(await endorse({ signature: [[5, 5]] })).toMatchObject({ refusal: { refused: 'signature_unusable' } })
  expect((await load()).assessment.state).toBe('submitted')
})

test.each([
  ['text', 'sig'],
  ['too many lines', Array.from({ length: 41 }, () => [1, 2])],
  ['numbers beyond the pad', [[0, 0, 100_000, 0]]],
  ['an endless line', [Array.from({ length: 5000 }, () => 1)]],
])('a signature of %s is no request', async (_what, signature) => {
  await submit()
  expect(await endorse({ signature })).toMatchObject({ refusal: { refused: 'request_malformed' } })
})

test('lists and the timeline do not carry the drawing along', async () => {
  await submit()
  await endorse({ signature: NAME })
  const timeline = await world.as('contact-2').does('assessment.timeline', { assessmentId: READY, after: null })
  const event = timeline.rows.find(({ kind }) => kind === 'endorsed')
  expect(event?.detail).not.toHaveProperty('signature')
  expect(event?.detail.digest).toMatch(/^[0-9a-f]{64}$/)
  const { rows } = await world.as('reviewer-dg').does('worklist.page', {
    ...{ unionId: 'u-dongguan', tab: 'endorsed', search: '', offset: 0 },
  })
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('endorsement')
})

describe('whether it is still what was endorsed', () => {
  const ask = (openId: string) => world.as(openId).ask('assessment.verifyEndorsement', { assessmentId: READY })

  test('is told to those who may see the assessment', async () => {
    await submit()
    expect(await ask('contact-2')).toMatchObject({ value: { verdict: 'none' } })
    await endorse()
    for (const openId of ['contact-2', 'reviewer-dg', 'office'])
      expect(await ask(openId)).toMatchObject({ value: { verdict: 'same' } })
    for (const openId of ['contact-1', 'reviewer-sz', 'stranger', 'former'])
      expect((await ask(openId)).outcome).toBe('refused')
  })

  test('and what the office has changed since is told apart', async () => {
    await submit()
    await endorse()
    await world.as('office').does('assessment.remark', {
      ...{ assessmentId: READY, no: 8, seenRevision: 0, comment: '核减', flagged: false },
      ...{ verifiedScore: 1, verifiedReason: '凭证不足' },
    })
    expect(await ask('office')).toMatchObject({ value: { verdict: 'remarks_changed' } })
  })
})
