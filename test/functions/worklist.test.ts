import { databaseCallsOf } from './support/database-calls'
import { assessment, filledIn } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

describe('a worklist', () => {
  test('is the reviewer’s own union’s alone', async () => {
    const refusal = await world
      .as('reviewer-dg')
      .isRefused('worklist.page', { unionId: 'u-shenzhen', tab: 'waiting', search: '', offset: 0 })
    expect(refusal.refused).toBe('other_union')
  })

  test('shows the longest wait first, counts every tab, never loads answers, and costs two calls', async () => {
    for (const [no, day] of [
      [11, '11-25'],
      [12, '11-20'],
      [13, '11-28'],
    ] as const)
      await world.insert({
        assessments: [
          assessment(no, 'u-dongguan', {
            ...filledIn(),
            state: 'submitted',
            round: 1,
            submittedAt: Date.parse(`2026-${day}T02:00:00Z`) as never,
          }),
        ],
      })
    const input = { unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 } as const
    const page = await world.as('reviewer-dg').does('worklist.page', input)
    expect(page.rows.map(({ outline }) => outline.enterpriseNo)).toEqual([12, 11, 13])
    expect(page.counts).toEqual({
      ...{ waiting: 3, returned: 0, endorsed: 0, unsubmitted: 2, departed: 0 },
      ...{ all: 5, handed_in: 3, received: 0 },
    })
    expect(page.rows.some(({ outline }) => 'answers' in outline || 'evidence' in outline)).toBe(false)
    expect(page.rows[0]?.unevidenced).toBe(26)
    expect(
      await databaseCallsOf(world, () => world.as('reviewer-dg').does('worklist.page', input)),
    ).toBeLessThanOrEqual(2)
  })

  test('finds an enterprise by a part of its name, taken literally', async () => {
    const names = async (search: string) =>
      (
        await world
          .as('reviewer-dg')
          .does('worklist.page', { unionId: 'u-dongguan', tab: 'unsubmitted', search, offset: 0 })
      ).rows.map(({ outline }) => outline.enterpriseName)
    expect(await names('第2号')).toEqual(['第2号企业有限公司'])
    expect(await names('.*')).toEqual([])
  })

  test('goes on from page to page without a gap', async () => {
    await world.insert({ assessments: Array.from({ length: 45 }, (_, index) => assessment(200 + index, 'u-dongguan')) })
    const seen: number[] = []
    for (let more = true; more;) {
      const page = await world
        .as('reviewer-dg')
        .does('worklist.page', { unionId: 'u-dongguan', tab: 'unsubmitted', search: '', offset: seen.length })
      seen.push(...page.rows.map(({ outline }) => outline.enterpriseNo))
      more = page.more
    }
    expect(seen).toEqual([1, 2, ...Array.from({ length: 45 }, (_, index) => 200 + index)])
  })
})

test('no action that people wait for looks through a whole collection', async () => {
  world.emulator.resetStats()
  await world.as('contact-2').does('session.get', {})
  await world.as('contact-2').does('assessment.load', { assessmentId: 'c2026-e002' })
  await world.as('contact-1').does('assessment.saveAnswer', {
    assessmentId: 'c2026-e001',
    no: 1,
    seenRevision: 0,
    narrative: '成立了领导小组。',
    selfScore: 5,
    facts: {},
  })
  await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
  await world.as('reviewer-dg').does('worklist.page', { unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 })
  await world.as('reviewer-dg').does('inbox.list', { offset: 0 })
  const scans = world.emulator.stats().fullScans
  // The newest cycle is sorted for among the few that there are.
  expect(Object.entries(scans).filter(([collection, count]) => count > 0 && collection !== 'cycles')).toEqual([])
})
