import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { openStores } from '../../cloudfunctions/_store/stores'
import { markLate } from '../../cloudfunctions/deadline/mark-late'
import type { Run } from '../../cloudfunctions/deadline/run'
import { leaving } from './support/leaving'
import { reporting, STAGE } from './support/reporting'
import { READY } from './support/rounds'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire } = timer(() => world)
const { write, writer, receiver } = reporting(() => world)
const { leave, rejoin } = leaving(() => world)

const isMarked = async (collection: 'assessments' | 'reports', _id: string) => {
  const [paper] = await world.read<{ readonly lateAt: number | null }>(collection, { _id })
  return paper !== undefined && paper.lateAt !== null
}

test('in a night with more late papers than a run has time for, it says so, and the next run goes on', async () => {
  Object.assign(process.env, world.emulator.sdkEnvironment())
  const stores = openStores()
  const [cycle] = await stores.cycles.all()
  if (!cycle) throw new Error('no year')
  const now = getInstant(Date.parse('2026-12-16T01:07:00Z'))
  const runOn = (step: number): Run => {
    let time = 0
    return {
      ...{ now, clock: () => now + (time += step), reference: 'r', stores, logMessage: () => undefined },
      ...{ configuration: {} as Run['configuration'], channels: {} },
    }
  }
  const countMarked = async () =>
    (await Promise.all((['assessments', 'reports'] as const).map((each) => world.read<{ lateAt: unknown }>(each))))
      .flat()
      .filter(({ lateAt }) => lateAt !== null).length
  // Each look at the clock says that so many seconds more are gone.
  expect(await markLate(runOn(30_000), cycle, undefined)).toEqual({ late: 0, ended: false })
  const first = await markLate(runOn(6_000), cycle, undefined)
  expect(first.ended).toBe(false)
  expect(await countMarked()).toBe(first.late)
  const rest = await markLate(runOn(0), cycle, undefined)
  expect(rest.ended).toBe(true)
  expect(rest.late).toBeGreaterThan(0)
  expect(await countMarked()).toBe(first.late + rest.late)
})

describe('a late mark is taken off as soon as it is no longer so', () => {
  test('of a report that was handed in late and returned until a day ahead', async () => {
    await fire('12-16')
    await fire('12-16', '09:37')
    await write('stage')
    await writer('stage').does('report.submit', { reportId: STAGE, seenRevision: 0 })
    await receiver('stage').does('report.open', { reportId: STAGE, seenRevision: 1 })
    expect(await isMarked('reports', STAGE)).toBe(true)
    const back = { seenRevision: 2, rectifyBy: getPlainDate('2026-12-28'), note: '请补充数据' }
    await receiver('stage').does('report.return', { reportId: STAGE, ...back })
    expect(await isMarked('reports', STAGE)).toBe(false)
  })

  test('of an enterprise that was off the ledger while the deadline was moved', async () => {
    await fire('12-16')
    await fire('12-16', '09:37')
    expect(await isMarked('assessments', READY)).toBe(true)
    await leave()
    await world.as('office').does('cycle.configure', {
      ...{ seenRevision: 1, openOn: getPlainDate('2026-11-01'), deadlineOn: getPlainDate('2026-12-27') },
      ...{ scoreStep: 0.5, bonusPoints: null },
    })
    await fire('12-17')
    await fire('12-17', '09:37')
    await rejoin()
    expect(await isMarked('assessments', READY)).toBe(false)
  })
})
