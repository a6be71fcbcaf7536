import { rounds } from './support/rounds'
import { tables, type AskedTable } from './support/tables'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { exported } = tables(() => world)

test('who is behind their day, which only a count finds out, is narrowed to as well: outlines and whole papers', async () => {
  await world.emulator.clock.set(new Date('2026-12-16T10:00:00+08:00'))
  const late = { by: 'filter', filter: 'late' } as const
  expect((await exported('office', 'progress', late)).cells('序号')).toEqual([1, 2, 3, 4, 5])
  expect((await exported('office', 'scores', late)).cells('序号')).toEqual([1, 2, 3, 4, 5])
  expect((await exported('office', 'progress', { by: 'filter', filter: 'rectification_late' })).rows).toEqual([])
})

test('what a list is narrowed to besides narrows its tables: a union, evidence, nobody bound', async () => {
  const shown = (more: object): AskedTable['shown'] => ({ by: 'filter', filter: 'all', ...more })
  const numbers = async (more: object) => (await exported('office', 'progress', shown(more))).cells('序号')
  expect(await numbers({ unionId: 'u-shenzhen' })).toEqual([3])
  expect(await numbers({ contact: 'nobody' })).toEqual([4])
  expect(await numbers({ evidence: 'some' })).toEqual([])
  expect(await numbers({ unionId: 'u-dongguan', evidence: 'none' })).toEqual([1, 2])
})

test('the list behind a number of 统计 leaves as a table of those who were counted', async () => {
  await rounds(() => world).submit()
  await world.told()
  const counted = { of: 'unevidenced', no: 8 } as const
  const { cells } = await exported('office', 'progress', { by: 'filter', filter: 'all', counted })
  expect(cells('序号')).toEqual([2])
})
