import { china, contact, cycle, day, dongguan, office, reviewer } from '../support/cast'
import {
  after,
  ALL_NOS,
  allowed,
  answersFor,
  ask,
  blank,
  codeOf,
  complete,
  resubmitted,
  returned,
  submitted,
  underReview,
  withAnswers,
} from '../support/stages'

const SUBMIT = { kind: 'submit' } as const
const WITHDRAW = { kind: 'withdraw' } as const

describe('a submission is refused', () => {
  test.each([
    ['of an empty form, saying how much is missing', blank, { refused: 'submission_blocked', with: { findings: 54 } }],
    [
      'with one indicator missing',
      withAnswers(blank, answersFor(ALL_NOS.slice(1))),
      { refused: 'submission_blocked', with: { findings: 2 } },
    ],
  ])('%s', (_, assessment, expected) => {
    expect(ask(assessment, contact, SUBMIT)).toEqual(expected)
  })

  test('before the cycle opens in China', () => {
    expect(ask(complete, contact, SUBMIT, { now: china('2026-10-29 23:59:59.999') })).toEqual({
      refused: 'cycle_not_open',
      with: { openOn: '2026-10-30' },
    })
    expect(codeOf(ask(complete, contact, SUBMIT, { now: china('2026-10-30 00:00') }))).toBe('allowed')
  })
})

describe('the deadline includes the whole of the 15th in China', () => {
  const extended = {
    ...complete,
    extension: { deadlineOn: day('2026-12-18'), reason: '停电', at: china('2026-12-14 10:00') },
  }
  const outdated = {
    ...complete,
    extension: { deadlineOn: day('2026-12-10'), reason: '', at: china('2026-12-01 10:00') },
  }
  const early = {
    ...returned,
    returnOrder: returned.returnOrder && { ...returned.returnOrder, rectifyBy: day('2026-12-10') },
  }
  const both = { ...returned, extension: { deadlineOn: day('2026-12-25'), reason: '', at: china('2026-12-14 10:00') } }

  test.each([
    ['a draft', complete, '2026-12-15'],
    ['with an extension', extended, '2026-12-18'],
    ['with an extension that the deadline has since overtaken', outdated, '2026-12-15'],
    ['returned, by its 整改期限', returned, '2026-12-20'],
    ['returned with an earlier 整改期限: a return takes no time away', early, '2026-12-15'],
    ['returned with a later extension', both, '2026-12-25'],
  ])('%s', (_, assessment, lastDay) => {
    const nextDay = `2026-12-${Number(lastDay.slice(-2)) + 1}`
    expect(codeOf(ask(assessment, contact, SUBMIT, { now: china(`${lastDay} 23:59:59.999`) }))).toBe('allowed')
    expect(ask(assessment, contact, SUBMIT, { now: china(`${nextDay} 00:00:00.000`) })).toEqual({
      refused: 'deadline_passed',
      with: { deadlineOn: lastDay },
    })
  })

  test('and an edited deadline counts at once', () => {
    const later = { ...cycle, deadlineOn: day('2026-12-31') }
    expect(codeOf(ask(complete, contact, SUBMIT, { now: china('2026-12-16 00:00'), cycle: later }))).toBe('allowed')
    const earlier = { ...cycle, deadlineOn: day('2026-11-20') }
    expect(codeOf(ask(complete, contact, SUBMIT, { cycle: earlier }))).toBe('deadline_passed')
  })
})

describe('a submission', () => {
  test('locks every indicator, counts the round and keeps what was submitted', () => {
    const { patch, event } = allowed(ask(complete, contact, SUBMIT))
    expect(patch).toMatchObject({ state: 'submitted', round: 1, editable: [], reviewBeganAt: null, lateAt: null })
    expect(event).toMatchObject({ kind: 'submitted', round: 1, detail: { score: 87 } })
    expect(event.snapshot).toEqual({ answers: complete.answers, evidence: {} })
  })

  test('tells the reviewers of its union', () => {
    expect(allowed(ask(complete, contact, SUBMIT)).effects).toMatchObject([
      { occasion: 'submitted', audience: { kind: 'reviewers', unionId: 'u-dongguan' } },
    ])
  })

  test('without a union is taken in all the same, and the office is told', () => {
    const unrouted = { ...complete, unionId: null, unionName: null }
    const { patch, effects } = allowed(ask(unrouted, contact, SUBMIT))
    expect(patch.state).toBe('submitted')
    expect(effects).toMatchObject([{ occasion: 'submitted_unrouted', audience: { kind: 'office' } }])
  })

  test('of what was late takes the late mark off', () => {
    const late = {
      ...complete,
      lateAt: china('2026-12-16 00:10'),
      extension: { deadlineOn: day('2026-12-18'), reason: '停电', at: china('2026-12-16 09:00') },
    }
    expect(allowed(ask(late, contact, SUBMIT, { now: china('2026-12-17 09:00') })).patch.lateAt).toBeNull()
  })
})

describe('a resubmission', () => {
  test('answers its return: round 2, the marks off, the comments kept', () => {
    expect(resubmitted).toMatchObject({ state: 'submitted', round: 2, editable: [], reviewBeganAt: null })
    expect(Object.values(resubmitted.remarks).map(({ flagged, comment }) => [flagged, comment])).toEqual([
      [false, '请补充佐证材料'],
      [false, '请补充佐证材料'],
    ])
    expect(resubmitted.returnOrder?.nos).toEqual([8, 17])
  })

  test('is told apart from a first submission', () => {
    expect(allowed(ask(returned, contact, SUBMIT)).effects).toMatchObject([{ occasion: 'resubmitted' }])
  })

  test('is not held up by points that the office set for the bonus meanwhile: those rows are locked', () => {
    const withBonus = { ...cycle, bonusPoints: { 27: 3, 28: 2 } }
    expect(codeOf(ask(returned, contact, SUBMIT, { cycle: withBonus }))).toBe('allowed')
    expect(codeOf(ask(complete, contact, SUBMIT, { cycle: withBonus }))).toBe('submission_blocked')
  })

  test('is still held up by what was returned and emptied', () => {
    const emptied = {
      ...returned,
      answers: Object.fromEntries(Object.entries(returned.answers).filter(([no]) => no !== '8')),
    }
    expect(ask(emptied, contact, SUBMIT)).toMatchObject({ refused: 'submission_blocked', with: { findings: 2 } })
  })
})

describe('a withdrawal is refused', () => {
  test('once a reviewer has opened the round', () => {
    expect(ask(underReview, contact, WITHDRAW)).toEqual({ refused: 'review_begun', with: null })
  })

  test('when it could not be submitted again', () => {
    expect(ask(submitted, contact, WITHDRAW, { now: china('2026-12-16 00:00') })).toEqual({
      refused: 'withdraw_after_deadline',
      with: { deadlineOn: '2026-12-15' },
    })
    expect(codeOf(ask(submitted, contact, WITHDRAW, { now: china('2026-12-15 23:59:59.999') }))).toBe('allowed')
  })

  test('of a resubmission only after its 整改期限', () => {
    expect(codeOf(ask(resubmitted, contact, WITHDRAW, { now: china('2026-12-20 23:59') }))).toBe('allowed')
    expect(codeOf(ask(resubmitted, contact, WITHDRAW, { now: china('2026-12-21 00:00') }))).toBe(
      'withdraw_after_deadline',
    )
  })
})

describe('a withdrawal', () => {
  test('of a first submission opens every indicator again', () => {
    expect(after(submitted, contact, WITHDRAW)).toMatchObject({
      state: 'draft',
      round: 0,
      editable: ALL_NOS,
      submittedAt: null,
    })
  })

  test('of a resubmission leads back to the return, with only its indicators open', () => {
    expect(after(resubmitted, contact, WITHDRAW)).toMatchObject({ state: 'returned', round: 1, editable: [8, 17] })
  })

  test('tells the union, or the office that was to assign one', () => {
    const told = allowed(ask(submitted, contact, WITHDRAW)).effects.map(({ audience }) => audience.kind)
    expect(told).toEqual(['reviewers', 'contacts'])
    const unrouted = { ...submitted, unionId: null, unionName: null }
    expect(allowed(ask(unrouted, contact, WITHDRAW)).effects.map(({ audience }) => audience.kind)).toEqual([
      ...['office', 'contacts'],
    ])
  })

  test('and a new submission count as one round', () => {
    expect(after(after(submitted, contact, WITHDRAW), contact, SUBMIT).round).toBe(1)
  })

  test('is possible again after a reassignment, since the next union has opened nothing yet', () => {
    const routed = after(underReview, office, {
      kind: 'route',
      unionId: 'u-guangzhou',
      unionName: '广州市总工会',
      reason: '属地调整',
    })
    expect(codeOf(ask(routed, contact, WITHDRAW))).toBe('allowed')
    expect(codeOf(ask(routed, reviewer, { kind: 'begin_review' }))).toBe('other_union')
    expect(dongguan.unionId).not.toBe(routed.unionId)
  })
})
