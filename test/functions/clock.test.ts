import type { Assessment } from '@/domain/assessment/assessment'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { assessment, filledIn } from './support/standing'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, titles } = timer(() => world)

describe('a contact who has not submitted', () => {
  test.each([
    ['11-14', 0],
    ['11-15', 1],
    ['11-16', 0],
    ['12-01', 1],
    ['12-02', 0],
    ['12-08', 1],
    ['12-12', 1],
    ['12-13', 0],
    ['12-14', 1],
    ['12-15', 1],
    ['12-16', 0],
  ])('on %s is reminded %i times (30, 14, 7, 3, 1 days before and on the day)', async (day, times) => {
    await fire(day)
    expect(await titles('contact-1')).toHaveLength(times)
  })

  test('is told once however often the clock fires, alone or all at once', async () => {
    await fire('12-08')
    await Promise.all(Array.from({ length: 5 }, () => world.emulator.fireTimer('deadline')))
    await fire('12-08', '15:37')
    expect(await titles('contact-1')).toHaveLength(1)
  })

  test('is not told at night', async () => {
    await fire('12-08', '03:07')
    expect(await titles('contact-1')).toEqual([])
  })

  test('is not reminded once the assessment is submitted', async () => {
    await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
    await fire('12-08')
    expect(await titles('contact-2')).toEqual([])
  })

  test('is reminded by the extended day, and by an edited deadline at once', async () => {
    await world.as('office').does('assessment.extend', {
      assessmentId: 'c2026-e001',
      seenRevision: 0,
      deadlineOn: getPlainDate('2026-12-20'),
      reason: '搬迁',
    })
    await fire('12-08')
    expect(await titles('contact-1')).toEqual(['截止日期延至 12月20日'])
    await fire('12-13')
    expect((await titles('contact-1'))[0]).toContain('还剩 7 天')
    await world.as('office').does('cycle.configure', {
      seenRevision: 1,
      openOn: getPlainDate('2026-11-01'),
      deadlineOn: getPlainDate('2026-12-27'),
      scoreStep: 0.5,
      bonusPoints: null,
    })
    await world.emulator.fireTimer('deadline')
    expect((await titles('contact-2'))[0]).toContain('还剩 14 天')
  })
})

describe('a reviewer', () => {
  const waiting = (submitted: string): Partial<Assessment> => ({
    ...filledIn(),
    state: 'submitted',
    round: 1,
    editable: [],
    submittedAt: Date.parse(`2026-${submitted}T10:00:00+08:00`) as never,
  })

  test.each([
    ['12-02', '12-01', 0],
    ['12-03', '12-01', 1],
    ['12-05', '12-01', 1],
  ])('on %s, with work that waits since %s, is told %i times', async (day, since, times) => {
    await world.insert({ assessments: [assessment(6, 'u-dongguan', waiting(since))] })
    await fire(day)
    expect((await titles('reviewer-dg')).filter((title) => title.includes('等待审核'))).toHaveLength(times)
    expect(await titles('reviewer-sz')).toEqual([])
  })

  test('from five days before the deadline on is told every day what is open', async () => {
    for (const day of ['12-09', '12-10', '12-11', '12-15', '12-16']) await fire(day)
    expect(await titles('reviewer-sz')).toHaveLength(3)
    expect((await titles('reviewer-sz'))[0]).toContain('未提交 1 家')
  })
})

test('what is with an enterprise after its last day is marked late, and an extension takes the mark off', async () => {
  await fire('12-15')
  const late = async () => (await world.as('office').does('oversight.progress', {})).total.late
  expect(await late()).toBe(0)
  await fire('12-16')
  expect(await late()).toBe(5)
  await world.as('office').does('assessment.extend', {
    assessmentId: 'c2026-e001',
    seenRevision: 0,
    deadlineOn: getPlainDate('2026-12-20'),
    reason: '搬迁',
  })
  expect(await late()).toBe(4)
})
