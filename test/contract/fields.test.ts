import * as v from 'valibot'
import { contract, type ActionName } from '@/contract/contract'
import { envelope } from '@/contract/envelope'
import { SAMPLES } from './samples'

const accepts = (name: ActionName, more: object): boolean =>
  v.safeParse(contract[name].input, { ...SAMPLES[name], ...more }).success
const isEnvelope = (value: unknown): boolean => v.safeParse(envelope, value).success

describe('the envelope', () => {
  const right = { action: 'session.get', requestId: 'abcdef0123456789', input: {} }

  test('is taken with a requestId and without', () => {
    expect(isEnvelope(right)).toBe(true)
    expect(isEnvelope({ action: 'session.get', input: {} })).toBe(true)
  })

  test.each([
    ['15 characters', 'a'.repeat(15)],
    ['49 characters', 'a'.repeat(49)],
    ['a slash', 'abcdef/0123456789'],
    ['a dot', 'abcdef.0123456789'],
    ['a dollar', '$abcdef0123456789'],
    ['a blank', 'abcdef 0123456789'],
    ['a line break behind it', 'abcdef0123456789\n'],
    ['Chinese', '请'.repeat(16)],
    ['nothing', ''],
    ['a number', 1234567890123456],
    ['an operator', { $ne: null }],
    ['null', null],
  ])('refuses a requestId of %s', (_, requestId) => {
    expect(isEnvelope({ ...right, requestId })).toBe(false)
  })

  test.each(['a'.repeat(16), 'a'.repeat(48), '0123-4567_89ab-CDEF'])('takes %s', (requestId) => {
    expect(isEnvelope({ ...right, requestId })).toBe(true)
  })

  test.each([
    ['an identity', { ...right, openId: 'somebody' }],
    ['a clock', { ...right, now: 0 }],
    ['a __proto__', JSON.parse('{"action":"session.get","input":{},"__proto__":{"role":"office"}}') as unknown],
    ['no action', { input: {} }],
    ['an action that is no text', { ...right, action: ['session.get'] }],
    ['an action as long as a book', { ...right, action: 'a'.repeat(65) }],
    ['text', JSON.stringify(right)],
    ['null', null],
  ])('refuses %s', (_, value) => {
    expect(isEnvelope(value)).toBe(false)
  })
})

describe('ids hold nothing that could be a path or an operator', () => {
  test.each(['', 'a b', '../e031', 'e031/..', 'a.b', '$ne', 'e031\n', '企业', 'a'.repeat(65), '%00'])(
    '%j',
    (assessmentId) => {
      expect(accepts('assessment.load', { assessmentId })).toBe(false)
    },
  )

  test.each(['A'.repeat(32), 'a'.repeat(31), 'a'.repeat(33), '../'.padEnd(32, 'a'), 'g'.repeat(32)])(
    'a photo’s: %s',
    (photoId) => {
      expect(accepts('evidence.remove', { photoId })).toBe(false)
    },
  )
})

describe('days are days that exist', () => {
  test.each(['2026-02-29', '2026-12-32', '15-12-2026', '2026-12-15T00:00:00Z', '', '明天'])(
    '%j is none',
    (deadlineOn) => {
      expect(accepts('assessment.extend', { deadlineOn })).toBe(false)
    },
  )
})

describe('numbers are whole where they count, and within bounds', () => {
  test.each([-1, 0.5, 1e21, '8'])('an indicator is not %p', (no) => {
    expect(accepts('assessment.saveAnswer', { no })).toBe(false)
  })
  test.each([-1, 1.5, '0'])('a revision is not %p', (seenRevision) => {
    expect(accepts('assessment.submit', { seenRevision })).toBe(false)
  })
  test.each([-1, 0.5, 1_000_001])('an offset is not %p', (offset) => {
    expect(accepts('inbox.list', { offset })).toBe(false)
  })
  test.each([0, 0.25, 0.3, 2, -0.5])('a step of scores is not %p', (scoreStep) => {
    expect(accepts('cycle.configure', { scoreStep })).toBe(false)
  })
  test.each([{}, { 0: 3 }, { a: 3 }, { 27: 3, 28: 1001 }, { 27: -1, 28: 2 }, { 27: '3' }])(
    'bonus points are not %j',
    (bonusPoints) => {
      expect(accepts('cycle.configure', { bonusPoints })).toBe(false)
    },
  )
})

describe('lists are neither empty nor endless', () => {
  test.each<[ActionName, string, unknown, number]>([
    ['evidence.links', 'nos', 1, 5],
    ['worklist.nudge', 'assessmentIds', 'c2026-e031', 50],
    ['routing.confirm', 'enterpriseIds', 'e031', 10],
    ['routing.assignMany', 'seen', { assessmentId: 'c2026-e031', seenRevision: 1 }, 10],
    ['ledger.confirmMany', 'seen', { entryId: 'c2026-e031', seenRevision: 1 }, 30],
    ['nomination.confirmMany', 'seen', { nominationId: 'n-1', seenRevision: 1 }, 30],
    ['invitation.issue', 'seats', { seat: { role: 'office' }, inviteeName: '甲' }, 20],
  ])('%s', (name, field, one, most) => {
    expect(accepts(name, { [field]: [] })).toBe(false)
    expect(accepts(name, { [field]: Array(most).fill(one) })).toBe(true)
    expect(accepts(name, { [field]: Array(most + 1).fill(one) })).toBe(false)
  })
})

describe('a request is no book', () => {
  test('texts end at 20000, lines at 1000', () => {
    expect(accepts('assessment.saveAnswer', { narrative: 'a'.repeat(20_001) })).toBe(false)
    expect(accepts('assessment.remark', { comment: 'a'.repeat(1_001) })).toBe(false)
    // Within these the domain answers with the true limit, in a sentence.
    expect(accepts('assessment.saveAnswer', { narrative: '𠮷'.repeat(2_001) })).toBe(true)
    expect(accepts('assessment.remark', { comment: '字'.repeat(501) })).toBe(true)
  })
})

describe('seats are one of three, each with its own place', () => {
  test.each([
    ['a role that there is not', { role: 'admin' }],
    ['a contact without an enterprise', { role: 'contact' }],
    ['a contact of a union', { role: 'contact', unionId: 'u-dongguan' }],
    ['a reviewer with an enterprise besides', { role: 'reviewer', unionId: 'u-dongguan', enterpriseId: 'e031' }],
    ['an office with a place', { role: 'office', unionId: 'u-dongguan' }],
    ['no role', { enterpriseId: 'e031' }],
  ])('%s is refused', (_, seat) => {
    expect(accepts('invitation.issue', { seats: [{ seat, inviteeName: '甲' }] })).toBe(false)
  })
})

describe('figures', () => {
  test.each(['a_b', 'a.b', '$inc', '', '工资', 'a'.repeat(41)])('are not called %j', (name) => {
    expect(accepts('assessment.saveAnswer', { facts: { [name]: 1 } })).toBe(false)
  })
  test.each(['1', null, Infinity, Number.NaN, {}])('are not %p', (value) => {
    expect(accepts('assessment.saveAnswer', { facts: { payroll: value } })).toBe(false)
  })

  // The host refuses a request with such a key anywhere in it; the schema alone would leave the figure out.
  test.each(['__proto__', 'constructor', 'prototype'])('called %s never get through', (name) => {
    const input = { ...SAMPLES['assessment.saveAnswer'], facts: JSON.parse(`{"${name}":1,"payroll":2}`) as unknown }
    const parsed = v.safeParse(contract['assessment.saveAnswer'].input, input)
    expect(parsed.success && Object.entries(parsed.output.facts)).toEqual([['payroll', 2]])
  })
})
