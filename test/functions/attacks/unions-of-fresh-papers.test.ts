import { freshEnterpriseReport, reportIdOf } from '@/domain/report/report'
import { openDatabase } from '../../../cloudfunctions/_store/database'
import { beginPapers, reportPaper } from '../../../cloudfunctions/_store/enterprise-papers'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { assessment, CYCLE, enterprise, person } from '../support/standing'
import { askToOpen } from '../support/opening'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const MANY = Array.from({ length: 16 }, (_, index) => 101 + index)
const idOf = (no: number): string => `e${no}`

interface Routed {
  readonly _id: string
  /** null on a union’s own. */
  readonly enterpriseId: string | null
  readonly unionId: string | null
  readonly unionName?: string | null
}

/** Papers that name another union than their enterprise does. */
const astray = async (
  collection: 'assessments' | 'reports' | 'ledger',
  cycleId = 'c2026',
): Promise<readonly string[]> => {
  const unions = new Map(
    (await world.read<Routed>('enterprises')).map(({ enterpriseId, unionId }) => [enterpriseId, unionId]),
  )
  const papers = await world.read<Routed>(collection, { cycleId })
  return papers
    .filter(({ enterpriseId, unionId }) => enterpriseId !== null && unions.get(enterpriseId) !== unionId)
    .map(({ _id }) => _id)
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const reroute = (enterpriseId: string, unionId = 'u-shenzhen') =>
  world.as('office').does('routing.assign', { enterpriseId, unionId, reason: '企业迁址' })

describe('a paper is begun while its enterprise is rerouted', () => {
  const begin: Readonly<Record<'reports' | 'ledger', (no: number) => Promise<unknown>>> = {
    reports: (no) => {
      const reportId = reportIdOf('c2026', 'stage', idOf(no))
      return world
        .as(`contact-${no}`)
        .does('report.saveSection', { reportId, no: 1, seenRevision: 0, text: '已推进。' })
    },
    ledger: (no) =>
      world
        .as(`contact-${no}`)
        .ask('ledger.check', { entryId: `c2026-${idOf(no)}`, seenRevision: 0, fields: [], note: '' }),
  }

  test.each(['reports', 'ledger'] as const)(
    '%s: it has its enterprise’s union, whoever comes first',
    async (collection) => {
      await world.insert({
        enterprises: MANY.map((no) => enterprise(no, 'u-dongguan')),
        assessments: MANY.map((no) => assessment(no, 'u-dongguan')),
        people: MANY.map((no) => person(`contact-${no}`, `填报人${no}`, { role: 'contact', enterpriseId: idOf(no) })),
      })
      // Begun at every moment of a rerouting; wherever one falls, the end must be the same.
      for (const [index, no] of MANY.entries())
        await Promise.all([reroute(idOf(no)), later(index * 2).then(() => begin[collection](no))])
      expect(await world.read(collection, { cycleId: 'c2026' })).toHaveLength(MANY.length)
      expect(await astray(collection)).toEqual([])
    },
  )

  test('neither is committed on what the other has changed: the beginning is done again', async () => {
    Object.assign(process.env, world.emulator.sdkEnvironment())
    const turns: Array<string | null> = []
    await beginPapers(openDatabase(), 'e001', async (found, unionName) => {
      turns.push(unionName)
      if (turns.length === 1) await reroute('e001')
      return [reportPaper(freshEnterpriseReport(CYCLE, 'stage', found))]
    })
    expect(turns).toEqual(['东莞市总工会', '深圳市总工会'])
    expect(await astray('reports')).toEqual([])
  })
})

describe('an enterprise is rerouted while the next cycle is prepared', () => {
  const days = { openOn: getPlainDate('2027-11-01'), deadlineOn: getPlainDate('2027-12-15') }
  const open = async () => {
    const reply = await askToOpen(world, days)
    if (reply.outcome !== 'done') throw new Error(JSON.stringify(reply))
    return reply.value
  }

  test('its papers of the next cycle, which nobody sees yet, go along', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => 101 + index)
    await world.insert({
      enterprises: numbers.map((no) => enterprise(no, 'u-dongguan')),
      assessments: numbers.map((no) => assessment(no, 'u-dongguan')),
    })
    await world.emulator.clock.set(new Date('2027-01-10T02:00:00Z'))
    expect(await open()).toMatchObject({ cycle: null })
    await reroute('e001')
    await reroute('e160')
    expect(await open()).toMatchObject({ cycle: { cycleId: 'c2027' }, prepared: 65, enterprises: 65 })
    for (const collection of ['assessments', 'reports', 'ledger'] as const)
      expect(await astray(collection, 'c2027')).toEqual([])
    const [moved] = await world.read('assessments', { _id: 'c2027-e001' })
    expect(moved).toMatchObject({ unionId: 'u-shenzhen', unionName: '深圳市总工会' })
    const { entry } = await world.as('reviewer-sz').does('ledger.load', { entryId: 'c2027-e001' })
    expect(entry.unionName).toBe('深圳市总工会')
  })
})
