import { getPlainDate } from '@/domain/calendar/plain-date'
import { documents } from './support/documents'
import { editions } from './support/editions'
import { openNextYear } from './support/opening'
import { READY, rounds } from './support/rounds'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const NEXT = 'c2027-e002'
const { submit, flag, returnIt, endorse, seen } = rounds(() => world)
const { made } = documents(() => world)
const office = () => world.as('office')
const contact = () => world.as('contact-2')
const ledTo = async (openId: string) => (await world.as(openId).does('session.get', {})).cycle?.cycleId

/** Writes one indicator of a form, over what stands there. */
const write = async (assessmentId: string, no: number, narrative: string, selfScore: number | null) => {
  const { assessment } = await contact().does('assessment.load', { assessmentId })
  const seenRevision = assessment.answers[no]?.revision ?? 0
  return contact().ask('assessment.saveAnswer', { assessmentId, no, seenRevision, narrative, selfScore, facts: {} })
}

test('2026 begins its reviews, and 2027 is opened beside it on another edition', async () => {
  await submit()
  await editions(() => world).confirm()
  await openNextYear(world, { openOn: getPlainDate('2027-01-02'), deadlineOn: getPlainDate('2027-12-15') })
  expect(await ledTo('reviewer-dg')).toBe('c2026')
  expect(await ledTo('contact-2')).toBe('c2027')
  const { assessment } = await contact().does('assessment.load', { assessmentId: NEXT })
  expect(assessment.editable).toHaveLength(9)
})

test('a straggler corrects its 2026 form while it writes the one of 2027, each by its own table', async () => {
  await flag(8)
  await returnIt('2027-02-01')
  expect(await ledTo('contact-2')).toBe('c2026')
  expect(await write(NEXT, 9, '2027 年第 9 项：数字实训基地建成并投入使用。', 5)).toMatchObject({ outcome: 'done' })
  expect(await write(NEXT, 28, '新的一版没有第 28 项', null)).toMatchObject({
    refusal: { refused: 'indicator_unknown' },
  })
  expect(await write(READY, 8, '已补充培训名单和经费凭证。', 3)).toMatchObject({ outcome: 'done' })
  expect(await submit()).toMatchObject({ state: 'submitted' })
  await world.as('reviewer-dg').does('assessment.remark', {
    ...{ assessmentId: READY, no: 8, seenRevision: 1 },
    ...{ comment: '已补充', flagged: false, verifiedScore: null, verifiedReason: '' },
  })
  await endorse()
  await office().does('assessment.receive', { assessmentId: READY, seenRevision: await seen() })
})

test('2026 is archived over what was never handed in, which its record names', async () => {
  const closing = () => office().does('cycle.closing', { cycleId: 'c2026' })
  const { cycle, unfinished } = await closing()
  expect(unfinished).toMatchObject({ unsubmitted: 4, endorsed: 0, waiting: 0, returned: 0 })
  await office().does('cycle.archive', { cycleId: 'c2026', seenRevision: cycle.revision, confirmed: unfinished })
  expect(await closing()).toMatchObject({ stage: 'archived', archived: { byName: '周办' }, unfinished })
  const left = await office().does('cycle.leftOpen', { cycleId: 'c2026', kind: 'unsubmitted', offset: 0 })
  expect(left.rows.map(({ no }) => no)).toEqual([1, 3, 4, 5])
})

test('from then on 2026 is read and exported, and 2027 goes on, with 2026 beside it', async () => {
  expect(await ledTo('contact-2')).toBe('c2027')
  expect(await write('c2026-e002', 8, '又改了', 3)).toMatchObject({ refusal: { refused: 'cycle_archived' } })
  const form = await made('contact-2', 'form.export', { assessmentId: READY, format: 'docx', withPhotos: false })
  expect(form.fileName).toMatch(/\.docx$/)
  expect(await write(NEXT, 1, '2027 年第 1 项：制定工作方案并召开推进会。', 5)).toMatchObject({ outcome: 'done' })
  const { earlier } = await contact().does('earlier.load', { assessmentId: NEXT })
  // The corrected 8th of 2026 stands beside the 5th of 2027, which follows it.
  expect(earlier?.answers[5]?.narrative).toBe('已补充培训名单和经费凭证。')
  expect(earlier?.gone.length).toBeGreaterThan(0)
})

test('and a year later 2027 is closed in its turn, and 2028 opened on the same edition', async () => {
  await world.emulator.clock.set(new Date('2028-01-10T02:00:00Z'))
  const { cycle, unfinished } = await office().does('cycle.closing', { cycleId: 'c2027' })
  await office().does('cycle.archive', { cycleId: 'c2027', seenRevision: cycle.revision, confirmed: unfinished })
  const opened = await office().does('cycle.open', {
    openOn: getPlainDate('2028-01-10'),
    deadlineOn: getPlainDate('2028-12-15'),
  })
  expect(opened.cycle).toMatchObject({ cycleId: 'c2028', rubricVersion: '2027-8' })
  expect((await office().does('session.get', {})).cycles.map((each) => each.cycle.cycleId)).toEqual([
    'c2028',
    'c2027',
    'c2026',
  ])
})
