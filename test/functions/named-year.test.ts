import { STAFF } from './support/ledger'
import { DONGGUAN } from './support/nominating'
import { openNextYear } from './support/opening'
import { rounds } from './support/rounds'
import { csv, rosters } from './support/rosters'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, endorse } = rounds(() => world)
const { preview } = rosters(() => world)
const office = () => world.as('office')

/** 2026 has a form that waits for the office, and 2027 has just been opened. */
const twoYears = async (): Promise<void> => {
  await submit()
  await endorse()
  await openNextYear(world)
}

const column = { ...STAFF, choices: [...STAFF.choices] }

describe('of two years that live at once the one that is named is meant', () => {
  test('for quotas, which are given in it for the one after it', async () => {
    await twoYears()
    const rows = [{ unionId: DONGGUAN, provincial: 4, own: 1, seenRevision: 0 }]
    await office().does('quota.set', { presentId: 'c2027', rows })
    const given = async (presentId: string) => {
      const { cycleId, present, rows: all } = await office().does('quota.list', { presentId })
      return {
        cycleId,
        of: present.cycleId,
        places: all.find(({ union }) => union.unionId === DONGGUAN)?.quota.provincial,
      }
    }
    expect(await given('c2027')).toEqual({ cycleId: 'c2028', of: 'c2027', places: 4 })
    expect(await given('c2026')).toEqual({ cycleId: 'c2027', of: 'c2026', places: 0 })
  })

  test('for the columns of the ledger: a year without any is offered the last year’s before it', async () => {
    await twoYears()
    await office().does('ledger.setColumns', { cycleId: 'c2027', seenRevision: 0, columns: [column] })
    expect(await office().does('ledger.columns', { cycleId: 'c2027' })).toMatchObject({
      cycle: { cycleId: 'c2027' },
      columns: { columns: [STAFF] },
    })
    expect(await office().does('ledger.columns', { cycleId: 'c2026' })).toMatchObject({
      cycle: { cycleId: 'c2026' },
      columns: { cycleId: 'c2026', columns: [] },
      suggestedFrom: 'product',
    })
  })

  test('for a suggestion that is confirmed: the other year’s papers stay where they are', async () => {
    await twoYears()
    const unionIn = async (cycleId: string) =>
      (await office().does('oversight.enterprise', { cycleId, enterpriseId: 'e004' })).outline.unionId
    await office().does('routing.confirm', { cycleId: 'c2026', enterpriseIds: ['e004'] })
    expect([await unionIn('c2026'), await unionIn('c2027')]).toEqual(['u-shenzhen', null])
    await office().does('routing.confirm', { cycleId: 'c2027', enterpriseIds: ['e004'] })
    expect(await unionIn('c2027')).toBe('u-shenzhen')
  })

  test('for a roster, from its preview to its last row', async () => {
    await twoYears()
    const summary = await preview(csv('序号,企业名称,职工总数', '1,第1号企业有限公司,50'), 'csv', 'c2027')
    expect(summary.cycleId).toBe('c2027')
    expect((await office().does('roster.last', {})).last?.cycleId).toBe('c2027')
  })

  test.each([
    ['quota.list', { presentId: 'c2031' }],
    ['quota.set', { presentId: 'c2031', rows: [{ unionId: DONGGUAN, provincial: 1, own: 1, seenRevision: 0 }] }],
    ['ledger.columns', { cycleId: 'c2031' }],
    ['ledger.setColumns', { cycleId: 'c2031', seenRevision: 0, columns: [] }],
    ['routing.confirm', { cycleId: 'c2031', enterpriseIds: ['e004'] }],
  ] as const)('and %s of a year that is none is refused', async (action, input) => {
    expect(await office().isRefused(action, input)).toMatchObject({ refused: 'cycle_unknown' })
  })
})

describe('a program that names none is answered of the year with open work', () => {
  test('quotas, columns and a roster are 2026’s until that is done', async () => {
    await twoYears()
    expect((await office().does('quota.list', {})).present.cycleId).toBe('c2026')
    expect((await office().does('ledger.columns', {})).cycle.cycleId).toBe('c2026')
    expect((await preview(csv('序号,企业名称', '1,第1号企业有限公司'))).cycleId).toBe('c2026')
  })

  test('a suggestion is the newest year’s, where alone suggestions wait', async () => {
    await twoYears()
    await office().does('routing.confirm', { enterpriseIds: ['e004'] })
    const { outline } = await office().does('oversight.enterprise', { cycleId: 'c2027', enterpriseId: 'e004' })
    expect(outline.unionId).toBe('u-shenzhen')
  })
})
