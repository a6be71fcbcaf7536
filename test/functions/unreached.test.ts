import type { UnreachedDocument } from '../../cloudfunctions/_store/unreached'
import { ledgerStanding } from './support/ledger'
import { sentMessage, unreachedRow } from './support/unreached'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const SHENZHEN = { seat: 'contact:e003', personId: 'p-contact-3', enterpriseId: 'e003', unionId: 'u-shenzhen' } as const
const NOBODY: Partial<UnreachedDocument> = {
  ...{ personId: null, personName: '', seat: 'contact:e001', enterpriseId: 'e001' },
  subjectId: 'c2026-e001',
  reason: 'nobody_bound',
  code: null,
}
const listOf = async (who: string, filter: object = {}) =>
  world.as(who).does('unreached.list', { ...filter, offset: 0 })
const stand = async () =>
  world.insert({
    unreached: [
      unreachedRow(),
      unreachedRow(NOBODY),
      unreachedRow({ ...SHENZHEN, subjectId: 'c2026-e003', personName: '王五' }),
    ],
  })

describe('the list of those who could not be reached', () => {
  test('is the union’s own, and the office’s of all; nobody else reads it', async () => {
    await stand()
    const own = await listOf('reviewer-dg')
    expect(own.rows.map(({ seatName, name }) => [seatName, name]).sort()).toEqual([
      ['第1号企业有限公司', ''],
      ['第2号企业有限公司', '李二'],
    ])
    expect((await listOf('office')).rows).toHaveLength(3)
    expect((await listOf('office', { unionId: 'u-shenzhen' })).rows.map(({ name }) => name)).toEqual(['王五'])
    const of = { unionId: 'u-shenzhen', offset: 0 }
    expect(await world.as('reviewer-dg').isRefused('unreached.list', of)).toMatchObject({ refused: 'other_union' })
    expect(await world.as('contact-2').isRefused('unreached.list', { offset: 0 })).toMatchObject({
      refused: 'not_permitted',
    })
  })

  test('says of each reason how many there are, as the homes do, and is narrowed to one', async () => {
    await stand()
    const { counts } = await listOf('office')
    expect(new Map(counts.map(({ reason, count }) => [reason, count]))).toEqual(
      new Map([
        ['refused', 2],
        ['nobody_bound', 1],
      ]),
    )
    expect((await world.as('office').does('oversight.progress', {})).unreached).toBe(3)
    const worklist = { unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 } as const
    expect((await world.as('reviewer-dg').does('worklist.page', worklist)).unreached).toBe(2)
    const narrowed = await listOf('office', { reason: 'nobody_bound' })
    expect(narrowed.rows.map(({ personId, seat }) => [personId, seat])).toEqual([[null, 'contact:e001']])
    expect(narrowed.counts).toEqual(expect.arrayContaining(counts))
  })

  test('shows each number masked, as it is known: their own, the invited one’s, the ledger’s; or that there is none', async () => {
    await stand()
    await world.as('contact-2').does('people.setTelephone', { telephone: '138 0013 8000' })
    const { ledger_columns } = ledgerStanding()
    const [entry] = ledgerStanding().ledger
    await world.insert({ ledger_columns, ledger: entry ? [{ ...entry, values: { phone: '0769-22831234' } }] : [] })
    const numbers = (await listOf('office')).rows.map(({ seat, telephone }) => [seat, telephone])
    expect(new Map(numbers as Array<[string, unknown]>)).toEqual(
      new Map<string, unknown>([
        ['contact:e001', { masked: '0769****1234', from: 'ledger' }],
        ['contact:e002', { masked: '138****8000', from: 'own' }],
        ['contact:e003', null],
      ]),
    )
    expect(await world.read('journal', { action: 'people.telephone' })).toEqual([])
  })

  test('masks no number of an enterprise that another union answers for by now', async () => {
    await world.as('contact-2').does('people.setTelephone', { telephone: '138 0013 8000' })
    const routed = { enterpriseId: 'e002', unionId: 'u-shenzhen', reason: '属地调整' }
    await world.as('office').does('routing.assign', routed)
    await world.told()
    // A row that its union's change left behind.
    await world.remove('unreached', unreachedRow()._id)
    await stand()
    const of = (rows: Awaited<ReturnType<typeof listOf>>['rows']) => rows.find(({ seat }) => seat === 'contact:e002')
    expect(of((await listOf('reviewer-dg')).rows)?.telephone ?? null).toBeNull()
    expect(of((await listOf('office')).rows)?.telephone).toEqual({ masked: '138****8000', from: 'own' })
  })

  test('says when each was last reached, by WeChat or by a call, whichever came later', async () => {
    await stand()
    const sent = sentMessage('p-contact-2', 'contact:e002', 1_795_000_000_000)
    await world.insert({ messages: [sent] })
    const lastOf = async (who: string) =>
      (await listOf('office')).rows.find(({ personId }) => personId === who)?.lastReached
    expect(await lastOf('p-contact-2')).toEqual({ how: 'message', at: 1_795_000_000_000 })
    expect(await lastOf('p-contact-3')).toBeNull()
    const phoned = { personId: 'p-office', name: '省办', at: 1_795_500_000_000 as never }
    await world.remove('unreached', unreachedRow()._id)
    await world.insert({ unreached: [unreachedRow({ phoned })] })
    expect(await lastOf('p-contact-2')).toEqual({ how: 'telephone', at: 1_795_500_000_000, name: '省办' })
  })

  test('counts for the office how many stand on each union’s list, by the same definition; a union is told of none', async () => {
    await stand()
    const { unions } = await listOf('office')
    expect(unions).toEqual([
      { unionId: 'u-shenzhen', name: '深圳市总工会', count: 1 },
      { unionId: 'u-dongguan', name: '东莞市总工会', count: 2 },
    ])
    for (const { unionId, count } of unions ?? [])
      expect((await listOf('office', { unionId })).rows).toHaveLength(count)
    expect((await listOf('reviewer-dg')).unions).toBeUndefined()
  })

  test('is ticked off by whoever telephoned first, with who and when, and stands in the other list from then on', async () => {
    await stand()
    const rowId = unreachedRow()._id
    const request = newRequest()
    await world.as('reviewer-dg').does('unreached.phoned', { rowId }, request)
    await world.as('reviewer-dg').does('unreached.phoned', { rowId }, request)
    await world.as('office').does('unreached.phoned', { rowId })
    expect((await listOf('reviewer-dg')).rows.map(({ name }) => name)).toEqual([''])
    expect((await listOf('office', { phoned: true })).rows).toMatchObject([
      { rowId, phoned: { name: '陈审', at: expect.any(Number) as number } },
    ])
  })

  test('is ticked off by nobody whose it is not, and not where it stands no more', async () => {
    await stand()
    const rowId = unreachedRow()._id
    for (const [who, refused] of [
      ['reviewer-sz', 'other_union'],
      ['contact-2', 'not_permitted'],
    ] as const)
      expect(await world.as(who).isRefused('unreached.phoned', { rowId })).toMatchObject({ refused })
    expect(await world.as('office').isRefused('unreached.phoned', { rowId: 'nobody:office:x' })).toMatchObject({
      refused: 'unreached_unknown',
    })
  })

  test('has a link to the inbox to be pasted beside the names; where WeChat gives none, none', async () => {
    const link = async (who: string) => (await world.as(who).does('unreached.link', {})).link
    for (const who of ['reviewer-dg', 'office']) expect(await link(who)).toMatch(/^https?:\/\//)
    expect(await world.as('contact-2').isRefused('unreached.link', {})).toMatchObject({ refused: 'not_permitted' })
    world.emulator.faults.failNext({ wechat: '/wxa/generate_urllink' }, 1, { code: 85079, message: 'no release' })
    expect(await link('office')).toBeNull()
  })
})
