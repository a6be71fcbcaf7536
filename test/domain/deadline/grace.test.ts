import { getInstant } from '@/domain/calendar/instant'
import { begunAt, GRACE_MINUTES } from '@/domain/deadline/grace'
import { china, contact } from '../support/cast'
import { ask, codeOf, complete } from '../support/stages'

const END = china('2026-12-16 00:00')
const GRACE = GRACE_MINUTES * 60_000
const HOUR = 3_600_000

/** How a submission ends that was sent at one moment and arrives at another, both in milliseconds from 24:00 of the last day. */
const submitted = (sent: number | undefined, arrived: number): string => {
  const now = getInstant(END + arrived)
  const context = { now, begunAt: begunAt(sent === undefined ? undefined : END + sent, now) }
  return codeOf(ask(complete, contact, { kind: 'submit' }, context))
}

describe('a submission at the edge of its last day, in milliseconds from 24:00', () => {
  test.each([
    // Sent and there at once.
    [-1, -1, 'allowed'],
    [0, 0, 'deadline_passed'],
    [1, 1, 'deadline_passed'],
    // Sent in time, and under way for a while.
    [-1, 0, 'allowed'],
    [-1, 1, 'allowed'],
    [-1, GRACE - 1, 'allowed'],
    [-1, GRACE, 'deadline_passed'],
    [-1, GRACE + 1, 'deadline_passed'],
    [-HOUR, GRACE - 1, 'allowed'],
    [-HOUR, GRACE, 'deadline_passed'],
    // Sent when it was over.
    [0, GRACE - 1, 'deadline_passed'],
    [1, 2, 'deadline_passed'],
    // Sent, by its phone, after it arrived: the arrival counts.
    [HOUR, -1, 'allowed'],
    [HOUR, 0, 'deadline_passed'],
    // From a program that says nothing.
    [undefined, -1, 'allowed'],
    [undefined, 0, 'deadline_passed'],
    [undefined, 1, 'deadline_passed'],
  ])('sent at %s, there at %s: %s', (sent, arrived, outcome) => {
    expect(submitted(sent, arrived)).toBe(outcome)
  })
})

test('what a phone says is believed no further back than the grace, and never ahead of the arrival', () => {
  const now = china('2026-12-16 00:01')
  expect(begunAt(now - HOUR, now)).toBe(now - GRACE)
  expect(begunAt(now - 5, now)).toBe(now - 5)
  expect(begunAt(now + 5, now)).toBe(now)
  expect(begunAt(undefined, now)).toBe(now)
})
