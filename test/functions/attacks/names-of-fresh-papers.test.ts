import { getPlainDate } from '@/domain/calendar/plain-date'
import { ledgerStanding, ledgerSteps } from '../support/ledger'
import { askToOpen, TENTH_OF_JANUARY } from '../support/opening'
import { reporting } from '../support/reporting'
import { assessment, enterprise } from '../support/standing'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.insert(ledgerStanding())
})
afterEach(() => world.end())

const { target } = ledgerSteps(() => world)
const NAME = '改了名的企业有限公司'
const rename = async (value = NAME) =>
  world.as('office').does('ledger.correct', { ...(await target()), fields: [{ field: 'name', value }], reason: '更名' })
const namesIn = async (cycleId: string) => {
  const where = { cycleId, enterpriseId: 'e001' }
  const [forms, reports, entries] = await Promise.all([
    world.read<{ enterpriseName: string }>('assessments', where),
    world.read<{ name: string }>('reports', where),
    world.read<{ enterpriseName: string }>('ledger', where),
  ])
  return [...forms, ...entries].map(({ enterpriseName }) => enterpriseName).concat(reports.map(({ name }) => name))
}

test('an enterprise that is renamed while the next year is prepared bears its new name in it', async () => {
  const numbers = Array.from({ length: 60 }, (_, index) => 101 + index)
  await world.insert({
    enterprises: numbers.map((no) => enterprise(no, 'u-dongguan')),
    assessments: numbers.map((no) => assessment(no, 'u-dongguan')),
  })
  await world.emulator.clock.set(TENTH_OF_JANUARY)
  const open = () => askToOpen(world, { openOn: getPlainDate('2027-11-01'), deadlineOn: getPlainDate('2027-12-15') })
  expect(await open()).toMatchObject({ outcome: 'done', value: { cycle: null } })
  expect(await namesIn('c2027')).toHaveLength(3)
  await rename()
  expect(await open()).toMatchObject({ value: { cycle: { cycleId: 'c2027' } } })
  expect(await namesIn('c2027')).toEqual([NAME, NAME, NAME])
})

test('a report that is still being written bears the new name, one that was received the old one', async () => {
  const report = reporting(() => world)
  await report.write('stage')
  await rename()
  expect(await world.read('reports', { _id: report.idOf('stage') })).toMatchObject([{ name: NAME }])
  await report.writer('stage').does('report.submit', { reportId: report.idOf('stage'), seenRevision: 0 })
  await world.as('reviewer-dg').does('report.receive', { reportId: report.idOf('stage'), seenRevision: 1 })
  await rename('又改了名的企业有限公司')
  expect(await namesIn('c2026')).toEqual(['又改了名的企业有限公司', '又改了名的企业有限公司', NAME])
})
