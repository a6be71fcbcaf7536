import { afterFailure, failuresOf, FAILURES_LIMIT, FREE, isBusy } from '@/domain/job/job'
import { getInstant } from '@/domain/calendar/instant'
import { NOON } from '../support/cast'

const held = { token: 't', until: getInstant(NOON + 1000), path: null }

describe('after a failure', () => {
  test('what was due is due again, and where a half of it may lie is remembered', () => {
    expect(afterFailure({ failures: 0 }, 'packages/x/1-t.zip')).toEqual({
      state: 'building',
      failures: 1,
      lease: { ...FREE, path: 'packages/x/1-t.zip' },
    })
  })

  test('it ends once it has failed too often in a row', () => {
    expect(afterFailure({ failures: FAILURES_LIMIT - 2 }, '').state).toBe('building')
    expect(afterFailure({ failures: FAILURES_LIMIT - 1 }, '').state).toBe('failed')
  })
})

describe('a worker that died', () => {
  test('counts as a failure: it never said so, and still holds the lease', () => {
    expect(failuresOf({ failures: 1, lease: held })).toBe(2)
  })

  test('one that gave the lease back counts no second time', () => {
    expect(failuresOf(afterFailure({ failures: 1 }, 'somewhere'))).toBe(2)
    expect(failuresOf({ failures: 0, lease: FREE })).toBe(0)
  })
})

test('somebody works at a job while its lease lasts and something is due', () => {
  expect(isBusy({ state: 'building', lease: held }, NOON)).toBe(true)
  expect(isBusy({ state: 'building', lease: held }, held.until)).toBe(false)
  expect(isBusy({ state: 'done', lease: held }, NOON)).toBe(false)
})
