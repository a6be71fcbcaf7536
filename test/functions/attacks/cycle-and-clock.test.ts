import { getPlainDate } from '@/domain/calendar/plain-date'
import { askToOpen } from '../support/opening'
import { timer } from '../support/timer'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire } = timer(() => world)
const office = () => world.as('office')
const open = (deadlineOn: string) =>
  askToOpen(world, { openOn: getPlainDate('2027-10-01'), deadlineOn: getPlainDate(deadlineOn) })

test('two people open the same year at once with different days: one is done, the other is told that it exists', async () => {
  await world.emulator.clock.set(new Date('2027-01-05T02:00:00Z'))
  const replies = await Promise.all([open('2027-12-15'), open('2027-11-30')])
  expect(replies.map((reply) => (reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome)).sort()).toEqual([
    'cycle_year_taken',
    'done',
  ])
})

test('a slip of the year in a deadline is refused, and a wide one within bounds can be mended', async () => {
  await world.emulator.clock.set(new Date('2027-01-05T02:00:00Z'))
  await open('2027-12-15')
  const configure = (openOn: string, deadlineOn: string, seenRevision: number) =>
    office().ask('cycle.configure', {
      ...{ openOn: getPlainDate(openOn), deadlineOn: getPlainDate(deadlineOn) },
      ...{ seenRevision, scoreStep: 0.5, bonusPoints: null },
    })
  expect(await configure('2025-10-01', '2025-12-15', 1)).toMatchObject({
    refusal: { refused: 'deadline_out_of_bounds' },
  })
  expect(await configure('2027-10-01', '9999-12-15', 1)).toMatchObject({
    refusal: { refused: 'deadline_out_of_bounds' },
  })
  expect(await configure('2026-12-01', '2027-01-15', 1)).toMatchObject({ outcome: 'done' })
  expect((await office().does('session.get', {})).cycle).toMatchObject({ cycleId: 'c2027', revision: 2 })
  expect(await configure('2027-10-01', '2027-12-15', 2)).toMatchObject({ outcome: 'done' })
})

test('an extension to the year 9999 is refused', async () => {
  const target = { assessmentId: 'c2026-e001', seenRevision: 0, reason: '搬迁' }
  const to = (deadlineOn: string) =>
    office().ask('assessment.extend', { ...target, deadlineOn: getPlainDate(deadlineOn) })
  expect(await to('9999-12-31')).toMatchObject({ refusal: { refused: 'extension_too_far' } })
  expect(await to('2027-01-20')).toMatchObject({ outcome: 'done' })
})

test('a clock that dies while it marks what is late leaves no mark without its line in the timeline', async () => {
  // The tick's own mark comes first.
  const dies = { code: 'SYS_ERR' }
  await world.fails({ action: 'database.insertDocument' }, 2, dies, 1)
  await fire('12-17', '07:07')
  await world.fails({ action: 'database.modifyDocument' }, 2, dies, 1)
  await fire('12-17', '07:37')
  await fire('12-17', '08:07')
  const late = await world.read<{ assessmentId: string; lateAt: number | null }>('assessments')
  expect(late.filter(({ lateAt }) => lateAt === null)).toEqual([])
  const events = await world.read<{ subjectId: string }>('events', { kind: 'marked_late' })
  expect(events.map(({ subjectId }) => subjectId).sort()).toEqual(late.map(({ assessmentId }) => assessmentId).sort())
})

describe('what is typed', () => {
  test('of blanks alone is no narrative of 20,000 characters', async () => {
    const refusal = await world.as('contact-1').isRefused('assessment.saveAnswer', {
      assessmentId: 'c2026-e001',
      no: 1,
      seenRevision: 0,
      narrative: `${'　'.repeat(19_000)}好`,
      selfScore: null,
      facts: {},
    })
    expect(refusal.refused).toBe('narrative_too_long')
  })

  test.each(['企\u0000业', `${'企'.repeat(49)}😀`, '\u202e业企', '(?i)[', '^$', '\\'])(
    'into a search (%j) is looked for as it stands',
    async (search) => {
      const page = { unionId: 'u-dongguan', tab: 'unsubmitted' as const, search, offset: 0 }
      expect((await world.as('reviewer-dg').does('worklist.page', page)).rows.length).toBeLessThanOrEqual(2)
    },
  )

  test('as an invited person’s name is kept short and visible', async () => {
    const seat = { role: 'contact' as const, enterpriseId: 'e004' }
    const inviteeName = `新\u0000${'填'.repeat(900)}`
    const { issued } = await office().does('invitation.issue', { seats: [{ seat, inviteeName }] })
    expect(issued[0]?.inviteeName).toBe(`新${'填'.repeat(19)}`)
  })
})

test('what people do all day looks every document up by an index', async () => {
  const READY = 'c2026-e002'
  world.emulator.resetStats()
  await world.as('contact-2').does('session.get', {})
  await world.as('contact-2').does('assessment.load', { assessmentId: READY })
  await world.as('contact-2').does('assessment.submit', { assessmentId: READY, seenRevision: 0 })
  await world.as('contact-2').does('inbox.list', { offset: 0 })
  const worklist = { unionId: 'u-dongguan', tab: 'waiting', search: '企业', offset: 0 } as const
  await world.as('reviewer-dg').does('worklist.page', worklist)
  await world.as('reviewer-dg').does('assessment.timeline', { assessmentId: READY, after: null })
  await world.emulator.fireTimer('deadline')
  const scanned = Object.entries(world.emulator.stats().fullScans).filter(([, times]) => times > 0)
  expect(scanned).toEqual([])
})
