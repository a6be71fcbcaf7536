import { DONGGUAN, nominating, nominee } from './support/nominating'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { load, target, quota, add, submit, decide } = nominating(() => world)
const titles = async (openId: string) =>
  (await world.as(openId).does('inbox.list', { offset: 0 })).rows.map(({ title }) => title)

describe('quotas', () => {
  test('start at nothing for every union, for the year to come', async () => {
    const { cycleId, rows } = await world.as('office').does('quota.list', {})
    expect(cycleId).toBe('c2027')
    expect(rows.map(({ union, quota: { provincial, own } }) => [union.name, provincial, own])).toEqual([
      ['深圳市总工会', 0, 0],
      ['东莞市总工会', 0, 0],
    ])
  })

  test('are set for many unions at once; what cannot be is said for its union, and the rest stands', async () => {
    await quota(3)
    const result = await world.as('office').does('quota.set', {
      rows: [
        { unionId: DONGGUAN, provincial: 4, own: 4, seenRevision: 0 },
        { unionId: 'u-shenzhen', provincial: 6, own: 1, seenRevision: 0 },
        { unionId: 'u-nowhere', provincial: 1, own: 1, seenRevision: 0 },
      ],
    })
    expect(result.set).toEqual([{ unionId: 'u-shenzhen', quota: { provincial: 6, own: 1, revision: 1 } }])
    expect(result.notSet.map(({ unionId, refusal }) => [unionId, refusal.refused])).toEqual([
      [DONGGUAN, 'quota_changed'],
      ['u-nowhere', 'union_unknown'],
    ])
  })

  test('cannot fall below what lies with the office', async () => {
    await quota(2)
    await add('甲公司')
    await add('乙公司')
    await submit()
    expect((await quota(1)).notSet[0]?.refusal).toMatchObject({ refused: 'quota_below_nominated', with: { count: 2 } })
  })

  test('are told to the union’s reviewers once', async () => {
    await quota(3, 8)
    await quota(3, 8)
    expect(await titles('reviewer-dg')).toEqual(['2027 年台账名额：省级 3 家，本级 8 家'])
    expect(await titles('reviewer-sz')).toEqual([])
  })
})

describe('what was not handed in', () => {
  const names = async (openId: string) =>
    (await load(openId)).lists.provincial.items.map(({ name, state }) => [name, state])

  test('is its union’s own: the office sees how many, and none of them, before and after it was taken back', async () => {
    await quota(3)
    await add('甲公司')
    expect(await names('reviewer-dg')).toEqual([['甲公司', 'draft']])
    expect(await names('office')).toEqual([])
    expect((await load('office')).tally.provincial.draft).toBe(1)
    await submit()
    expect(await names('office')).toEqual([['甲公司', 'submitted']])
    await world.as('reviewer-dg').does('nomination.withdraw', await target('provincial'))
    expect(await names('office')).toEqual([])
    await submit()
    const returned = await world
      .as('office')
      .does('nomination.return', { ...(await target('provincial')), note: '请补' })
    expect(returned.lists.provincial.items).toEqual([])
  })
})

describe('a list', () => {
  test('without a quota takes nobody, and says the numbers', async () => {
    const change = { kind: 'add', nominee: nominee('甲公司') } as const
    const refusal = await world
      .as('reviewer-dg')
      .isRefused('nomination.save', { unionId: DONGGUAN, ledger: 'provincial', change })
    expect(refusal).toEqual({
      refused: 'nomination_quota_full',
      with: { level: 'provincial', quota: 0, count: 0 },
    })
  })

  test('takes nobody who is on the provincial ledger, however they are spelt', async () => {
    await quota(3)
    const change = { kind: 'add', nominee: nominee('第 3 号企业（有限公司）') } as const
    const refusal = await world
      .as('reviewer-dg')
      .isRefused('nomination.save', { unionId: DONGGUAN, ledger: 'provincial', change })
    expect(refusal).toEqual({ refused: 'nomination_on_ledger', with: { no: 3 } })
    const own = await world.as('reviewer-dg').does('nomination.save', { unionId: DONGGUAN, ledger: 'own', change })
    expect(own.lists.own.items[0]).toMatchObject({ ledgerNo: 3 })
  })

  test('is ranked, submitted, told to the office, and withdrawn until the office began', async () => {
    await quota(3)
    await add('甲公司')
    const { lists } = await add('乙公司')
    const second = lists.provincial.items[1]
    if (!second) throw new Error('two were added')
    const moved = await world.as('reviewer-dg').does('nomination.save', {
      ...{ unionId: DONGGUAN, ledger: 'provincial' },
      change: { kind: 'move', nominationId: second.nominationId, seenRevision: lists.provincial.revision, to: 'up' },
    })
    expect(moved.lists.provincial.items.map(({ name }) => name)).toEqual(['乙公司', '甲公司'])
    await submit()
    expect(await titles('office')).toEqual(['东莞市总工会提交了省级台账遴选名单'])
    await world.as('reviewer-dg').does('nomination.withdraw', await target('provincial'))
    await submit()
    await decide('乙公司', 'confirmed')
    expect(await world.as('reviewer-dg').isRefused('nomination.withdraw', await target('provincial'))).toMatchObject({
      refused: 'nomination_decision_begun',
    })
  })

  test('is returned with a word that the union reads', async () => {
    await quota(3)
    await add('甲公司')
    await submit()
    await world.as('office').does('nomination.return', { ...(await target('provincial')), note: '请补充示范成果' })
    const { provincial } = (await load()).lists
    expect(provincial.returned).toMatchObject({ note: '请补充示范成果', byName: '周办' })
    expect(provincial.items[0]?.state).toBe('draft')
    expect(await titles('reviewer-dg')).toContain('省级台账遴选名单被退回')
  })

  test('of a union that waits stands first in the office’s overview, without its names', async () => {
    await quota(3)
    await quota(3, 2, 'u-shenzhen')
    await add('甲公司')
    await submit()
    const { rows } = await world.as('office').does('nomination.list', { search: '', offset: 0 })
    expect(rows.map(({ unionName, tally }) => [unionName, tally.provincial.submitted])).toEqual([
      ['东莞市总工会', 1],
      ['深圳市总工会', 0],
    ])
    expect(JSON.stringify(rows)).not.toContain('甲公司')
    const found = await world.as('office').does('nomination.list', { search: '深圳', offset: 0 })
    expect(found.rows).toHaveLength(1)
    const twoWords = await world.as('office').does('nomination.list', { search: '工会 东莞', offset: 0 })
    expect(twoWords.rows.map(({ unionName }) => unionName)).toEqual(['东莞市总工会'])
  })
})
