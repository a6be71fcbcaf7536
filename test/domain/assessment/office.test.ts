import { ASSESSMENT_STATES } from '@/domain/assessment/assessment'
import { china, contact, day, office, reviewer } from '../support/cast'
import {
  after,
  allowed,
  ask,
  codeOf,
  complete,
  endorsed,
  IN_STATE,
  received,
  returned,
  submitted,
  underReview,
} from '../support/stages'

const EXTEND = { kind: 'extend', deadlineOn: day('2026-12-20'), reason: '停产检修' } as const
const ROUTE = { kind: 'route', unionId: 'u-guangzhou', unionName: '广州市总工会', reason: '属地调整' } as const

describe('the office’s commands are the office’s alone', () => {
  test.each([EXTEND, ROUTE])('$kind', (command) => {
    for (const person of [contact, reviewer]) expect(codeOf(ask(complete, person, command))).toBe('not_permitted')
  })
})

describe('an extension is refused', () => {
  test.each(['submitted', 'endorsed', 'received'] as const)('in %s, where nothing is to be handed in', (state) => {
    expect(ask(IN_STATE[state], office, EXTEND)).toEqual({
      refused: 'move_not_allowed',
      with: { state, move: 'extend' },
    })
  })

  test.each(['', '  ', '\u0000\n'])('without a reason: %j', (reason) => {
    expect(ask(complete, office, { ...EXTEND, reason })).toEqual({ refused: 'reason_missing', with: null })
  })

  test.each([
    ['to the deadline itself', complete, '2026-12-15', '2026-12-15'],
    ['to an earlier day', complete, '2026-12-01', '2026-12-15'],
    [
      'to no later than the one before',
      { ...complete, extension: { deadlineOn: day('2026-12-20'), reason: '停电', at: china('2026-12-01 09:00') } },
      '2026-12-20',
      '2026-12-20',
    ],
    ['to no later than the 整改期限', returned, '2026-12-20', '2026-12-20'],
  ])('%s', (_, assessment, deadlineOn, lastDay) => {
    expect(ask(assessment, office, { ...EXTEND, deadlineOn: day(deadlineOn) })).toEqual({
      refused: 'deadline_not_later',
      with: { deadlineOn: lastDay },
    })
  })

  test.each([
    ['9999-12-31', '2026-11-22 12:00', '2027-06-13'],
    ['2027-06-14', '2026-11-22 12:00', '2027-06-13'],
    // Long after the deadline the days are counted from today.
    ['2027-08-01', '2027-02-01 09:00', '2027-07-31'],
  ])('to %s, at %s', (deadlineOn, at, latestOn) => {
    expect(ask(complete, office, { ...EXTEND, deadlineOn: day(deadlineOn) }, { now: china(at) })).toEqual({
      refused: 'extension_too_far',
      with: { latestOn },
    })
  })

  test('to a day that is over, saying after which day it would be one to come', () => {
    const now = china('2026-12-19 09:00')
    expect(ask(complete, office, { ...EXTEND, deadlineOn: day('2026-12-18') }, { now })).toEqual({
      refused: 'deadline_not_later',
      with: { deadlineOn: '2026-12-18' },
    })
    expect(codeOf(ask(complete, office, { ...EXTEND, deadlineOn: day('2026-12-19') }, { now }))).toBe('allowed')
  })
})

describe('an extension', () => {
  test('may go to its last possible day', () => {
    expect(codeOf(ask(complete, office, { ...EXTEND, deadlineOn: day('2027-06-13') }))).toBe('allowed')
  })

  test('that was granted beyond all bounds before there were any can be put right', () => {
    const slip = { deadlineOn: day('9999-12-31'), reason: '停电', at: china('2026-11-20 09:00') }
    expect(after({ ...complete, extension: slip }, office, EXTEND).extension?.deadlineOn).toBe('2026-12-20')
  })

  test('takes the late mark off and tells the contacts', () => {
    const late = { ...complete, lateAt: china('2026-12-16 00:10') }
    const { patch, effects, event } = allowed(ask(late, office, EXTEND, { now: china('2026-12-16 09:00') }))
    expect(patch).toMatchObject({ lateAt: null, extension: { deadlineOn: '2026-12-20', reason: '停产检修' } })
    expect(patch).not.toHaveProperty('state')
    expect(effects).toMatchObject([{ occasion: 'extended', audience: { kind: 'contacts' } }])
    expect(event).toMatchObject({ kind: 'extended', detail: { day: '2026-12-20', reason: '停产检修' } })
  })

  test('opens the door again after the deadline, up to its own last moment', () => {
    const extended = after(complete, office, EXTEND, { now: china('2026-12-16 09:00') })
    expect(codeOf(ask(extended, contact, { kind: 'submit' }, { now: china('2026-12-20 23:59:59.999') }))).toBe(
      'allowed',
    )
    expect(codeOf(ask(extended, contact, { kind: 'submit' }, { now: china('2026-12-21 00:00') }))).toBe(
      'deadline_passed',
    )
  })
})

describe('a routing is refused', () => {
  test('to the union that has it already', () => {
    expect(ask(complete, office, { ...ROUTE, unionId: 'u-dongguan' })).toEqual({
      refused: 'routing_unchanged',
      with: null,
    })
  })

  test('away from a union without a reason', () => {
    expect(ask(complete, office, { ...ROUTE, reason: ' ' })).toEqual({ refused: 'reason_missing', with: null })
  })
})

describe('a routing', () => {
  const unrouted = { ...complete, unionId: null, unionName: null }

  test('of what had no union needs no reason', () => {
    const next = after(unrouted, office, { ...ROUTE, reason: '' })
    expect(next).toMatchObject({ unionId: 'u-guangzhou', unionName: '广州市总工会' })
  })

  test.each(ASSESSMENT_STATES)('moves work in progress as it is, in %s too', (state) => {
    const before = IN_STATE[state]
    const next = after(before, office, ROUTE)
    const { unionId: _id, unionName: _name, revision: _revision, reviewBeganAt: _began, ...kept } = next
    expect(before).toMatchObject(kept)
    expect(next.unionId).toBe('u-guangzhou')
  })

  test('of what waits for review brings it to the next union’s notice, to be begun anew', () => {
    const { patch, effects } = allowed(ask(underReview, office, ROUTE))
    expect(patch.reviewBeganAt).toBeNull()
    expect(effects.map(({ occasion, audience }) => [occasion, audience])).toEqual([
      ['routed', { kind: 'contacts', enterpriseId: 'e031' }],
      ['submitted', { kind: 'reviewers', unionId: 'u-guangzhou' }],
      ['routed', { kind: 'reviewers', unionId: 'u-dongguan' }],
    ])
  })

  test('of an endorsed one leaves the review that was made', () => {
    expect(allowed(ask(endorsed, office, ROUTE)).patch).not.toHaveProperty('reviewBeganAt')
  })

  test('is written down with where it came from', () => {
    expect(allowed(ask(submitted, office, ROUTE)).event.detail).toEqual({
      unionName: '广州市总工会',
      fromUnionName: '东莞市总工会',
      reason: '属地调整',
    })
    expect(allowed(ask(unrouted, office, { ...ROUTE, reason: '' })).event.detail).toMatchObject({ fromUnionName: null })
  })
})

test('receiving tells the contacts and the union, and is the end of it', () => {
  const { effects, patch } = allowed(ask(endorsed, office, { kind: 'receive' }))
  expect(patch).toMatchObject({ state: 'received', receivedAt: china('2026-11-22 12:00') })
  expect(effects.map(({ audience }) => audience.kind)).toEqual(['contacts', 'reviewers'])
  expect(received.opinion).toEqual(endorsed.opinion)
})
