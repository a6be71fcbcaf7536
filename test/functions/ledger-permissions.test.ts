import type { ActionInput, ActionName } from '@/contract/contract'
import { LEDGER_STATES, type LedgerState } from '@/domain/ledger/ledger-entry'
import { ledgerEntry, ledgerStanding, STAFF } from './support/ledger'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await world.insert({ ...ledgerStanding(), ledger: [] })
  // One enterprise a state and action, so that none of them stands in another's way.
  await world.insert({ ledger: LEDGER_STATES.map((state, index) => entryIn(state, index)) })
})
afterAll(() => world.end())

const CHECK = { changes: [], note: '', at: 1 as never, by: 'p', byName: '张一' }
const entryIn = (state: LedgerState, index: number) =>
  ledgerEntry(1, 'u-dongguan', {
    entryId: `c2026-e001${index}`,
    enterpriseNo: index + 1,
    state,
    check: state === 'unchecked' ? null : CHECK,
  })

type Asked = { readonly [Name in ActionName]?: (entryId: string) => ActionInput<Name> }
const ACTIONS = {
  'ledger.load': (entryId) => ({ entryId }),
  'ledger.history': (entryId) => ({ entryId, after: null }),
  'ledger.check': (entryId) => ({ entryId, seenRevision: 7, fields: [], note: '' }),
  'ledger.confirm': (entryId) => ({ entryId, seenRevision: 7 }),
  'ledger.confirmMany': (entryId) => ({ seen: [{ entryId, seenRevision: 7 }] }),
  'ledger.return': (entryId) => ({ entryId, seenRevision: 7, note: '请核实' }),
  'ledger.correct': (entryId) => ({ entryId, seenRevision: 7, fields: [], reason: '更正' }),
} satisfies Asked
const NAMES = Object.keys(ACTIONS) as Array<keyof typeof ACTIONS>

/** Who is let through to the entry; everybody else learns nothing of it. Looking at an old revision stops all who may. */
const EXPECTED: Readonly<Record<string, Readonly<Record<keyof typeof ACTIONS, string>>>> = {
  nobody: all('not_bound'),
  former: all('seat_revoked'),
  'contact-1': {
    ...all('not_permitted'),
    'ledger.load': 'done',
    'ledger.history': 'done',
    'ledger.check': 'ledger_changed',
  },
  'contact-2': {
    ...all('not_permitted'),
    'ledger.load': 'other_enterprise',
    'ledger.history': 'other_enterprise',
    'ledger.check': 'other_enterprise',
  },
  'reviewer-dg': {
    ...all('ledger_changed'),
    'ledger.load': 'done',
    'ledger.history': 'done',
    'ledger.check': 'not_permitted',
    'ledger.correct': 'not_permitted',
    'ledger.confirmMany': 'done',
  },
  'reviewer-sz': { ...all('other_union'), 'ledger.check': 'not_permitted', 'ledger.correct': 'not_permitted' },
  office: {
    ...all('not_permitted'),
    'ledger.load': 'done',
    'ledger.history': 'done',
    'ledger.correct': 'ledger_changed',
    'ledger.confirmMany': 'done',
  },
}

function all(code: string): Record<keyof typeof ACTIONS, string> {
  return Object.fromEntries(NAMES.map((name) => [name, code])) as Record<keyof typeof ACTIONS, string>
}

const cases = Object.keys(EXPECTED).flatMap((who) =>
  NAMES.flatMap((name) => LEDGER_STATES.map((state, index) => [who, name, state, `c2026-e001${index}`] as const)),
)

test.each(cases)('%s: %s of an entry that is %s', async (who, name, _state, entryId) => {
  const reply = await world.as(who).ask(name, ACTIONS[name](entryId))
  expect(reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome).toBe(EXPECTED[who]?.[name])
})

test.each([
  ['reviewer-dg', 'ledger_changed'],
  ['office', 'not_permitted'],
])('of several that %s may see each is refused as one alone would be: %s', async (who, refusal) => {
  const seen = LEDGER_STATES.map((_state, index) => ({ entryId: `c2026-e001${index}`, seenRevision: 7 }))
  const { results } = await world.as(who).does('ledger.confirmMany', { seen })
  expect(results.map(({ refusal: each }) => each?.refused)).toEqual(LEDGER_STATES.map(() => refusal))
})

describe('lists, columns and the export', () => {
  const PAGE = { filter: 'all', search: '', offset: 0 } as const
  const COLUMNS = { seenRevision: 9, columns: [{ ...STAFF, choices: [] }] }

  test.each([
    ['nobody', 'not_bound', 'not_bound', 'not_bound', 'not_bound'],
    ['former', 'seat_revoked', 'seat_revoked', 'seat_revoked', 'seat_revoked'],
    ['contact-1', 'not_permitted', 'not_permitted', 'done', 'not_permitted'],
    ['reviewer-dg', 'done', 'done', 'done', 'not_permitted'],
    ['office', 'done', 'done', 'done', 'ledger_columns_changed'],
  ])('%s', async (who, page, exported, columns, set) => {
    const someone = world.as(who)
    const outcomes = [
      await someone.ask('ledger.page', PAGE),
      await someone.ask('ledger.export', { filter: 'all' }),
      await someone.ask('ledger.columns', {}),
      await someone.ask('ledger.setColumns', COLUMNS),
    ].map((reply) => (reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome))
    expect(outcomes).toEqual([page, exported, columns, set])
  })

  test('what waits to be confirmed is read by whoever confirms it, and holds no value', async () => {
    const asked = { search: '', offset: 0 }
    expect((await world.as('contact-1').isRefused('ledger.toConfirm', asked)).refused).toBe('not_permitted')
    const mine = await world.as('reviewer-dg').does('ledger.toConfirm', asked)
    expect([mine.count, mine.rows.map(({ entryId }) => entryId)]).toEqual([1, ['c2026-e0011']])
    expect(JSON.stringify(mine)).not.toContain('0769')
    for (const who of ['reviewer-sz', 'office'])
      expect(await world.as(who).does('ledger.toConfirm', asked)).toMatchObject({ count: 0, rows: [] })
  })

  test('a union sees its own alone, and no list holds a value', async () => {
    const { rows, counts } = await world.as('reviewer-sz').does('ledger.page', PAGE)
    expect([rows, counts.all]).toEqual([[], 0])
    const mine = await world.as('reviewer-dg').does('ledger.page', PAGE)
    expect(mine.counts).toEqual({ all: 4, unchecked: 1, checked: 1, confirmed: 1, returned: 1, departed: 0 })
    expect(JSON.stringify(mine)).not.toContain('0769')
    expect(mine.rows[0]).not.toHaveProperty('values')
  })

  test('a page shows one state where it is asked to', async () => {
    const page = await world.as('office').does('ledger.page', { ...PAGE, filter: 'checked' })
    expect(page.rows.map(({ state }) => state)).toEqual(['checked'])
  })
})
