import type { Assessment } from '@/domain/assessment/assessment'
import { databaseCallsOf } from './support/database-calls'
import { READY, rounds } from './support/rounds'
import { assessment, enterprise, filledIn, standing } from './support/standing'
import { totals } from './support/totals'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag, returnIt } = rounds(() => world)
const { check, year, agrees } = totals(() => world)

describe('who may see them', () => {
  test.each([
    ['a contact', 'contact-1', 'not_permitted'],
    ['who has left', 'former', 'seat_revoked'],
    ['nobody', 'nobody', 'not_bound'],
  ])('%s is refused the year', async (_who, openId, refused) => {
    expect(await world.as(openId).isRefused('totals.year', { cycleId: 'c2026' })).toMatchObject({ refused })
  })

  test('a reviewer is refused another union’s, and given their own without naming it', async () => {
    await check({ mend: true })
    const asked = { cycleId: 'c2026', unionId: 'u-shenzhen' }
    expect(await world.as('reviewer-dg').isRefused('totals.year', asked)).toMatchObject({ refused: 'other_union' })
    const own = await year({ cycleId: 'c2026' }, 'reviewer-dg')
    expect(own.union).toEqual({ unionId: 'u-dongguan', unionName: '东莞市总工会' })
    expect([own.funnel.enterprises, own.unions]).toEqual([2, []])
  })

  test.each([
    ['reviewer-dg', 'not_permitted'],
    ['office', 'not_permitted'],
    ['contact-1', 'other_enterprise'],
    ['nobody', 'not_bound'],
  ])('%s is refused how an enterprise stands beside the middle', async (openId, refused) => {
    expect(await world.as(openId).isRefused('totals.own', { assessmentId: READY })).toMatchObject({ refused })
  })
})

test('a program from before has none: they are made by the check, which then finds nothing', async () => {
  expect((await year()).funnel.enterprises).toBe(0)
  expect(await check()).toMatchObject({ looked: 5, found: 5, mended: 0 })
  expect(await check({ mend: true })).toMatchObject({ looked: 5, found: 5, mended: 5 })
  expect(await check({ mend: true })).toMatchObject({ found: 0, mended: 0 })
  expect(await agrees()).toEqual({ enterprises: 5, submitted: 0, endorsed: 0, received: 0 })
})

test('totals that went wrong are found and put right from what each assessment adds', async () => {
  await check({ mend: true })
  const [kept] = await world.read<{ _id: string }>('totals', { _id: 'c2026-u-dongguan' })
  if (!kept) throw new Error('no totals')
  await world.replace('totals', { ...kept, counters: { 'state/draft': 7 } } as never)
  expect(await check()).toMatchObject({ found: 1, mended: 0 })
  expect(await check({ mend: true })).toMatchObject({ found: 1, mended: 1 })
  await agrees()
})

test('is nothing that a person of the program can ask for', async () => {
  expect(await world.emulator.invoke('deadline', { check: 'totals', mend: true }, { openId: 'office' })).toMatchObject({
    refusal: { refused: 'not_permitted' },
  })
})

describe('the lists behind the numbers hold as many', () => {
  test('returned to an indicator, and submitted without evidence', async () => {
    await check({ mend: true })
    await submit()
    await flag(8)
    await returnIt()
    await world.told()
    const { indicators } = await year()
    for (const [of, no, count] of [
      ['returned', 8, 1],
      ['returned', 9, 0],
      ['unevidenced', 8, 1],
      ['lowered', 8, 0],
    ] as const) {
      const asked = { cycleId: 'c2026', filter: 'all', search: '', offset: 0, counted: { of, no } } as const
      const { rows } = await world.as('office').does('oversight.enterprises', asked)
      expect([of, no, rows.length]).toEqual([of, no, count])
    }
    expect(indicators.find(({ no }) => no === 8)).toMatchObject({ returned: 1, evidenced: 0 })
  })
})

test('an enterprise is shown the middle where five stand behind it, and of four none', async () => {
  const submitted = (no: number): Assessment & { _id: string } =>
    assessment(no, 'u-dongguan', { ...filledIn(), state: 'submitted', round: 1, editable: [] })
  const four = [11, 12, 13, 14]
  await world.insert({
    enterprises: four.map((no) => enterprise(no, 'u-dongguan')),
    assessments: four.map(submitted),
  })
  await check({ mend: true })
  expect((await world.as('contact-2').does('totals.own', { assessmentId: READY })).dimensions).toBeNull()
  await submit()
  await world.told()
  const own = await world.as('contact-2').does('totals.own', { assessmentId: READY })
  expect(own.dimensions).toHaveLength(7)
  for (const { own: points, ofUnion, ofProvince, before } of own.dimensions ?? [])
    expect([ofUnion, ofProvince, before]).toEqual([points, points, null])
  await world.as('office').does('enterprise.leave', { enterpriseId: 'e011', kind: 'removed', reason: '迁往外省' })
  await world.told()
  const fewer = await world.as('contact-2').does('totals.own', { assessmentId: READY })
  expect(fewer.dimensions?.[0]).toMatchObject({ ofUnion: null, ofProvince: null })
})

test('the page’s calls stay the same with ten times as many enterprises', async () => {
  const calls = async (): Promise<number> => {
    await check({ mend: true })
    await year()
    return databaseCallsOf(world, () => year())
  }
  const few = await calls()
  const numbers = Array.from({ length: 45 }, (_, at) => 100 + at)
  await world.insert({
    enterprises: numbers.map((no) => enterprise(no, 'u-dongguan')),
    assessments: numbers.map((no) => assessment(no, 'u-dongguan')),
  })
  expect(standing()['assessments']).toHaveLength(5)
  expect(await calls()).toBe(few)
  expect(few).toBeLessThanOrEqual(6)
})
