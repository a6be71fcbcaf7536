import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { assessment } from './support/standing'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { titles } = timer(() => world)

/** A tick for which the time stands still: on a busy machine a run would else come to its end before it is through. */
const fire = async (day: string, time = '09:07') => {
  await world.told()
  await world.emulator.clock.hold(new Date(`2026-${day}T${time}:00+08:00`))
  await world.emulator.fireTimer('deadline')
}

/** How many papers a tick looks at, and how often it asks the database. */
const costOf = async (day: string, time: string) => {
  await world.told()
  world.emulator.resetStats()
  await fire(day, time)
  const { examined, calls } = world.emulator.stats()
  return {
    papers: (examined['assessments'] ?? 0) + (examined['reports'] ?? 0),
    calls: Object.values(calls).reduce((sum, count) => sum + count, 0),
  }
}

const many = (count: number, from = 100) => Array.from({ length: count }, (_, index) => index + from)

test('after the first of a day, and until the next day, a tick reads no paper', async () => {
  await world.insert({ assessments: many(40).map((no) => assessment(no, 'u-dongguan')) })
  expect((await costOf('12-08', '09:07')).papers).toBeGreaterThan(40)
  for (const time of ['09:37', '15:07']) expect((await costOf('12-08', time)).papers).toBe(0)
  expect(await titles('contact-1')).toHaveLength(1)
})

test('what a tick costs when nothing is due is the same for five and for two hundred enterprises', async () => {
  await fire('12-08')
  const few = await costOf('12-08', '09:37')
  await world.insert({ assessments: many(200).map((no) => assessment(no, 'u-dongguan')) })
  // What came is counted, once.
  await fire('12-08', '10:07')
  expect(await costOf('12-08', '10:37')).toEqual(few)
})

test('on a day on which a year reminds of nothing, those alone are read that have a day of their own', async () => {
  const returned = {
    ...{ state: 'returned' as const, round: 1 },
    returnOrder: {
      ...{ at: getInstant(Date.parse('2026-11-20T10:00:00+08:00')), rectifyBy: getPlainDate('2026-12-02') },
      ...{ by: 'p-reviewer-dg', byName: '陈审', byRole: 'reviewer', comment: '请补充材料', indicators: [1], round: 1 },
    },
  }
  await world.remove('assessments', 'c2026-e001')
  await world.insert({
    assessments: [
      ...many(40).map((no) => assessment(no, 'u-dongguan')),
      assessment(1, 'u-dongguan', returned as never),
    ],
  })
  await fire('11-24')
  const { papers } = await costOf('11-25', '09:07')
  expect(papers).toBeLessThan(5)
  expect(await titles('contact-1')).toHaveLength(1)
})

test('everybody was told of a day: the days after it read nothing of theirs, and the next one that is planned does', async () => {
  await world.insert({ assessments: many(40).map((no) => assessment(no, 'u-dongguan')) })
  await fire('12-01')
  expect((await costOf('12-02', '09:07')).papers).toBeLessThan(10)
  expect((await costOf('12-08', '09:07')).papers).toBeGreaterThan(40)
  expect(await titles('contact-1')).toHaveLength(2)
})

test('a tick that fails in between is not the last of the day: the next one tells who is left', async () => {
  await world.fails({ action: 'database.insertDocument' }, 2, 'drop', 1)
  await fire('12-08')
  world.emulator.faults.clear()
  await fire('12-08', '09:37')
  for (const openId of ['contact-1', 'contact-2', 'contact-3', 'contact-5'])
    expect(await titles(openId)).toHaveLength(1)
})

test('a deadline that is moved in the day is looked at again', async () => {
  await fire('12-08')
  await world.as('office').does('cycle.configure', {
    seenRevision: 1,
    openOn: getPlainDate('2026-11-01'),
    deadlineOn: getPlainDate('2026-12-11'),
    scoreStep: 0.5,
    bonusPoints: null,
  })
  await fire('12-08', '10:07')
  expect((await titles('contact-1'))[0]).toContain('还剩 3 天')
})
