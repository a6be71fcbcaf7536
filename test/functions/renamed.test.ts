import { rounds } from './support/rounds'
import { FIRST, ledgerEntry, ledgerStanding, ledgerSteps } from './support/ledger'
import { leaving } from './support/leaving'
import { openNextYear } from './support/opening'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  const { ledger, ...rest } = ledgerStanding()
  await world.insert({ ...rest, ledger: [...ledger, ledgerEntry(4, null)] })
})
afterEach(() => world.end())

const { fire } = timer(() => world)
/** The clock counts what there is and makes search keys: from then on the ledger alone says who is called so. */
const counted = async (): Promise<void> => {
  for (const minute of ['07', '37']) await fire('12-02', `10:${minute}`)
  await world.told()
}

const { target } = ledgerSteps(() => world)
const { submit, endorse } = rounds(() => world)
const { listed } = leaving(() => world)
const OLD = '第1号企业有限公司'
const NEW = '莞城精工股份有限公司'
const rename = async (entryId = FIRST, name = NEW) =>
  world.as('office').does('ledger.correct', {
    ...(await target(entryId)),
    ...{ fields: [{ field: 'name', value: name }], reason: '工商更名' },
  })
const names = { present: NEW, former: [OLD] }

/** Every list in which enterprises are looked for, with the names that it says. */
const LISTS = {
  progress: async (search: string, cycleId?: string) =>
    (
      await world
        .as('office')
        .does('oversight.enterprises', { filter: 'all', search, offset: 0, ...(cycleId ? { cycleId } : {}) })
    ).rows.map((row) => [row.enterpriseId, row.names]),
  worklist: async (search: string) =>
    (
      await world
        .as('reviewer-dg')
        .does('worklist.page', { unionId: 'u-dongguan', tab: 'unsubmitted', search, offset: 0 })
    ).rows.map((row) => [row.outline.enterpriseId, row.names]),
  routing: async (search: string) =>
    (await world.as('office').does('routing.list', { tab: 'routed', search, offset: 0 })).rows.map((row) => [
      row.enterprise.enterpriseId,
      row.names,
    ]),
  invitations: async (search: string) =>
    (await world.as('office').does('invitation.seats', { role: 'contact', state: 'all', search, offset: 0 })).rows.map(
      (row) => [row.seat.role === 'contact' ? row.seat.enterpriseId : '', row.names],
    ),
} as const

describe.each([
  ['before the clock has counted and made keys', () => Promise.resolve()],
  ['once it has', counted],
] as const)('%s', (_when, begin) => {
  test.each(Object.keys(LISTS) as Array<keyof typeof LISTS>)(
    'a renamed enterprise is found under both names: %s',
    async (list) => {
      await begin()
      expect(await LISTS[list](NEW)).toEqual([])
      await rename()
      for (const search of [OLD, NEW, '莞城']) expect(await LISTS[list](search)).toEqual([['e001', names]])
      expect(await LISTS[list]('第2号')).toEqual([['e002', undefined]])
    },
  )

  test('the ledger, the reports and the packages find it under both names too', async () => {
    await begin()
    await rename()
    const office = world.as('office')
    for (const search of [OLD, NEW]) {
      const { rows } = await office.does('ledger.page', { filter: 'all', search, offset: 0 })
      expect(rows.map(({ enterpriseId }) => enterpriseId)).toEqual(['e001'])
      const places = await office.does('package.places', { search })
      expect(places.enterprises.map(({ enterpriseId }) => enterpriseId)).toEqual(['e001'])
    }
    await world.as('contact-1').does('report.saveSection', {
      ...{ reportId: 'c2026-e001-stage', no: 1, seenRevision: 0, text: '成立了领导小组' },
    })
    const reports = await office.does('report.list', { kind: 'stage', filter: 'all', search: OLD, offset: 0 })
    expect(reports.rows).toMatchObject([{ enterpriseId: 'e001', name: NEW, names }])
  })

  test('what was signed keeps its name, and is found under the new one', async () => {
    await begin()
    await submit()
    await endorse()
    await rename('c2026-e002')
    expect(await LISTS.progress(NEW)).toEqual([['e002', { present: NEW, former: ['第2号企业有限公司'] }]])
    const detail = await world.as('office').does('oversight.enterprise', { enterpriseId: 'e002' })
    expect(detail).toMatchObject({ outline: { enterpriseName: '第2号企业有限公司' }, names: { present: NEW } })
  })

  test('a former year finds it under the name that it got since, and a new one under the name that it had', async () => {
    await begin()
    await openNextYear(world)
    await rename('c2027-e001')
    // The new year's papers are counted and get their keys, too.
    if (begin === counted) for (let times = 0; times < 2; times += 1) await world.emulator.fireTimer('deadline')
    expect(await listed('all', 'c2026', NEW)).toEqual(['e001'])
    expect(await listed('all', 'c2027', OLD)).toEqual(['e001'])
  })
})

test('one that was never renamed has no other names', async () => {
  expect(await world.as('office').does('oversight.enterprise', { enterpriseId: 'e001' })).not.toHaveProperty('names')
})
