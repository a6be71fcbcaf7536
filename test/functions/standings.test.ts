import { getPlainDate } from '@/domain/calendar/plain-date'
import { counts } from './support/counts'
import { leaving } from './support/leaving'
import { ledgerStanding, ledgerSteps } from './support/ledger'
import { mergers } from './support/merging'
import { READY, rounds } from './support/rounds'
import { assessment, enterprise } from './support/standing'
import { timer } from './support/timer'
import { totals } from './support/totals'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.insert(ledgerStanding())
})
afterEach(() => world.end())

const { submit, endorse } = rounds(() => world)
const { leave } = leaving(() => world)
const { merge, archive } = mergers(() => world)
const { load, check: checkEntry } = ledgerSteps(() => world)
const { fire } = timer(() => world)
const { check } = totals(() => world)
const { agree } = counts(() => world)

const uncounted = async (): Promise<number> => {
  const found = await Promise.all(
    (['assessments', 'reports', 'ledger'] as const).map((collection) => world.read(collection, { uncounted: true })),
  )
  return found.flat().length
}
const progress = (cycleId = 'c2026') => world.as('office').does('oversight.progress', { cycleId })

test('what was kept before anything was counted is right at once, and once all is counted', async () => {
  await agree()
  expect((await check()).found).toBeGreaterThan(5)
  await check({ mend: true })
  expect(await check()).toMatchObject({ found: 0 })
  await agree()
})

test('counts that went wrong are found by the check, and put right', async () => {
  await check({ mend: true })
  const [kept] = await world.read<{ _id: string }>('totals', { _id: 'c2026-u-dongguan' })
  await world.replace('totals', { ...kept, standings: { 'assessments/submitted': 40 } } as never)
  expect((await progress()).total.submitted).toBe(40)
  expect(await check({ mend: true })).toMatchObject({ found: 1, mended: 1 })
  await agree()
  // Of a union of which nothing is kept any more as well.
  await world.remove('totals', 'c2026-u-shenzhen')
  expect(await check({ mend: true })).toMatchObject({ found: 1, mended: 1 })
  await agree()
})

describe('the clock counts', () => {
  beforeEach(() => check({ mend: true }))

  test('a form that is begun, a report and an entry; until then they are shown as they stand', async () => {
    await world.as('contact-1').does('assessment.saveAnswer', {
      ...{ assessmentId: 'c2026-e001', no: 1, seenRevision: 0, selfScore: null, facts: {}, narrative: '已经开始填写' },
    })
    await checkEntry()
    await agree()
    expect(await uncounted()).toBe(2)
    await fire('12-01', '10:37')
    expect(await uncounted()).toBe(0)
    await agree()
    expect(await check()).toMatchObject({ found: 0 })
  })

  test('what a dying function left', async () => {
    await world.fails({ action: 'functions.invokeFunction' })
    await submit()
    world.emulator.faults.clear()
    await agree()
    expect((await progress()).total.submitted).toBe(1)
    await fire('12-01', '10:37')
    expect(await uncounted()).toBe(0)
    await agree()
  })
})

test('an answer that is written over leaves its form counted; one that is taken away does not', async () => {
  await check({ mend: true })
  const save = (seenRevision: number, narrative: string) =>
    world.as('contact-2').does('assessment.saveAnswer', {
      ...{ assessmentId: READY, no: 8, seenRevision, selfScore: null, facts: {}, narrative },
    })
  await save(1, '换了一种说法')
  expect(await uncounted()).toBe(0)
  await save(2, '')
  expect(await uncounted()).toBe(1)
  await fire('12-01', '10:37')
  expect(await check()).toMatchObject({ found: 0 })
})

describe('who is late or at risk is told by the day, of those with a later one by theirs', () => {
  const later = { extension: { deadlineOn: getPlainDate('2026-12-31'), at: 1, byName: '省总', reason: '停产' } }
  const blank = (no: number, more: object = {}) => assessment(no, 'u-dongguan', more)

  beforeEach(async () => {
    await world.insert({
      enterprises: [21, 22, 23].map((no) => enterprise(no, 'u-dongguan')),
      assessments: [blank(21), blank(22, later), blank(23, later)],
    })
    await check({ mend: true })
  })

  test.each([
    ['2026-11-10T10:00', 0, 0],
    ['2026-12-02T10:00', 0, 4],
    ['2026-12-04T10:00', 0, 6],
    ['2026-12-15T23:59', 0, 8],
    ['2026-12-16T00:01', 6, 2],
    ['2026-12-31T23:59', 6, 2],
    ['2027-01-01T00:01', 8, 0],
  ])('at %s', async (moment, late, atRisk) => {
    await world.emulator.clock.set(new Date(`${moment}:00+08:00`))
    const { total } = await progress()
    const listed = async (filter: 'late' | 'at_risk') =>
      (await world.as('office').does('oversight.enterprises', { cycleId: 'c2026', filter, search: '', offset: 0 })).rows
        .length
    expect([total.late, total.at_risk]).toEqual([await listed('late'), await listed('at_risk')])
    expect([moment, total.late, total.at_risk]).toEqual([moment, late, atRisk])
  })
})

test('a union that is renamed before a year is archived keeps the new name in it, one that is renamed after it the old one', async () => {
  await submit()
  await endorse()
  await world.told()
  const rename = (seenName: string, name: string) =>
    world.as('office').does('union.rename', { unionId: 'u-dongguan', seenName, name })
  const named = async () => (await progress()).unions.find(({ unionId }) => unionId === 'u-dongguan')?.unionName
  await rename('东莞市总工会', '东莞总工会')
  await fire('12-20')
  await archive()
  await rename('东莞总工会', '东莞工会联合会')
  expect(await named()).toBe('东莞总工会')
})

test('an archived year calls its unions what their papers call them', async () => {
  await submit()
  await endorse()
  await leave({ enterpriseId: 'e001' })
  await world.told()
  await check({ mend: true })
  await fire('12-20')
  await archive()
  const before = (await progress()).unions
  expect(before.map(({ unionName }) => unionName)).toContain('东莞市总工会')
  await world.replace('unions', {
    ...(await world.read<{ _id: string }>('unions', { _id: 'u-dongguan' }))[0],
    name: '东莞市总工会（新）',
  } as never)
  expect((await progress()).unions).toEqual(before)
  await agree()
})

test('a merger takes along what is counted of each kind of paper', async () => {
  await submit()
  await check({ mend: true })
  await merge()
  await agree()
  expect((await progress()).unions.map(({ unionId }) => unionId)).toEqual(['u-shenzhen'])
  expect((await load()).entry.state).toBe('unchecked')
})
