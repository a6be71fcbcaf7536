import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Enterprise } from '@/domain/people/person'
import { askToOpen } from './support/opening'
import { DONGGUAN, nominating, nominee } from './support/nominating'
import { CYCLE } from './support/standing'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { load, confirming, verdict, quota, add, submit, decide } = nominating(() => world)
const titles = async (openId: string) =>
  (await world.as(openId).does('inbox.list', { offset: 0 })).rows.map(({ title }) => title)

describe('several at once', () => {
  const handedIn = async () => {
    await quota(3)
    for (const name of ['甲公司', '乙公司', '丙公司']) await add(name)
    await submit()
  }

  test('come onto the ledger in their union’s order, and it is told once; asked again the answer is the same', async () => {
    await handedIn()
    const seen = await confirming('丙公司', '甲公司', '乙公司')
    const request = newRequest()
    const { results } = await world.as('office').does('nomination.confirmMany', seen, request)
    expect(results.map(({ name, refusal }) => [name, refusal])).toEqual([
      ['甲公司', null],
      ['乙公司', null],
      ['丙公司', null],
    ])
    expect((await load()).lists.provincial.items.map(({ ledgerNo }) => ledgerNo)).toEqual([6, 7, 8])
    expect(await world.read<Enterprise>('enterprises', { fromCycleId: 'c2027' })).toHaveLength(3)
    expect(await world.as('office').does('nomination.confirmMany', seen, request)).toEqual({ results })
    expect((await titles('reviewer-dg')).filter((title) => title.includes('已审定'))).toHaveLength(1)
  })

  test('of which one was decided on meanwhile keep the others, and it is said why', async () => {
    await handedIn()
    const seen = await confirming('甲公司', '乙公司')
    await decide('甲公司', 'declined', '示范性不足')
    const { results } = await world.as('office').does('nomination.confirmMany', seen)
    expect(results.map(({ name, refusal }) => [name, refusal?.refused])).toEqual([
      ['甲公司', 'nomination_decided'],
      ['乙公司', undefined],
    ])
    expect((await load()).tally.provincial).toEqual({ draft: 0, submitted: 1, confirmed: 1, declined: 1 })
  })

  test('of which one is in no such list are refused as a whole', async () => {
    await handedIn()
    const { seen, ...list } = await confirming('甲公司')
    const wanted = { ...list, seen: [...seen, { nominationId: 'n-none', seenRevision: 1 }] }
    expect((await world.as('office').isRefused('nomination.confirmMany', wanted)).refused).toBe('nomination_unknown')
    expect((await load()).tally.provincial.submitted).toBe(3)
  })
})

describe('what is confirmed', () => {
  const confirmed = async () => {
    await quota(3)
    await add('甲公司')
    await add('乙公司')
    await submit()
    await decide('乙公司', 'confirmed')
    await decide('甲公司', 'declined', '示范性不足')
  }

  test('goes onto the provincial ledger with the next number, for the coming cycle, by its union', async () => {
    await confirmed()
    const [entered] = await world.read<Enterprise>('enterprises', { name: '乙公司' })
    expect(entered).toMatchObject({ enterpriseId: 'e006', no: 6, unionId: DONGGUAN, fromCycleId: 'c2027' })
    const { provincial } = (await load()).lists
    expect(provincial.items.map(({ name, state, ledgerNo }) => [name, state, ledgerNo])).toEqual([
      ['甲公司', 'declined', null],
      ['乙公司', 'confirmed', 6],
    ])
    expect((await titles('reviewer-dg'))[0]).toBe('省级台账遴选名单已审定')
  })

  test('frees the place of what was declined', async () => {
    await quota(1)
    await add('甲公司')
    await submit()
    await decide('甲公司', 'declined', '示范性不足')
    expect((await add('丙公司')).tally.provincial).toEqual({ draft: 1, submitted: 0, confirmed: 0, declined: 1 })
  })

  test('is in none of the present cycle’s lists and counts', async () => {
    const before = await world.as('office').does('routing.list', { tab: 'routed', search: '', offset: 0 })
    const progress = await world.as('office').does('oversight.progress', {})
    await confirmed()
    expect(await world.as('office').does('routing.list', { tab: 'routed', search: '', offset: 0 })).toEqual(before)
    // Whom the message of it did not reach is another list's.
    const { unreached: _unreached, ...after } = await world.as('office').does('oversight.progress', {})
    expect({ ...after, unreached: progress.unreached }).toEqual(progress)
  })

  test('gets its assessment when the coming cycle opens, and not before', async () => {
    await confirmed()
    expect(await world.read('assessments', { enterpriseId: 'e006' })).toEqual([])
    await world.emulator.clock.set(new Date('2027-01-10T02:00:00Z'))
    const days = { openOn: getPlainDate('2027-11-01'), deadlineOn: getPlainDate('2027-12-15') }
    expect(await askToOpen(world, days)).toMatchObject({ value: { prepared: 6, enterprises: 6 } })
    expect(await world.read('assessments', { enterpriseId: 'e006' })).toMatchObject([
      { cycleId: 'c2027', enterpriseNo: 6, unionId: DONGGUAN, unionName: '东莞市总工会', state: 'draft' },
    ])
    const { counts } = await world.as('office').does('routing.list', { tab: 'routed', search: '', offset: 0 })
    expect(counts.routed).toBe(4)
  })

  test('for the union’s own ledger stays in its list and gets no assessment', async () => {
    await quota(0, 1)
    await add('甲公司', 'own')
    await submit('own')
    await decide('甲公司', 'confirmed', '', 'own')
    expect((await load()).lists.own.items[0]).toMatchObject({ state: 'confirmed', ledgerNo: null })
    expect(await world.read('enterprises', { name: '甲公司' })).toEqual([])
  })

  test('by two unions is entered once', async () => {
    await quota(1)
    await quota(1, 0, 'u-shenzhen')
    await add('甲公司')
    await submit()
    const there = { unionId: 'u-shenzhen', ledger: 'provincial' } as const
    const change = { kind: 'add', nominee: nominee('甲 公司') } as const
    const { lists } = await world.as('reviewer-sz').does('nomination.save', { ...there, change })
    await world.as('reviewer-sz').does('nomination.submit', { ...there, seenRevision: lists.provincial.revision })
    await decide('甲公司', 'confirmed')
    const nominationId = lists.provincial.items[0]?.nominationId ?? ''
    const second = { ...there, nominationId, seenRevision: 2, verdict: 'confirmed', note: '' } as const
    expect(await world.as('office').isRefused('nomination.decide', second)).toEqual({
      refused: 'nomination_on_ledger',
      with: { no: 6 },
    })
  })

  test('once its year is open already is refused', async () => {
    await quota(1)
    await add('甲公司')
    await submit()
    const wanted = await verdict('甲公司', 'confirmed')
    const days = { openOn: '2027-11-01', deadlineOn: '2027-12-15' }
    await world.insert({ cycles: [{ ...CYCLE, ...days, _id: 'c2027', cycleId: 'c2027' }] })
    // The year that opened is the present one now; what was nominated for it is decided on no more.
    expect(await world.as('office').isRefused('nomination.decide', wanted)).toMatchObject({
      refused: 'nomination_unknown',
    })
  })
})
