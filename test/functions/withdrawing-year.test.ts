import { freshEntry } from '@/domain/ledger/ledger-entry'
import { ledgerDocument } from '../../cloudfunctions/_store/ledger-writes'
import { askToOpen, openNextYear } from './support/opening'
import { enterprise } from './support/standing'
import { totals } from './support/totals'
import { SLIP, withdrawing } from './support/withdrawing'
import { newRequest, startWorld, type World } from './support/world'

const YEAR = { cycleId: 'c2028', seenRevision: 1 }

let world: World
beforeEach(async () => {
  world = await startWorld()
  await openNextYear(world, SLIP)
})
afterEach(() => world.end())

const { withdraw, countOf, cycles, save } = withdrawing(() => world)
const { check } = totals(() => world)

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

  test('takes its numbers along, and leaves those of what a roster had brought', async () => {
    const joining = { ...enterprise(6, null), fromCycleId: 'c2028' }
    await world.insert({
      enterprises: [joining],
      ledger: [ledgerDocument(freshEntry('c2028', joining, null, { values: { staff: '88' }, formerNames: [] }))],
    })
    await check({ mend: true })
    expect((await world.read('totals', { cycleId: 'c2028' })).length).toBeGreaterThan(1)
    await withdraw()
    expect(await world.read('totals', { cycleId: 'c2028' })).toMatchObject([
      { unionId: null, standings: { 'ledger/unchecked': 1 } },
    ])
    expect(await world.read('portions', { cycleId: 'c2028' })).toEqual([])
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
