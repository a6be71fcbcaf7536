import { DONGGUAN, mergers } from './support/merging'
import { openNextYear } from './support/opening'
import { reporting } from './support/reporting'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { write, writer, idOf } = reporting(() => world)
const { office, rowOf, papers, merger, archive } = mergers(() => world)

describe('merging one union into another', () => {
  const GONE = { merger: { intoId: 'u-x', intoName: '某工会', reason: '合并', at: 1, byName: '周办' } }
  test.each([
    ['into itself', { intoId: DONGGUAN }, 'union_into_itself'],
    ['into one that was merged', { intoId: 'u-gone' }, 'union_merged'],
    ['of one that was merged', { unionId: 'u-gone' }, 'union_merged'],
    ['into nobody', { intoId: 'u-nobody' }, 'union_unknown'],
    ['without a reason', { reason: ' ' }, 'reason_missing'],
    ['with a reason that is too long', { reason: '合'.repeat(201) }, 'remark_too_long'],
    ['of years that were not all seen', { seenYears: [] }, 'union_changed'],
  ])('%s is refused in words, and nothing is done', async (_what, more, refused) => {
    await world.insert({ unions: [{ _id: 'u-gone', unionId: 'u-gone', name: '旧工会', kind: 'city', ...GONE }] })
    expect((await office().isRefused('union.merge', await merger(more))).refused).toBe(refused)
    expect(await papers('assessments', { unionId: DONGGUAN })).toHaveLength(2)
    expect(await rowOf(DONGGUAN)).toMatchObject({ merger: null, underWay: false })
  })

  test('is refused where something has changed since the numbers were seen', async () => {
    const seen = await merger()
    await office().does('routing.assign', { enterpriseId: 'e005', unionId: DONGGUAN, reason: '' })
    expect((await office().isRefused('union.merge', seen)).refused).toBe('union_changed')
    expect(await rowOf(DONGGUAN)).toMatchObject({ merger: null, enterprises: 3 })
  })

  test('is refused where a year was archived meanwhile', async () => {
    const seen = await merger()
    await openNextYear(world)
    await archive()
    expect(await office().isRefused('union.merge', seen)).toMatchObject({ refused: 'cycle_archived' })
    expect(await rowOf(DONGGUAN)).toMatchObject({ merger: null })
  })

  test('is refused while another union is still being merged into it', async () => {
    const merging = { ...GONE, merger: { ...GONE.merger, intoId: DONGGUAN }, underWay: 'merger' }
    await world.insert({ unions: [{ _id: 'u-gone', unionId: 'u-gone', name: '旧工会', kind: 'city', ...merging }] })
    expect((await office().isRefused('union.merge', await merger())).refused).toBe('union_changed')
    expect(await rowOf(DONGGUAN)).toMatchObject({ merger: null, underWay: false })
  })

  test('is refused while a summary or a list of the union’s own waits for the office', async () => {
    await write('summary')
    const reportId = idOf('summary')
    const [report] = await world.read<{ revision: number }>('reports', { _id: reportId })
    await writer('summary').does('report.submit', { reportId, seenRevision: report?.revision ?? 0 })
    expect((await office().isRefused('union.merge', await merger())).refused).toBe('union_work_waits')
  })

  test.each(['reviewer-dg', 'contact-1'])('is not for %s, nor is the list', async (who) => {
    expect((await world.as(who).isRefused('union.merge', await merger())).refused).toBe('not_permitted')
    expect((await world.as(who).isRefused('union.list', { search: '', offset: 0 })).refused).toBe('not_permitted')
  })
})
