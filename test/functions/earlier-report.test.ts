import { getPlainDate } from '@/domain/calendar/plain-date'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { PARTIES, reporting, STAGE } from './support/reporting'
import { startWorld, type World } from './support/world'

let world: World
const LAST_YEAR = {
  _id: 'c2025',
  cycleId: 'c2025',
  title: '2025 年度阶段性评估',
  openOn: getPlainDate('2025-11-01'),
  deadlineOn: getPlainDate('2025-12-15'),
  rubricVersion: edition2023.version,
  revision: 1,
  scoreStep: 0.5,
  bonusPoints: null,
}
const { write } = reporting(() => world)
const earlier = async (by: string, reportId: string = STAGE) =>
  (await world.as(by).does('report.earlier', { reportId })).earlier

/** What lies there of a year before, as it was received then. */
const lastYears = async (reportId: string, state: string, unionId = 'u-dongguan'): Promise<void> => {
  const [present] = await world.read<object>('reports', { _id: reportId })
  const formerId = reportId.replace('c2026', 'c2025')
  const section = { text: '去年的成效。', revision: 1, savedAt: 1_765_000_000_000, savedBy: 'p-contact-1' }
  await world.insert({
    reports: [
      {
        ...present,
        ...{ _id: formerId, reportId: formerId, cycleId: 'c2025', state, unionId, unfiled: [], writes: 0 },
        sections: { 2: section, 3: { ...section, text: ' \n' } },
      },
    ],
  })
}

beforeEach(async () => {
  world = await startWorld()
  await world.insert({ cycles: [LAST_YEAR] })
})
afterEach(() => world.end())

test.each([
  ['contact-2', 'other_enterprise'],
  ['reviewer-sz', 'other_union'],
  ['stranger', 'not_bound'],
])('not to %s: %s', async (by, refused) => {
  await write('stage')
  expect((await world.as(by).isRefused('report.earlier', { reportId: STAGE })).refused).toBe(refused)
})

test('nothing where nobody wrote anything, nor where the year before was left empty', async () => {
  expect(await earlier('contact-1')).toBeNull()
})

test.each(Object.values(PARTIES))(
  '$writes reads what was written the year before, where there is a text',
  async ({ reportId, writes }) => {
    await write(reportId === STAGE ? 'stage' : 'summary')
    await lastYears(reportId, 'received')
    expect(await earlier(writes, reportId)).toEqual({ cycleTitle: LAST_YEAR.title, texts: { 2: '去年的成效。' } })
  },
)

test('a reviewer reads of an earlier year what they may read there, and no more', async () => {
  await write('stage')
  await world.as('contact-1').does('report.submit', { reportId: STAGE, seenRevision: 0 })
  await lastYears(STAGE, 'received', 'u-shenzhen')
  expect(await earlier('reviewer-dg')).toBeNull()
  expect(await earlier('office')).toMatchObject({ texts: { 2: '去年的成效。' } })
})
