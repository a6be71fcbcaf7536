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

const { fire, titles, toldOn } = timer(() => world)

describe('a contact who has not submitted', () => {
  // Each day in between: `every-day-of-a-season`.
  test('is reminded 30, 14, 7, 3, 1 days before, on the day, and once when it is over; not the day before or after', async () => {
    const days = ['11-14', '11-15', '11-16', '11-30', '12-01', '12-02', '12-07', '12-08', '12-09', '12-11', '12-12']
    expect(await toldOn('p-contact-1', [...days, '12-13', '12-14', '12-15', '12-16', '12-17'])).toEqual([
      ...['11-15', '12-01', '12-08', '12-12', '12-14', '12-15', '12-16'],
    ])
  })

  test('is told on the next day what a day without the timer left out, with the days that are left then', async () => {
    expect(await toldOn('p-contact-1', ['12-01', '12-09', '12-10', '12-13'])).toEqual(['12-01', '12-09', '12-13'])
    expect((await titles('contact-1')).slice(0, 2)).toEqual(['阶段性评估表还剩 2 天', '阶段性评估表还剩 6 天'])
  })

  test('is told what can still be done where the clock jumps over the last day', async () => {
    await fire('12-12')
    await fire('12-18')
    const [message] = (await world.as('contact-1').does('inbox.list', { offset: 0 })).rows
    expect(message?.title).toBe('阶段性评估表已超过 3 天')
    expect(message?.lines.join('')).toContain('申请延期')
  })

  test('is told nothing twice by a clock that is set back', async () => {
    for (const day of ['12-08', '12-14', '12-08', '12-12', '12-01', '12-14']) await fire(day)
    expect(await titles('contact-1')).toHaveLength(2)
  })

  test('is told what is missing, by number', async () => {
    await fire('12-08')
    const [message] = (await world.as('contact-1').does('inbox.list', { offset: 0 })).rows
    expect(message?.lines).toContain('还差 28 项：1、2、3、4、5、6 等。')
    const [other] = (await world.as('contact-2').does('inbox.list', { offset: 0 })).rows
    expect(other?.lines).toContain('各项都已填写，检查后就可以提交。')
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
    expect((await titles('contact-1')).sort()).toEqual(['截止日期延至 12月20日', '阶段性评估表还剩 12 天'])
    await fire('12-13')
    expect((await titles('contact-1'))[0]).toContain('还剩 7 天')
    expect((await titles('contact-2'))[0]).toContain('还剩 2 天')
    await world.as('office').does('cycle.configure', {
      seenRevision: 1,
      openOn: getPlainDate('2026-11-01'),
      deadlineOn: getPlainDate('2026-12-27'),
      scoreStep: 0.5,
      bonusPoints: null,
    })
    // Nobody waits for the timer.
    expect((await titles('contact-2'))[0]).toBe('阶段性评估表的截止日期改为 12月27日')
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
    ['12-02', '12-02', 0],
    ['12-02', '12-01', 1],
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
