import type { ActionName } from '@/contract/contract'
import type { CollectionName } from '../../cloudfunctions/_store/manifest'
import { growTenYears } from './support/ten-years'
import { startWorld, type World } from './support/world'

// Thirty thousand papers are put there first, and the machine is shared.
jest.setTimeout(600_000)

let world: World
beforeAll(async () => {
  world = await startWorld()
  await growTenYears(world)
})
afterAll(() => world.end())

const first = { search: '', offset: 0 }
const former = { cycleId: 'c2025' } as const
/** A page of rows, and what belongs to each; there are a thousand of each of these papers in each of ten years. */
const LOOKED_AT_MOST = 100

test.each<[string, ActionName, object, readonly CollectionName[]]>([
  ['office', 'oversight.progress', {}, ['assessments', 'enterprises']],
  ['office', 'oversight.progress', former, ['assessments']],
  ['reviewer-dg', 'worklist.page', { ...first, unionId: 'u-dongguan', tab: 'waiting' }, ['assessments']],
  ['office', 'ledger.page', { ...first, filter: 'all' }, ['ledger']],
  ['reviewer-dg', 'ledger.page', { ...first, filter: 'all' }, ['ledger']],
  ['office', 'report.list', { ...first, kind: 'stage', filter: 'all' }, ['reports']],
  ['reviewer-dg', 'report.list', { ...first, kind: 'stage', filter: 'all' }, ['reports']],
  ['office', 'routing.list', { ...first, tab: 'routed' }, ['assessments']],
  ['office', 'session.get', {}, ['assessments', 'reports', 'ledger']],
  ['reviewer-dg', 'session.get', {}, ['assessments', 'reports', 'ledger']],
  ['office', 'cycle.closing', former, ['assessments', 'reports', 'ledger']],
])('what stands above its rows is not counted anew: %s, %s %j', async (by, action, input, collections) => {
  world.emulator.resetStats()
  await world.as(by).does(action, input)
  const { examined } = world.emulator.stats()
  const tooMany = collections.filter((collection) => (examined[collection] ?? 0) > LOOKED_AT_MOST)
  expect(tooMany.map((collection) => [collection, examined[collection]])).toEqual([])
})
