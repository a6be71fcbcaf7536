import type { ActionInput } from '@/contract/contract'
import type { Cursor } from '@/contract/fields'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { endorsementAbove } from '@/features/timeline'
import { reporting, STAGE } from './support/reporting'
import { READY, rounds } from './support/rounds'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, endorse, flag, seen } = rounds(() => world)
const withdraw = async () =>
  world.as('contact-2').does('assessment.withdraw', { assessmentId: READY, seenRevision: await seen('contact-2') })

/** More than a page of events; two hundred rounds end the same, and take a minute. */
const ROUNDS = 15

const event = (id: string, at: number, kind = 'withdrawn', subjectId = READY) => ({
  ...{ _id: id, eventId: id, subjectId, kind, at, round: 1, state: 'draft', revision: at, detail: {} },
  ...{ actor: { personId: 'p-contact-2', name: '李二', role: 'contact' }, effects: [], delivery: 'done' },
})
const many = (count: number, from: number, prefix = 'x', subjectId = READY) =>
  Array.from({ length: count }, (_, index) =>
    event(
      `${prefix}-${String(index).padStart(4, '0')}`,
      from + index,
      index % 2 ? 'withdrawn' : 'submitted',
      subjectId,
    ),
  )

const page = (after: Cursor | null = null) =>
  world.as('reviewer-dg').does('assessment.timeline', { assessmentId: READY, after })

/** Reads page after page to the end; `between` happens once after the first. */
const readAll = async (between: () => Promise<unknown> = async () => undefined): Promise<readonly string[]> => {
  const first = await page()
  await between()
  const ids = first.rows.map(({ eventId }) => eventId)
  for (let { next } = first; next !== null;) {
    const older = await page(next)
    ids.push(...older.rows.map(({ eventId }) => eventId))
    next = older.next
  }
  return ids
}

test('a timeline is read from the newest back, every event once, though others are added meanwhile', async () => {
  await world.insert({
    events: [...many(120, 1_000), ...many(6, 2_000, 'same').map((each) => ({ ...each, at: 2_000 }))],
  })
  const { rows, more } = await page()
  expect([rows.length, more]).toEqual([20, true])
  expect(rows.map(({ at }) => at)).toEqual([...rows.map(({ at }) => at)].sort((a, b) => b - a))
  const ids = await readAll(() => world.insert({ events: many(10, 3_000, 'later') }))
  expect([ids.length, new Set(ids).size]).toEqual([126, 126])
  expect(ids[ids.length - 1]).toBe('x-0000')
})

test('of many events of one moment none is lost between two pages', async () => {
  await world.insert({ events: many(130, 1_000).map((each) => ({ ...each, at: 1_000 })) })
  const ids = await readAll()
  expect([ids.length, new Set(ids).size]).toEqual([130, 130])
})

test('an endorsement is told with every page before its own, however often a contact submits and withdraws after it', async () => {
  await submit()
  await endorse()
  const endorsed = (await page()).rows[0]
  await world.insert({ events: many(400, (endorsed?.at ?? 0) + 1) })
  const first = await page()
  expect(first.rows).toHaveLength(20)
  expect(first.endorsedBefore).toEqual(endorsed)
  expect((await page(first.next)).endorsedBefore).toEqual(endorsed)
  const last = await page({ at: (endorsed?.at ?? 0) + 5, id: 'x' })
  expect([last.rows.filter(({ kind }) => kind === 'endorsed').length, last.next, last.endorsedBefore]).toEqual([
    ...[1, null, null],
  ])
  expect(await readAll()).toHaveLength(402)
})

test('a history without more says so, and shows its endorsement once', async () => {
  await submit()
  await endorse()
  const { rows, more, next, endorsedBefore } = await page()
  expect([rows.map(({ kind }) => kind), more, next, endorsedBefore]).toEqual([
    ...[['endorsed', 'submitted'], false, null, null],
  ])
})

test('no line says what was submitted, a drawing, or what is still to be told of it', async () => {
  await submit()
  await endorse()
  const { rows } = await page()
  for (const row of rows)
    for (const field of ['snapshot', 'effects', 'delivery', 'requestDigest', '_id'])
      expect(row).not.toHaveProperty(field)
  expect(rows[0]?.detail).not.toHaveProperty('signature')
})

test('a report’s is read in the same way', async () => {
  await reporting(() => world).write('stage')
  await world.insert({ events: many(30, 1_000, 'r', STAGE) })
  const contact = world.as('contact-1')
  const first = await contact.does('report.timeline', { reportId: STAGE, after: null })
  expect([first.rows.length, first.rows[0]?.eventId]).toEqual([20, 'r-0029'])
  const last = await contact.does('report.timeline', { reportId: STAGE, after: first.next })
  expect([last.rows.length, last.more, last.next]).toEqual([10, false, null])
})

test.each([
  ['another shape', { at: 1 }],
  ['an operator', { at: { $gt: 0 }, id: 'x' }],
  ['an operator for an id', { at: 1, id: { $gt: '' } }],
  ['a moment before there was any', { at: -1, id: 'x' }],
])('a place to go on that is %s is no request', async (_, after) => {
  const input = { assessmentId: READY, after } as unknown as ActionInput<'assessment.timeline'>
  expect((await world.as('reviewer-dg').isRefused('assessment.timeline', input)).refused).toBe('request_malformed')
})

test('nobody reads further back who may not read it at all', async () => {
  const input = { assessmentId: READY, after: { at: 1, id: 'x' } }
  for (const [openId, refused] of [
    ['contact-1', 'other_enterprise'],
    ['reviewer-sz', 'other_union'],
  ] as const)
    expect((await world.as(openId).isRefused('assessment.timeline', input)).refused).toBe(refused)
})

test('after rounds without end a reviewer has the endorsement in sight, and was told once', async () => {
  await submit()
  await endorse()
  await flag(5, '请补充材料', 'office')
  await world.as('office').does('assessment.sendBack', {
    ...{ assessmentId: READY, seenRevision: await seen(), rectifyBy: getPlainDate('2026-12-10'), note: '请补充' },
  })
  for (let round = 0; round < ROUNDS; round += 1) {
    await submit()
    await withdraw()
  }
  await submit()
  const first = await page()
  expect(first.rows.every(({ kind }) => kind === 'submitted' || kind === 'withdrawn')).toBe(true)
  expect(endorsementAbove(first.rows, first.endorsedBefore)?.event).toMatchObject({ what: '同意呈报', who: '审核员' })
  const { rows } = await world.as('reviewer-dg').does('inbox.list', { offset: 0 })
  expect(rows.filter(({ title }) => title.includes('再次提交'))).toHaveLength(1)
  expect(rows.some(({ title }) => title.includes('撤回'))).toBe(false)
})
