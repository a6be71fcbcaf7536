import { getPlainDate } from '@/domain/calendar/plain-date'
import { READY, rounds } from './support/rounds'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { flag, load, returnIt, seen, submit } = rounds(() => world)

describe('withdrawing', () => {
  test('gives the draft back until a reviewer has opened it', async () => {
    await submit()
    expect(
      await world.as('contact-2').does('assessment.withdraw', { assessmentId: READY, seenRevision: 1 }),
    ).toMatchObject({ state: 'draft' })
    expect((await load()).assessment.editable).toHaveLength(28)
  })

  test('is refused once review has begun', async () => {
    await submit()
    await world.as('reviewer-dg').does('assessment.beginReview', { assessmentId: READY, seenRevision: 1 })
    const refusal = await world
      .as('contact-2')
      .isRefused('assessment.withdraw', { assessmentId: READY, seenRevision: await seen() })
    expect(refusal.refused).toBe('review_begun')
  })
})

describe('a return', () => {
  test('that names no indicator is refused', async () => {
    await submit()
    const refusal = await world.as('reviewer-dg').isRefused('assessment.return', {
      assessmentId: READY,
      seenRevision: 1,
      rectifyBy: getPlainDate('2026-12-10'),
      note: '',
    })
    expect(refusal.refused).toBe('return_names_nothing')
  })

  test('opens the named indicators alone, and the corrected ones come back marked as changed', async () => {
    await submit()
    await flag(8)
    await flag(9, '请附培训名单')
    await returnIt()
    const { assessment: returned } = await load('contact-2')
    expect(returned).toMatchObject({
      state: 'returned',
      editable: [8, 9],
      returnOrder: { nos: [8, 9], rectifyBy: '2026-12-10' },
    })
    expect(returned.remarks[9]?.comment).toBe('请附培训名单')

    const save = (no: number) =>
      world.as('contact-2').ask('assessment.saveAnswer', {
        assessmentId: READY,
        no,
        seenRevision: 1,
        narrative: `第 ${no} 项已按意见补充完整。`,
        selfScore: 2,
        facts: {},
      })
    expect(await save(1)).toMatchObject({ outcome: 'refused', refusal: { refused: 'indicator_locked' } })
    expect(await save(8)).toMatchObject({ outcome: 'done' })

    await submit()
    const { assessment: again, former } = await load('reviewer-dg')
    expect(again).toMatchObject({ state: 'submitted', round: 2 })
    expect(again.remarks[8]).toMatchObject({ flagged: false, comment: '请补充材料' })
    expect(former?.answers[8]?.narrative).not.toBe(again.answers[8]?.narrative)
    expect(former?.answers[9]?.narrative).toBe(again.answers[9]?.narrative)
  })

  test('after the deadline can still be answered until its rectification date', async () => {
    await submit()
    await world.emulator.clock.set(new Date('2026-12-15T02:00:00Z'))
    await flag(8)
    await returnIt('2026-12-20')
    await world.emulator.clock.hold(new Date('2026-12-20T15:59:59.999Z'))
    expect(await submit()).toMatchObject({ state: 'submitted' })
  })

  test('is over when its rectification date is over', async () => {
    await submit()
    await world.emulator.clock.set(new Date('2026-12-15T02:00:00Z'))
    await flag(8)
    await returnIt('2026-12-20')
    await world.emulator.clock.hold(new Date('2026-12-20T16:00:00Z'))
    const refusal = await world
      .as('contact-2')
      .isRefused('assessment.submit', { assessmentId: READY, seenRevision: await seen() })
    expect(refusal).toMatchObject({ refused: 'deadline_passed', with: { deadlineOn: '2026-12-20' } })
  })
})
