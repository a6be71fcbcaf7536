import { getPlainDate } from '@/domain/calendar/plain-date'
import { NOTHING_UNFINISHED } from '@/domain/assessment/unfinished'
import { documents } from './support/documents'
import { openNextYear } from './support/opening'
import { packaging, union } from './support/packages'
import { READY, rounds } from './support/rounds'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { load, submit, flag, returnIt, endorse, seen } = rounds(() => world)
const { made } = documents(() => world)
const session = (openId: string) => world.as(openId).does('session.get', {})
const ledTo = async (openId: string) => (await session(openId)).cycle?.cycleId
const waiting = (cycleId?: string) =>
  world.as('reviewer-dg').does('worklist.page', {
    ...(cycleId ? { cycleId } : {}),
    ...{ unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 },
  })

describe('what a year left unfinished', () => {
  test('stays with its union: led to, listed, returned, endorsed', async () => {
    await submit()
    await openNextYear(world)
    expect(await ledTo('reviewer-dg')).toBe('c2026')
    const years = (await session('reviewer-dg')).cycles
    expect(years.map(({ cycle, owed }) => [cycle.cycleId, owed])).toEqual([
      ['c2027', 0],
      ['c2026', 1],
    ])
    expect(await waiting()).toMatchObject({ cycle: { cycleId: 'c2026' }, counts: { waiting: 1, unsubmitted: 1 } })
    expect(await waiting('c2027')).toMatchObject({
      cycle: { cycleId: 'c2027' },
      counts: { waiting: 0, unsubmitted: 2 },
    })
    await flag(8)
    await returnIt('2027-02-01')
    expect(await ledTo('contact-2')).toBe('c2026')
    await submit()
    const { assessment } = await load('reviewer-dg')
    await world.as('reviewer-dg').does('assessment.remark', {
      ...{ assessmentId: READY, no: 8, seenRevision: assessment.remarks[8]?.revision ?? 0 },
      ...{ comment: '已补充', flagged: false, verifiedScore: null, verifiedReason: '' },
    })
    await endorse()
    expect((await load()).assessment.state).toBe('endorsed')
  })

  test('stays with its contact: returned, it is corrected and submitted in its own year', async () => {
    await submit()
    await flag(8)
    await returnIt('2026-12-10')
    await world.as('office').does('assessment.extend', {
      ...{ assessmentId: READY, seenRevision: await seen(), reason: '补充材料' },
      deadlineOn: getPlainDate('2027-02-01'),
    })
    await openNextYear(world)
    expect(await session('contact-2')).toMatchObject({
      assessmentId: READY,
      cycle: { cycleId: 'c2026' },
      cycles: [{ cycle: { cycleId: 'c2027' } }, { cycle: { cycleId: 'c2026' }, unfinished: { returned: 1 } }],
    })
    const { assessment } = await load('contact-2')
    await world.as('contact-2').does('assessment.saveAnswer', {
      ...{ assessmentId: READY, no: 8, seenRevision: assessment.answers[8]?.revision ?? 0 },
      ...{ narrative: '已补充培训名单和经费凭证。', selfScore: 3, facts: {} },
    })
    expect(await submit()).toMatchObject({ state: 'submitted' })
    expect(await ledTo('contact-2')).toBe('c2027')
  })

  test('stays with the office: led to, counted, received, routed', async () => {
    await submit()
    await endorse()
    await submit('contact-5', 'c2026-e005')
    await openNextYear(world)
    expect(await ledTo('office')).toBe('c2026')
    expect(await world.as('office').does('oversight.progress', {})).toMatchObject({
      cycle: { cycleId: 'c2026' },
      total: { endorsed: 1, submitted: 1 },
      unrouted: 2,
      suggested: 0,
    })
    expect(await world.as('office').does('oversight.progress', { cycleId: 'c2027' })).toMatchObject({
      total: { endorsed: 0, unstarted: 5 },
    })
    const there = { cycleId: 'c2026', tab: 'unrouted', search: '', offset: 0 } as const
    const { rows } = await world.as('office').does('routing.list', there)
    expect(rows.map(({ assessmentId }) => assessmentId)).toEqual(['c2026-e004', 'c2026-e005'])
    const to = { enterpriseId: 'e005', unionId: 'u-shenzhen', reason: '' }
    await world.as('office').does('routing.assign', { ...to, cycleId: 'c2026' })
    expect((await load('reviewer-sz', 'c2026-e005')).assessment.state).toBe('submitted')
    // Who answers for it from now on is the newest year's to say.
    const inNewest = await world.as('office').does('oversight.enterprise', { cycleId: 'c2027', enterpriseId: 'e005' })
    expect(inNewest.outline.unionId).toBeNull()
    await world.as('office').does('assessment.receive', { assessmentId: READY, seenRevision: await seen() })
    expect(await ledTo('office')).toBe('c2027')
    expect(
      await world.as('office').does('oversight.enterprise', { cycleId: 'c2026', enterpriseId: 'e002' }),
    ).toMatchObject({ cycle: { cycleId: 'c2026' }, outline: { state: 'received' } })
  })

  test('is packaged in its own year, also when the package was begun before the next one opened', async () => {
    const { start, finish } = packaging(() => world)
    await submit()
    await endorse()
    const begun = await start('reviewer-dg', union())
    await openNextYear(world)
    const later = await world.as('office').does('package.start', { cycleId: 'c2026', scope: union() })
    expect(later.package.title).toContain('2026')
    const done = await finish('office', later.package.packageId)
    expect(done.state).toBe('done')
    await world.as('office').does('package.link', { packageId: done.packageId, index: 0 })
    expect((await world.as('office').does('package.check', { cycleId: 'c2026', scope: union() })).included).toBe(1)
    expect(
      (await world.as('office').does('package.places', { cycleId: 'c2027', search: '' })).enterprises,
    ).toHaveLength(5)
    expect(await world.as('reviewer-dg').ask('package.status', { packageId: begun.packageId })).toMatchObject({
      outcome: 'done',
    })
  })

  test('of reports and the ledger is listed and exported by its year', async () => {
    await openNextYear(world)
    for (const cycleId of ['c2026', 'c2027']) {
      const list = { cycleId, filter: 'all', search: '', offset: 0 } as const
      const reports = await world.as('office').does('report.list', { ...list, kind: 'stage' })
      expect(reports.rows.every((row) => row.cycleId === cycleId)).toBe(true)
      const ledger = await world.as('office').does('ledger.page', list)
      expect(ledger.rows.every((row) => row.entryId.startsWith(cycleId))).toBe(true)
      const file = await made('office', 'ledger.export', { cycleId, filter: 'all' })
      expect(file.fileName).toContain(cycleId.slice(1))
    }
  })

  test('leads nobody to it once it does not wait for them, and no year is offered that is the only one', async () => {
    expect((await session('contact-2')).cycles).toEqual([])
    await submit()
    await endorse()
    await world.as('office').does('assessment.receive', { assessmentId: READY, seenRevision: await seen() })
    await openNextYear(world)
    // Its report and its ledger are still open, and are told where years are chosen.
    const [, former] = (await session('contact-2')).cycles
    expect(former?.unfinished).toEqual({ ...NOTHING_UNFINISHED, stage_reports: 1, ledger: 1 })
    expect(former?.owed).toBe(0)
    expect(await ledTo('contact-2')).toBe('c2027')
  })

  test.each(['contact-2', 'reviewer-dg', 'office'])('a year that is none is refused to %s', async (openId) => {
    await openNextYear(world)
    const scope = openId === 'contact-2' ? ({ kind: 'enterprise', enterpriseId: 'e002' } as const) : union()
    expect(await world.as(openId).isRefused('package.check', { cycleId: 'c2031', scope })).toMatchObject({
      refused: 'cycle_unknown',
    })
  })
})

describe('the clock', () => {
  test('reminds of two years that are due on one day, each for itself', async () => {
    await world.as('office').does('assessment.extend', {
      ...{ assessmentId: READY, seenRevision: 0, reason: '补充材料' },
      deadlineOn: getPlainDate('2027-01-24'),
    })
    await openNextYear(world, { openOn: getPlainDate('2027-01-02'), deadlineOn: getPlainDate('2027-01-24') })
    await world.emulator.clock.set(new Date('2027-01-21T02:07:00Z'))
    await world.emulator.fireTimer('deadline')
    const told = await world.read<{ subjectId: string }>('messages', { personId: 'p-contact-2' })
    expect(told.map(({ subjectId }) => subjectId)).toEqual(expect.arrayContaining(['c2026-e002', 'c2027-e002']))
  })
})
