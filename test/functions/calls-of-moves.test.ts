import { getPlainDate } from '@/domain/calendar/plain-date'
import { databaseAskedBy } from './support/database-calls'
import { reporting, STAGE } from './support/reporting'
import { READY, rounds } from './support/rounds'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  // What an instance asks once, it has asked; and the union has its totals.
  await world.as('contact-1').does('assessment.askExtension', {
    ...{ assessmentId: 'c2026-e001', seenRevision: 0, wishedOn: getPlainDate('2026-12-20'), reason: '停产检修' },
  })
})
afterEach(() => world.end())

const { submit, flag, returnIt } = rounds(() => world)
const { write, writer, receiver } = reporting(() => world)
const { subscribe, sentTo } = timer(() => world)
const rectifyBy = getPlainDate('2026-12-10')
/** Moves of the form, as it was seen at a revision. */
const submitted = (seenRevision: number) =>
  world.as('contact-2').does('assessment.submit', { assessmentId: READY, seenRevision })
const returned = (seenRevision: number) =>
  world
    .as('reviewer-dg')
    .does('assessment.return', { assessmentId: READY, seenRevision, rectifyBy, note: '请按意见修改' })
const endorsed = (seenRevision: number) =>
  world.as('reviewer-dg').does('assessment.endorse', { assessmentId: READY, seenRevision, signerName: '陈审' })

/** What is asked of each collection, and how often. */
type Asked = Readonly<Record<string, number>>

const together = (...all: readonly Asked[]): Asked => {
  const sum: Record<string, number> = {}
  for (const asked of all) for (const [what, times] of Object.entries(asked)) sum[what] = (sum[what] ?? 0) + times
  return sum
}

/** The move itself: who asks with the paper, and the update. */
const moved = (papers: string): Asked => ({ 'people aggregateDocuments': 1, [`${papers} modifyDocument`]: 1 })
/** The paper with all that lies in it and whom it concerns, by one call; what lies in it filed, and taken out of it, by three. */
const filed = (papers: string): Asked => ({
  ...{ [`${papers} aggregateDocuments`]: 1, [`${papers} modifyDocument`]: 1 },
  ...{ 'events insertDocument': 1, 'audit insertDocument': 1 },
})
/** What it adds to the totals, in a transaction. */
const counted: Asked = {
  ...{ startTransaction: 1, commitTransaction: 1 },
  ...{ 'assessments getDocument': 1, 'assessments modifyDocument': 1, 'events getDocument': 1 },
  ...{ 'portions getDocument': 1, 'portions modifyDocument': 1 },
  ...{ 'totals getDocument': 1, 'totals modifyDocument': 1 },
}
/** Of what was submitted, while it is being corrected. */
const countedOnce: Asked = { 'events getDocument': 1 }
const told: Asked = { 'messages insertDocument': 1 }
/** Whoever never agreed to a message is put on the list, and theirs is kept as one that went nowhere. */
const toldInVain: Asked = { ...told, 'credits getDocument': 1, 'unreached insertDocument': 1 }

const askedBy = (move: () => Promise<unknown>) => databaseAskedBy(world, move)

describe('all that a move asks of the database, everything that follows it included', () => {
  test('a submission', async () => {
    expect(await askedBy(() => submitted(0))).toEqual(
      together(moved('assessments'), filed('assessments'), counted, told, {
        // Who reviews for the union; and by what it is found that is nearly equal.
        ...{ 'people getDocument': 1, 'fingerprints modifyDocument': 1 },
      }),
    )
  })

  test('a return to a contact who never agreed to a message', async () => {
    await submit()
    await flag(8)
    expect(await askedBy(() => returned(2))).toEqual(
      together(moved('assessments'), filed('assessments'), counted, countedOnce, toldInVain),
    )
  })

  test('a return to a contact whom WeChat tells of it', async () => {
    await subscribe('contact-2', 2, 'result')
    await submit()
    await flag(8)
    // The same words are said once a day.
    await returnIt('2026-12-11')
    await submitted(3)
    await flag(8, '请再补充')
    expect(await askedBy(() => returned(5))).toEqual(
      together(moved('assessments'), filed('assessments'), counted, countedOnce, told, {
        // What they were told today; claimed, and settled.
        ...{ 'messages getDocument': 1, 'messages modifyDocument': 2 },
        // What they agreed to; taken.
        ...{ 'credits getDocument': 1, 'credits modifyDocument': 1 },
        // They stand on no list any more, nor does a fault of WeChat's.
        ...{ 'unreached removeDocument': 1, 'notices removeDocument': 1 },
      }),
    )
    expect(await sentTo('contact-2')).toHaveLength(2)
  })

  test('an endorsement, of which the office is told, and a contact who never agreed to a message', async () => {
    await submit()
    expect(await askedBy(() => endorsed(1))).toEqual(
      together(moved('assessments'), filed('assessments'), counted, toldInVain),
    )
  })

  test('a report that is submitted', async () => {
    await write('stage')
    const asked = askedBy(() => writer('stage').does('report.submit', { reportId: STAGE, seenRevision: 0 }))
    expect(await asked).toEqual(together(moved('reports'), filed('reports'), told, { 'people getDocument': 1 }))
  })

  test('a report that is returned', async () => {
    await write('stage')
    await writer('stage').does('report.submit', { reportId: STAGE, seenRevision: 0 })
    const order = { reportId: STAGE, seenRevision: 1, rectifyBy, note: '请补充数据' }
    const asked = askedBy(() => receiver('stage').does('report.return', order))
    expect(await asked).toEqual(together(moved('reports'), filed('reports'), toldInVain))
  })
})

test('whoever stands on the list because of a paper is taken off it by one call more, as it is moved on', async () => {
  await submit()
  await flag(8)
  await returnIt()
  await world.told()
  await world.as('contact-2').does('assessment.saveAnswer', {
    ...{ assessmentId: READY, no: 8, seenRevision: 1, narrative: '按意见补充了材料', selfScore: 1, facts: {} },
  })
  const listed = () => world.read('unreached', { subjectId: READY })
  expect(await listed()).toHaveLength(1)
  expect(await askedBy(() => submitted(3))).toMatchObject({ 'unreached removeDocument': 1 })
  expect(await listed()).toEqual([])
})
