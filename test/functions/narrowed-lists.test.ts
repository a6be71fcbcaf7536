import type { ActionInput } from '@/contract/contract'
import { at, everyState } from './support/every-state'
import { assessment, filledIn } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  const documents = everyState()
  const { tally } = filledIn()
  // Number 14 has two photos, in two indicators.
  const evidenced = { ...tally, 1: { ...tally[1], photos: 1 }, 2: { ...tally[2], photos: 1 } }
  world = await startWorld(new Date(at('12-08T10:00')), {
    ...documents,
    assessments: [
      ...(documents['assessments'] ?? []).filter((each) => !('enterpriseNo' in each && each.enterpriseNo === 14)),
      assessment(14, 'u-dongguan', {
        ...{ state: 'submitted', round: 1, editable: [], submittedAt: at('11-20T10:00'), tally: evidenced },
      }),
    ],
    unreached: [
      {
        ...{ _id: 'p-c10:contact:e010:c2026-e010', personId: 'p-c10', personName: '填报人10', seat: 'contact:e010' },
        ...{ enterpriseId: 'e010', unionId: 'u-dongguan', cycleId: 'c2026', subjectId: 'c2026-e010' },
        ...{ matter: 'hand_in', title: '', reason: 'no_consent', code: null, messageId: 'm', since: 1, at: 1 },
        ...{ open: true, phoned: null },
      },
    ],
  })
})
afterAll(() => world.end())

type Narrowed = Partial<ActionInput<'oversight.enterprises'>>
const listed = async (narrowed: Narrowed) =>
  (
    await world.as('office').does('oversight.enterprises', { filter: 'all', search: '', offset: 0, ...narrowed })
  ).rows.map(({ enterpriseNo }) => enterpriseNo)

test('the province’s list is narrowed by union, by evidence and by who can be reached', async () => {
  expect(await listed({ unionId: 'u-dongguan' })).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
  expect(await listed({ unionId: 'u-dongguan', filter: 'returned' })).toEqual([16, 17, 18, 19])
  expect(await listed({ evidence: 'some' })).toEqual([14])
  expect(await listed({ evidence: 'none', filter: 'submitted' })).toEqual([15, 20, 42])
  expect(await listed({ contact: 'nobody' })).toEqual([28])
  expect(await listed({ contact: 'unreached' })).toEqual([10])
  expect(await listed({ contact: 'unreached', unionId: 'u-shenzhen' })).toEqual([])
})

test('and by several of these and what was typed at once', async () => {
  expect(await listed({ filter: 'rectification_late', unionId: 'u-dongguan', evidence: 'none' })).toEqual([17, 19])
  expect(await listed({ filter: 'at_risk', contact: 'nobody', search: '第28号' })).toEqual([28])
})

test('a union’s worklist is narrowed in the order of its tab, and pages go on', async () => {
  const input = { unionId: 'u-dongguan', search: '', offset: 0 } as const
  const rows = async (more: Partial<ActionInput<'worklist.page'>>) =>
    (await world.as('reviewer-dg').does('worklist.page', { ...input, tab: 'waiting', ...more })).rows.map(
      ({ outline }) => outline.enterpriseNo,
    )
  expect(await rows({ evidence: 'some' })).toEqual([14])
  expect(await rows({ evidence: 'none' })).toEqual([15])
  expect(await rows({ tab: 'returned', evidence: 'none' })).toEqual([17, 18, 19, 16])
  expect(await rows({ tab: 'returned', evidence: 'none', offset: 3 })).toEqual([16])
  expect(await rows({ tab: 'unsubmitted', contact: 'unreached' })).toEqual([10])
})

test('a narrowed row holds what a row holds, and no contents', async () => {
  const { rows } = await world
    .as('office')
    .does('oversight.enterprises', { filter: 'all', search: '', offset: 0, evidence: 'some' })
  const [plain] = (
    await world.as('office').does('oversight.enterprises', { filter: 'submitted', search: '第14号', offset: 0 })
  ).rows
  expect(rows).toEqual([plain])
})

test('no narrowing looks through a whole collection', async () => {
  world.emulator.resetStats()
  await listed({ contact: 'nobody', evidence: 'none', unionId: 'u-dongguan', filter: 'at_risk' })
  await listed({ contact: 'unreached' })
  const scans = Object.entries(world.emulator.stats().fullScans)
  expect(scans.filter(([collection, count]) => count > 0 && collection !== 'cycles')).toEqual([])
})
