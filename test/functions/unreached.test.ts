import type { UnreachedDocument } from '../../cloudfunctions/_store/unreached'
import { unreachedRow } from './support/unreached'
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
})
