import type { Assessment } from '@/domain/assessment/assessment'
import { SUGGESTED_COLUMNS } from '@/domain/ledger/ledger-column'
import { csv, rosters } from '../support/rosters'
import { leaving, LEFT } from '../support/leaving'
import { askToOpen, openNextYear, TENTH_OF_JANUARY } from '../support/opening'
import { READY } from '../support/rounds'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { asked, leave, save } = leaving(() => world)
const { preview, rows, confirm } = rosters(() => world)
const paper = async () => {
  const [found] = await world.read<Assessment>('assessments', { _id: READY })
  if (!found) throw new Error('it is there')
  return found
}
const leaveNow = () => world.as('office').ask('enterprise.leave', asked())

test.each([1, 2, 3])('a save at the moment of leaving is kept or refused, and nothing in between (%d)', async () => {
  const [left, saved] = await Promise.all([leaveNow(), save()])
  expect(left).toMatchObject({ outcome: 'done' })
  const { departure, answers } = await paper()
  expect(departure).toMatchObject({ kind: 'deregistered' })
  expect(answers[1]?.revision).toBe(saved.outcome === 'done' ? 2 : 1)
  if (saved.outcome !== 'done') expect(saved).toMatchObject({ refusal: LEFT })
})

test.each([1, 2, 3])(
  'a submission at the moment of leaving is one of both, and both are in the history (%d)',
  async () => {
    const submit = world.as('contact-2').ask('assessment.submit', { assessmentId: READY, seenRevision: 0 })
    const [left, submitted] = await Promise.all([leaveNow(), submit])
    expect(left).toMatchObject({ outcome: 'done' })
    const { state, departure } = await paper()
    expect([state, departure?.kind]).toEqual([submitted.outcome === 'done' ? 'submitted' : 'draft', 'deregistered'])
    const { rows } = await world.as('office').does('assessment.timeline', { assessmentId: READY, after: null })
    expect(rows.map(({ kind }) => kind).sort()).toEqual(submitted.outcome === 'done' ? ['left', 'submitted'] : ['left'])
  },
)

test('a year that is opened at the moment of leaving begins nothing, or what has left with it', async () => {
  await world.emulator.clock.set(TENTH_OF_JANUARY)
  const [opened] = await Promise.all([askToOpen(world), leaveNow()])
  // What was confirmed may have changed under it: then the office looks at the new numbers.
  if (opened.outcome !== 'done') await openNextYear(world)
  const begun = await world.read<Assessment>('assessments', { enterpriseId: 'e002', cycleId: 'c2027' })
  for (const each of begun) expect(each.departure).toMatchObject({ kind: 'deregistered' })
  await world.emulator.fireTimer('deadline')
  const { total } = await world.as('office').does('oversight.progress', { cycleId: 'c2027' })
  expect(total).toMatchObject({ unstarted: 4, departed: begun.length })
})

test('left twice under one request it has left once', async () => {
  const request = 'request-of-one-leaving'
  const [one, other] = await Promise.all([
    world.as('office').ask('enterprise.leave', asked(), request),
    world.as('office').ask('enterprise.leave', asked(), request),
  ])
  expect([one.outcome, other.outcome]).toEqual(['done', 'done'])
  const { rows } = await world.as('office').does('assessment.timeline', { assessmentId: READY, after: null })
  expect(rows.map(({ kind }) => kind)).toEqual(['left'])
})

test('a roster that names it is written for all others, and its row is given back with the reason', async () => {
  const columns = SUGGESTED_COLUMNS.map((column) => ({ ...column, choices: [...column.choices] }))
  await world.as('office').does('ledger.setColumns', { seenRevision: 0, columns })
  await leave()
  const lines = ['序号,企业名称,联系人', '1,第1号企业有限公司,李四', '2,第2号企业有限公司,王五'] as const
  const done = await confirm(await preview(csv(...lines)))
  expect(done.done).toEqual({ added: 0, updated: 1, renamed: 0, refused: 1 })
  expect(await rows(done, 'changed')).toMatchObject([
    { outcome: { was: 'written' } },
    { outcome: { was: 'refused', refusal: LEFT } },
  ])
})
