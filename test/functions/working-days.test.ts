import { getPlainDate } from '@/domain/calendar/plain-date'
import type { ActionInput } from '@/contract/contract'
import { assessment, filledIn } from './support/standing'
import { openNextYear } from './support/opening'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, titles } = timer(() => world)

const configure = (more: Partial<ActionInput<'cycle.configure'>> = {}) =>
  world.as('office').does('cycle.configure', {
    ...{ seenRevision: 1, openOn: getPlainDate('2026-10-30'), deadlineOn: getPlainDate('2026-12-15') },
    ...{ scoreStep: 0.5, bonusPoints: null },
    ...more,
  })

test.each(['contact-1', 'reviewer-dg'])('the holidays are the office’s to look at, not %s’s', async (openId) => {
  expect(await world.as(openId).isRefused('cycle.holidays', {})).toMatchObject({ refused: 'not_permitted' })
})

test('the office sees which days are off and which are made up, for the preview', async () => {
  const { years, off, madeUp } = await world.as('office').does('cycle.holidays', {})
  expect(years).toContain(2026)
  expect(off).toContain('2026-10-07')
  expect(madeUp).toContain('2026-10-10')
})

test('counted in working days, a reminder comes so many working days before, and none on a weekend', async () => {
  await configure({ dayCount: 'working' })
  // A Thursday: the Friday, the Monday and the Tuesday of the deadline are left.
  await fire('12-10')
  expect((await titles('contact-1')).filter((title) => title.includes('工作日'))).toEqual([
    '阶段性评估表还剩 3 个工作日',
  ])
  const before = await titles('contact-1')
  for (const day of ['12-11', '12-12', '12-13']) await fire(day)
  expect(await titles('contact-1')).toEqual(before)
  await fire('12-14')
  expect((await titles('contact-1'))[0]).toBe('阶段性评估表还剩 1 个工作日')
})

test('nobody of a union or the office is told anything on a weekend', async () => {
  await world.insert({
    assessments: [
      assessment(6, 'u-dongguan', {
        ...{ ...filledIn(), state: 'submitted', round: 1, editable: [] },
        submittedAt: Date.parse('2026-12-01T09:00:00+08:00') as never,
      }),
    ],
  })
  await configure({ dayCount: 'working' })
  await fire('12-11')
  const before = [await titles('reviewer-dg'), await titles('office')]
  expect(before[0]?.[0]).toContain('临近截止')
  for (const day of ['12-12', '12-13']) await fire(day)
  expect([await titles('reviewer-dg'), await titles('office')]).toEqual(before)
})

test('a program that knows nothing of it leaves it as it was', async () => {
  await configure({ dayCount: 'working' })
  const { cycle } = await configure({ seenRevision: 2, scoreStep: 1 })
  expect(cycle).toMatchObject({ dayCount: 'working', scoreStep: 1 })
})

test('the next year counts as this one did, or as it is wished', async () => {
  await configure({ dayCount: 'working' })
  expect((await openNextYear(world)).cycle).toMatchObject({ cycleId: 'c2027', dayCount: 'working' })
})

test('a year whose holidays are not known stands as a notice, until the office counts calendar days again', async () => {
  const [cycle] = await world.read<{ _id: string }>('cycles', { cycleId: 'c2026' })
  const far = { ...cycle, _id: 'c2026', dayCount: 'working', deadlineOn: '2099-12-15' }
  await world.replace('cycles', far)
  await fire('12-02')
  const notices = () => world.read<{ code: string }>('notices', { kind: 'unknown_holidays' })
  const years = (await notices()).map(({ code }) => code)
  expect(years).toContain('2099')
  expect(years).not.toContain('2026')
  await world.replace('cycles', { ...cycle, _id: 'c2026' })
  await fire('12-02', '10:07')
  expect(await notices()).toEqual([])
})

test('a deadline in a year that is known, and days that are counted after it in one that is not: that stands as a notice', async () => {
  await configure({ dayCount: 'working' })
  await fire('11-30')
  expect(await world.read('notices', { kind: 'unknown_holidays' })).toEqual([])
  await fire('12-14')
  expect(await world.read('notices', { kind: 'unknown_holidays' })).toMatchObject([{ code: '2027' }])
})
