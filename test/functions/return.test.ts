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

describe('修改说明', () => {
  const NARRATIVE = '按工资总额百分之二计提教育经费，已补充凭证。'
  const save = async (more: { readonly changeNote?: string; readonly narrative?: string }, no = 8) => {
    const { assessment } = await load('contact-2')
    return world.as('contact-2').ask('assessment.saveAnswer', {
      ...{ assessmentId: READY, no, narrative: NARRATIVE, selfScore: 4, facts: {} },
      ...{ seenRevision: assessment.answers[no]?.revision ?? 0, ...more },
    })
  }
  const noteNow = async (openId = 'contact-2') => (await load(openId)).assessment.answers[8]?.changeNote

  test('too long is refused with how much is too much, and nothing is saved', async () => {
    await submit()
    await flag(8)
    await returnIt()
    expect(await save({ changeNote: '改'.repeat(301) })).toMatchObject({
      refusal: { refused: 'change_note_too_long', with: { no: 8, length: 301, limit: 300 } },
    })
    expect(await noteNow()).toBeUndefined()
  })

  test('before a return there is no remark to answer: the rest is saved without it', async () => {
    expect(await save({ changeNote: '补充了凭证' })).toMatchObject({ outcome: 'done' })
    expect(await noteNow()).toBeUndefined()
  })

  test('is kept with the answer, in what was sent, and stands before the reviewer; a program that knows none leaves it', async () => {
    await submit()
    await flag(8)
    await returnIt()
    await save({ changeNote: '已补充凭证和名单' })
    await save({ narrative: `${NARRATIVE}并附名单。` })
    expect(await noteNow()).toBe('已补充凭证和名单')
    await submit()
    const { assessment } = await load('reviewer-dg')
    expect(assessment.answers[8]).toMatchObject({ changeNote: '已补充凭证和名单', changeNoteRound: 1 })
    expect(assessment.round).toBe(2)
    await world.told()
    const events = await world.read<{ kind: string; round: number; snapshot?: { answers: Record<number, object> } }>(
      'events',
      { kind: 'submitted', round: 2 },
    )
    expect(events[0]?.snapshot?.answers[8]).toMatchObject({ changeNote: '已补充凭证和名单' })
  })

  test('the next return asks for another: what was said to the one before is gone with the next save', async () => {
    await submit()
    await flag(8)
    await returnIt()
    await save({ changeNote: '已补充凭证' })
    await submit()
    await flag(8, '凭证不清楚')
    await returnIt()
    await save({})
    expect(await noteNow()).toBeUndefined()
  })
})
