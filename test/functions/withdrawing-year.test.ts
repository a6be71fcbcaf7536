import { getPlainDate } from '@/domain/calendar/plain-date'
import { freshEntry } from '@/domain/ledger/ledger-entry'
import { ledgerDocument } from '../../cloudfunctions/_store/ledger-writes'
import { openNextYear, TENTH_OF_JANUARY, askToOpen } from './support/opening'
import { enterprise } from './support/standing'
import { newRequest, startWorld, type World } from './support/world'

/** Opened by a slip: the year after the next. Its form may be filled in at once. */
const SLIP = { openOn: getPlainDate('2027-01-02'), deadlineOn: getPlainDate('2028-12-15') }
const YEAR = { cycleId: 'c2028', seenRevision: 1 }
const BY_OFFICE = { requestDigest: '', personId: 'p-office', at: 0 }
const KINDS = ['assessments', 'reports', 'ledger'] as const

let world: World
beforeEach(async () => {
  world = await startWorld()
  await openNextYear(world, SLIP)
})
afterEach(() => world.end())

const withdraw = (requestId?: string) => world.as('office').ask('cycle.withdraw', YEAR, requestId)
const countOf = async (): Promise<number> => {
  const rows = await Promise.all(KINDS.map((kind) => world.read(kind, { cycleId: 'c2028' })))
  return rows.flat().length
}
const cycles = async () => (await world.read<{ cycleId: string }>('cycles')).map(({ cycleId }) => cycleId).sort()
const save = (openId = 'contact-1', no = 1, enterpriseId = 'e001') =>
  world.as(openId).ask('assessment.saveAnswer', {
    ...{ assessmentId: `c2028-${enterpriseId}`, no, seenRevision: 0 },
    ...{ narrative: '成立领导小组。', selfScore: null, facts: {} },
  })

describe('a year that was opened by a slip, and in which nobody wrote', () => {
  test('is taken back with everything that it was opened with, and the right one is opened', async () => {
    const before = await world.read('assessments', { cycleId: 'c2026' })
    expect(await countOf()).toBe(17)
    expect(await withdraw()).toMatchObject({ outcome: 'done', value: { withdrawn: true } })
    expect(await countOf()).toBe(0)
    expect(await cycles()).toEqual(['c2026'])
    expect(await world.read('assessments', { cycleId: 'c2026' })).toEqual(before)
    expect(await world.read('journal', { action: 'cycle.withdraw' })).toMatchObject([
      { personId: 'p-office', subject: 'c2028' },
    ])
    expect((await world.as('contact-1').does('session.get', {})).cycle?.cycleId).toBe('c2026')
    expect(await askToOpen(world)).toMatchObject({ outcome: 'done', value: { cycle: { cycleId: 'c2027' } } })
  })

  test('takes its reminders, its late marks, its columns and the quotas of the year after along', async () => {
    await world.as('office').does('ledger.setColumns', { seenRevision: 0, columns: [] })
    const place = { unionId: 'u-dongguan', provincial: 2, own: 1, seenRevision: 0 }
    await world.as('office').does('quota.set', { rows: [place] })
    await world.emulator.clock.set(new Date('2028-12-08T02:07:00Z'))
    await world.emulator.fireTimer('deadline')
    await world.emulator.clock.set(new Date('2028-12-17T02:07:00Z'))
    await world.emulator.fireTimer('deadline')
    const told = async () =>
      (await world.read<{ subjectId: string | null }>('messages')).filter(({ subjectId }) =>
        subjectId?.startsWith('c2028-'),
      )
    expect((await told()).length).toBeGreaterThan(0)
    expect(await withdraw()).toMatchObject({ outcome: 'done' })
    expect(await told()).toEqual([])
    expect(
      (await world.read<{ subjectId?: string }>('events')).filter((each) => each.subjectId?.startsWith('c2028')),
    ).toEqual([])
    expect(await world.read('ledger_columns', { cycleId: 'c2028' })).toEqual([])
    expect(await world.read('nominations', { cycleId: 'c2029' })).toEqual([])
  })

  test('keeps what a roster had brought for it before it was opened', async () => {
    const joining = { ...enterprise(6, null), fromCycleId: 'c2028' }
    await world.insert({
      enterprises: [joining],
      ledger: [ledgerDocument(freshEntry('c2028', joining, null, { values: { staff: '88' }, formerNames: [] }))],
    })
    expect(await withdraw()).toMatchObject({ outcome: 'done' })
    expect(await world.read('ledger', { cycleId: 'c2028' })).toMatchObject([{ values: { staff: '88' } }])
  })

  test('repeated with the same request gets the same answer; asked for anew there is none', async () => {
    const requestId = newRequest()
    const first = await withdraw(requestId)
    expect(await withdraw(requestId)).toMatchObject({
      outcome: 'done',
      value: first.outcome === 'done' ? first.value : {},
    })
    expect(await withdraw()).toMatchObject({ refusal: { refused: 'cycle_unknown' } })
  })
})

describe('it is refused, and everything stays,', () => {
  const written = async () => {
    const before = await countOf()
    expect(await withdraw()).toMatchObject({
      refusal: { refused: 'cycle_written', with: { title: '2028 年度阶段性评估', count: 1 } },
    })
    expect(await countOf()).toBe(before)
    expect(await cycles()).toEqual(['c2026', 'c2028'])
  }

  test('once an answer is saved', async () => {
    expect(await save()).toMatchObject({ outcome: 'done' })
    await written()
  })

  test('once a report is begun', async () => {
    await world
      .as('contact-1')
      .does('report.saveSection', { reportId: 'c2028-e001-stage', no: 1, seenRevision: 0, text: '已动笔' })
    await written()
  })

  test('once a ledger entry is checked', async () => {
    await world.as('contact-1').does('ledger.check', { entryId: 'c2028-e001', seenRevision: 0, fields: [], note: '' })
    await written()
  })

  test('once somebody is nominated for the year after', async () => {
    const place = { unionId: 'u-dongguan', provincial: 1, own: 1, seenRevision: 0 }
    await world.as('office').does('quota.set', { rows: [place] })
    const nominee = {
      name: '甲公司',
      kind: 'enterprise' as const,
      creditCode: '',
      address: '',
      contact: '',
      reason: '好',
    }
    await world
      .as('reviewer-dg')
      .does('nomination.save', { unionId: 'u-dongguan', ledger: 'own', change: { kind: 'add', nominee } })
    await written()
  })

  test('for a year that is not the newest, and for one that was changed meanwhile', async () => {
    const office = world.as('office')
    expect(await office.isRefused('cycle.withdraw', { cycleId: 'c2026', seenRevision: 1 })).toMatchObject({
      refused: 'cycle_not_newest',
    })
    expect(await office.isRefused('cycle.withdraw', { ...YEAR, seenRevision: 0 })).toMatchObject({
      refused: 'version_changed',
    })
    expect(await countOf()).toBe(17)
  })
})

describe('a write at the very moment', () => {
  test.each([1, 2, 3, 4])('is refused, or keeps the year whole (%i)', async () => {
    const writes = [save(), save('contact-2', 2, 'e002'), save('contact-3', 3, 'e003')]
    const [withdrawn, ...saved] = await Promise.all([withdraw(), ...writes])
    const kept = saved.filter(({ outcome }) => outcome === 'done').length
    if (withdrawn.outcome === 'done') {
      expect(kept).toBe(0)
      expect(await countOf()).toBe(0)
      expect(saved.map((reply) => reply.outcome === 'refused' && reply.refusal.refused)).toEqual(
        saved.map(() => 'assessment_unknown'),
      )
    } else {
      expect(await cycles()).toEqual(['c2026', 'c2028'])
      expect(await countOf()).toBe(17)
      const written = await world.read<{ startedAt: number | null }>('assessments', { cycleId: 'c2028' })
      expect(written.filter(({ startedAt }) => startedAt !== null)).toHaveLength(kept)
    }
  })

  test('that came before the year was taken away puts it back, with every paper', async () => {
    await save()
    const [year] = await world.read<{ _id: string }>('cycles', { cycleId: 'c2028' })
    // A run that died after it took the year away and removed a part.
    await world.insert({
      withdrawals: [{ _id: 'c2028', cycle: year, state: 'running', requestId: newRequest(), ...BY_OFFICE }],
    })
    await world.remove('cycles', 'c2028')
    await world.remove('assessments', 'c2028-e003')
    await world.remove('reports', 'c2028-e004-stage')
    expect(await world.as('contact-1').isRefused('assessment.load', { assessmentId: 'c2028-e001' })).toMatchObject({
      refused: 'assessment_unknown',
    })
    await world.emulator.fireTimer('deadline')
    expect(await cycles()).toEqual(['c2026', 'c2028'])
    expect(await countOf()).toBe(17)
    expect(await world.read('cycles', { cycleId: 'c2028' })).toEqual([year])
  })
})

test.each([1, 2, 3, 5, 7])('a function that dies at its step %i is made up for', async (step) => {
  world.emulator.faults.failNext({ action: 'database.removeDocument' }, step)
  await withdraw()
  world.emulator.faults.clear()
  await world.emulator.clock.set(new Date(TENTH_OF_JANUARY.getTime() + 3_600_000))
  await world.emulator.fireTimer('deadline')
  if ((await cycles()).includes('c2028')) expect(await withdraw()).toMatchObject({ outcome: 'done' })
  expect(await countOf()).toBe(0)
  expect(await cycles()).toEqual(['c2026'])
  expect(await world.read('withdrawals', { state: 'running' })).toEqual([])
})
