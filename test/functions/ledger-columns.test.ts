import { SUGGESTED_COLUMNS, type LedgerColumn } from '@/domain/ledger/ledger-column'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { askToOpen } from './support/opening'
import { FIRST, ledgerSteps, PHONE, STAFF } from './support/ledger'
import { enterprise } from './support/standing'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { load, check, confirm } = ledgerSteps(() => world)
const office = () => world.as('office')
const wanted = (columns: readonly LedgerColumn[]) =>
  columns.map((column) => ({ ...column, choices: [...column.choices] }))
const set = (columns: readonly LedgerColumn[], seenRevision: number, requestId = newRequest()) =>
  office().does('ledger.setColumns', { seenRevision, columns: wanted(columns) }, requestId)

describe('the columns of a cycle', () => {
  test('are none until the office confirmed them; 建议栏目 are an offer', async () => {
    const before = await office().does('ledger.columns', {})
    expect(before).toMatchObject({ columns: { columns: [], revision: 0 }, suggestedFrom: 'product' })
    expect(before.suggested).toEqual(SUGGESTED_COLUMNS)
    expect((await load('contact-1')).columns).toEqual([])
    await check()
    await set(before.suggested, 0)
    expect((await load('contact-2', 'c2026-e002')).columns).toEqual(SUGGESTED_COLUMNS)
  })

  test('bring every enterprise its entry; the same request again does nothing twice', async () => {
    const request = newRequest()
    expect(await set([STAFF], 0, request)).toMatchObject({ prepared: 5, enterprises: 5, columns: { revision: 1 } })
    expect(await set([STAFF], 0, request)).toMatchObject({ prepared: 5, columns: { revision: 1 } })
    expect(await world.read('ledger')).toHaveLength(5)
  })

  test('of a large ledger bring the entries some hundreds a call', async () => {
    await world.insert({
      enterprises: Array.from({ length: 310 }, (_, index) => enterprise(100 + index, 'u-dongguan')),
    })
    const request = newRequest()
    expect(await set([STAFF], 0, request)).toMatchObject({ prepared: 300, enterprises: 315 })
    expect(await set([STAFF], 0, request)).toMatchObject({ prepared: 315, enterprises: 315 })
  })

  test('are not set over a colleague’s, and a claim is answered with what to do', async () => {
    const replies = await Promise.all(
      [[STAFF], [PHONE]].map((columns) =>
        office().ask('ledger.setColumns', { seenRevision: 0, columns: wanted(columns) }),
      ),
    )
    expect(
      replies.map((reply) => (reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome)).sort(),
    ).toEqual(['done', 'ledger_columns_changed'])
  })

  test('that are taken off hide their values and lose none', async () => {
    await set([STAFF, PHONE], 0)
    await check({ staff: '1200', phone: '0769-1' })
    await confirm()
    await set([STAFF], 1)
    expect((await load()).columns).toEqual([STAFF])
    await set([STAFF, PHONE], 2)
    expect((await load()).entry.values).toEqual({ staff: '1200', phone: '0769-1' })
  })

  test('hold for what was typed before they changed: an entry filled in by the old ones says so', async () => {
    await set([STAFF, PHONE], 0)
    await set([STAFF], 1)
    const refusal = await world.as('contact-1').isRefused('ledger.check', {
      entryId: FIRST,
      seenRevision: 0,
      fields: [
        { field: 'staff', value: '1200' },
        { field: 'phone', value: '0769-1' },
      ],
      note: '',
    })
    expect(refusal.refused).toBe('ledger_column_unknown')
  })
})

describe('the next cycle', () => {
  test('begins from what was last confirmed, with nothing checked, and offers the last columns', async () => {
    await set([STAFF, PHONE], 0)
    await check({ staff: '1200' })
    await confirm()
    await check({ staff: '900' }, 'contact-2', 'c2026-e002')
    await world.emulator.clock.set(new Date('2027-01-05T02:00:00Z'))
    await askToOpen(world, { openOn: getPlainDate('2027-01-02'), deadlineOn: getPlainDate('2027-12-15') })
    const { counts } = await office().does('ledger.page', { filter: 'all', search: '', offset: 0 })
    expect(counts).toMatchObject({ all: 5, unchecked: 5 })
    expect((await load('office', 'c2027-e001')).entry).toMatchObject({ values: { staff: '1200' }, check: null })
    expect((await load('office', 'c2027-e002')).entry.values).toEqual({})
    expect(await office().does('ledger.columns', {})).toMatchObject({
      columns: { cycleId: 'c2027', columns: [] },
      suggested: [STAFF, PHONE],
      suggestedFrom: 'last_cycle',
    })
  })
})
