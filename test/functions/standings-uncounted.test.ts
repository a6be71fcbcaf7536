import type { ActionName } from '@/contract/contract'
import { freshEnterpriseReports } from '@/domain/report/report'
import type { CollectionName } from '../../cloudfunctions/_store/manifest'
import { ledgerEntry, ledgerStanding } from './support/ledger'
import { assessment, enterprise } from './support/standing'
import { totals } from './support/totals'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.insert(ledgerStanding())
})
afterEach(() => world.end())

const { check } = totals(() => world)

describe('while a year is still to be counted, a union’s page', () => {
  const UNIONS = 22
  const EACH = 20
  const nos = Array.from({ length: UNIONS * EACH }, (_none, index) => 100 + index)
  const unionOf = (no: number): string => (no % UNIONS === 0 ? 'u-dongguan' : `u-${no % UNIONS}`)
  const marked = <Paper extends object>(paper: Paper) => ({ ...paper, uncounted: true })
  /** What is marked of one union, and a page of rows. */
  const LOOKED_AT_MOST = 3 * EACH

  beforeEach(async () => {
    await check({ mend: true })
    await world.insert({
      assessments: nos.map((no) => marked(assessment(no, unionOf(no)))),
      ledger: nos.map((no) => marked(ledgerEntry(no, unionOf(no)))),
      reports: nos.flatMap((no) =>
        freshEnterpriseReports({ cycleId: 'c2026' }, enterprise(no, unionOf(no))).map((report) =>
          marked({ ...report, _id: report.reportId }),
        ),
      ),
    })
  })

  const page = { search: '', offset: 0 }
  test.each<[ActionName, object, CollectionName]>([
    ['worklist.page', { ...page, unionId: 'u-dongguan', tab: 'waiting' }, 'assessments'],
    ['ledger.page', { ...page, filter: 'all' }, 'ledger'],
    ['report.list', { ...page, kind: 'stage', filter: 'all' }, 'reports'],
  ])('looks at the marked papers of that union alone: %s', async (action, input, collection) => {
    world.emulator.resetStats()
    await world.as('reviewer-dg').does(action, input)
    expect(world.emulator.stats().examined[collection] ?? 0).toBeLessThanOrEqual(LOOKED_AT_MOST)
  })

  test('knows of what went to another union and is still counted with it, and of what came', async () => {
    const all = async (unionId: string) =>
      (await world.as('office').does('worklist.page', { ...page, unionId, tab: 'all' })).counts.all
    expect([await all('u-dongguan'), await all('u-shenzhen')]).toEqual([EACH + 2, 1])
    const [gone] = await world.read<{ _id: string }>('assessments', { _id: 'c2026-e001' })
    await world.replace('assessments', { ...gone, unionId: 'u-shenzhen', uncounted: true } as never)
    expect([await all('u-dongguan'), await all('u-shenzhen')]).toEqual([EACH + 1, 2])
  })
})
