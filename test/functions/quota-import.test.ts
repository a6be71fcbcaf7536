import { newRequest, startWorld, type World } from './support/world'
import { rosters } from './support/rosters'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { upload } = rosters(() => world)
const file = async (text: string) => {
  const { uploadId, extension } = await upload(Buffer.from(text))
  return { uploadId, extension }
}
const TABLE = '工会,省级名额,本级名额\n东莞市总工会,3,2\n某某工会,1,1\n'

describe('a 名额分配表 is refused', () => {
  test('to whoever is not of the office', async () => {
    const input = await file(TABLE)
    for (const [who, refused] of [
      ['contact-1', 'not_permitted'],
      ['reviewer-dg', 'not_permitted'],
      ['stranger', 'not_bound'],
    ] as const)
      expect((await world.as(who).isRefused('quota.read', input)).refused).toBe(refused)
  })

  test('in an archived year', async () => {
    const input = await file(TABLE)
    const [cycle] = await world.read<{ _id: string }>('cycles')
    if (cycle) await world.replace('cycles', { ...cycle, archivedAt: Date.parse('2027-03-01T02:00:00Z') } as never)
    expect((await world.as('office').isRefused('quota.read', input)).refused).toBe('cycle_archived')
  })

  test.each([
    ['without a head', '东莞市总工会,3,2\n', 'quota_table_without_head'],
    ['that is empty', '', 'table_empty'],
  ])('%s', async (_what, text, refused) => {
    expect((await world.as('office').isRefused('quota.read', await file(text))).refused).toBe(refused)
  })

  test('that was read before: an upload is read once', async () => {
    const input = await file(TABLE)
    await world.as('office').does('quota.read', input)
    expect((await world.as('office').isRefused('quota.read', input)).refused).toBe('document_missing')
  })
})

test('what is read of a 名额分配表 is set by nobody but who saves it', async () => {
  const reading = await world.as('office').does('quota.read', await file(TABLE))
  expect(reading).toEqual({
    rows: [{ unionId: 'u-dongguan', provincial: 3, own: 2 }],
    doubts: [{ row: 3, name: '某某工会', why: 'unknown_union' }],
    doubted: 1,
  })
  const quotaOf = async () =>
    (await world.as('office').does('quota.list', {})).rows.find(({ union }) => union.unionId === 'u-dongguan')?.quota
  expect(await quotaOf()).toMatchObject({ provincial: 0, own: 0 })
  const rows = reading.rows.map((row) => ({ ...row, seenRevision: 0 }))
  await world.as('office').does('quota.set', { rows }, newRequest())
  expect(await quotaOf()).toMatchObject({ provincial: 3, own: 2 })
})
