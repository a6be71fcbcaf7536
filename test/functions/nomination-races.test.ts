import type { Enterprise } from '@/domain/people/person'
import { DONGGUAN, nominating, nominee } from './support/nominating'
import { person } from './support/standing'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.insert({ people: [person('reviewer-dg-2', '何审', { role: 'reviewer', unionId: DONGGUAN })] })
})
afterEach(() => world.end())

const { load, target, verdict, quota, add, submit, itemOf } = nominating(() => world)
const outcome = (reply: { outcome: string; refusal?: { refused: string } }) => reply.refusal?.refused ?? reply.outcome
const save = (openId: string, change: object, request = newRequest()) =>
  world.as(openId).ask('nomination.save', { unionId: DONGGUAN, ledger: 'provincial', change: change as never }, request)
const adding = (name: string) => ({ kind: 'add', nominee: nominee(name) })

test('two reviewers who add at once both have what they added', async () => {
  await quota(5)
  const replies = await Promise.all([save('reviewer-dg', adding('甲公司')), save('reviewer-dg-2', adding('乙公司'))])
  expect(replies.map(outcome)).toEqual(['done', 'done'])
  expect((await load()).lists.provincial.items.map(({ name }) => name).sort()).toEqual(['乙公司', '甲公司'])
})

test('two who want the last place: one gets it, the other is told the numbers', async () => {
  await quota(1)
  const replies = await Promise.all([save('reviewer-dg', adding('甲公司')), save('reviewer-dg-2', adding('乙公司'))])
  expect(replies.map(outcome).sort()).toEqual(['done', 'nomination_quota_full'])
})

test('two who add the same name: it stands once', async () => {
  await quota(5)
  const replies = await Promise.all([save('reviewer-dg', adding('甲公司')), save('reviewer-dg-2', adding('甲 公司'))])
  expect(replies.map(outcome).sort()).toEqual(['done', 'nomination_name_taken'])
})

test('two who edit the same one: the second is refused and finds the first one’s words to compare with', async () => {
  await quota(5)
  await add('甲公司')
  const { nominationId } = await itemOf('甲公司')
  const edit = (reason: string) => ({
    ...{ kind: 'edit', nominationId, seenRevision: 1 },
    nominee: nominee('甲公司', { reason }),
  })
  const replies = await Promise.all([save('reviewer-dg', edit('甲的理由')), save('reviewer-dg-2', edit('乙的理由'))])
  expect(replies.map(outcome).sort()).toEqual(['done', 'nomination_stale'])
  expect((await load()).lists.provincial.items[0]).toMatchObject({ revision: 2 })
})

test('a quota that is lowered while a list is submitted: never more with the office than the quota', async () => {
  await quota(2)
  await add('甲公司')
  await add('乙公司')
  const handed = await target('provincial')
  const [submitted, lowered] = await Promise.all([
    world.as('reviewer-dg').ask('nomination.submit', handed),
    world.as('office').does('quota.set', { rows: [{ unionId: DONGGUAN, provincial: 1, own: 2, seenRevision: 1 }] }),
  ])
  const file = await load()
  expect(file.tally.provincial.submitted).toBeLessThanOrEqual(file.quota.provincial)
  expect(submitted.outcome === 'done').toBe(lowered.set.length === 0)
})

test('an addition repeated because its answer was lost is there once', async () => {
  await quota(5)
  const request = newRequest()
  const replies = await Promise.all([1, 2, 3].map(() => save('reviewer-dg', adding('甲公司'), request)))
  replies.push(await save('reviewer-dg', adding('甲公司'), request))
  expect(replies.map(outcome)).toEqual(['done', 'done', 'done', 'done'])
  expect((await load()).lists.provincial.items).toHaveLength(1)
})

test('a request id is no other union’s, and no other reviewer’s', async () => {
  await quota(5)
  const request = newRequest()
  await save('reviewer-dg', adding('甲公司'), request)
  expect(outcome(await save('reviewer-dg-2', adding('乙公司'), request))).toBe('request_id_reused')
})

test('a batch of quotas that was cut off half way is sent again and done once', async () => {
  const rows = [DONGGUAN, 'u-shenzhen'].map((unionId) => ({ unionId, provincial: 3, own: 3, seenRevision: 0 }))
  const request = newRequest()
  await world.fails({ action: 'database.commitTransaction' }, 1)
  await world.as('office').ask('quota.set', { rows }, request)
  const again = await world.as('office').does('quota.set', { rows }, request)
  expect(again).toEqual({
    set: rows.map(({ unionId }) => ({ unionId, quota: { provincial: 3, own: 3, revision: 1 } })),
    notSet: [],
  })
  expect(await world.read('messages', { personId: 'p-reviewer-dg' })).toHaveLength(1)
})

test('a verdict that is given twice at once enters the ledger once', async () => {
  await quota(5)
  await add('甲公司')
  await submit()
  const wanted = await verdict('甲公司', 'confirmed')
  const request = newRequest()
  const [first, repeated, other] = await Promise.all([
    world.as('office').ask('nomination.decide', wanted, request),
    world.as('office').ask('nomination.decide', wanted, request),
    world.as('office').ask('nomination.decide', wanted),
  ])
  // Whichever of the two requests comes first is the verdict; its repetition is answered as it was.
  expect(outcome(repeated)).toBe(outcome(first))
  expect([outcome(first), outcome(other)].sort()).toEqual(['done', 'nomination_decided'])
  expect(await world.read('enterprises', { name: '甲公司' })).toHaveLength(1)
})

test('verdicts for two unions at once get numbers one after the other', async () => {
  await quota(1)
  await quota(1, 0, 'u-shenzhen')
  await add('甲公司')
  await submit()
  const there = { unionId: 'u-shenzhen', ledger: 'provincial' } as const
  const { lists } = await world
    .as('reviewer-sz')
    .does('nomination.save', { ...there, change: adding('乙公司') as never })
  await world.as('reviewer-sz').does('nomination.submit', { ...there, seenRevision: lists.provincial.revision })
  const nominationId = lists.provincial.items[0]?.nominationId ?? ''
  const replies = await Promise.all([
    world.as('office').ask('nomination.decide', await verdict('甲公司', 'confirmed')),
    world
      .as('office')
      .ask('nomination.decide', { ...there, nominationId, seenRevision: 2, verdict: 'confirmed', note: '' }),
  ])
  expect(replies.map(outcome)).toEqual(['done', 'done'])
  const entered = await world.read<Enterprise>('enterprises', { fromCycleId: 'c2027' })
  expect(entered.map(({ no }) => no).sort()).toEqual([6, 7])
})
