import { getInstant } from '@/domain/calendar/instant'
import {
  checkCollecting,
  checkRoom,
  checkWaiting,
  isOpenSession,
  normalisePairingCode,
  PAIRING_LASTS,
  WAITING_AN_ADDRESS,
  WAITING_AT_MOST,
  WEB_SESSION_LASTS,
  type Pairing,
  type WebSession,
} from '@/domain/people/pairing'

const begunAt = getInstant(1_796_000_000_000)
const expiresAt = getInstant(begunAt + PAIRING_LASTS)
const last = getInstant(expiresAt - 1)
const pairing = (state: Pairing['state']): Pairing => ({
  ...{ pairingId: 'p', code: '12345678', browser: 'edge', system: 'windows' },
  ...{ begunAt, expiresAt, state, decidedBy: null },
})

test.each(['confirmed', 'refused', 'collected'] as const)('what is %s is not decided on anew', (state) => {
  expect(checkWaiting(pairing(state), begunAt)).toEqual({ refused: 'pairing_unknown', with: null })
})

test('a code is decided on until its last moment, and not after it', () => {
  expect(checkWaiting(pairing('waiting'), expiresAt)).toEqual({ refused: 'pairing_unknown', with: null })
  expect(checkWaiting(undefined, begunAt)).toEqual({ refused: 'pairing_unknown', with: null })
  expect(checkWaiting(pairing('waiting'), last)).toBeUndefined()
})

test('a page gets nothing before somebody says yes, after somebody says no, a second time, or too late', () => {
  expect(checkCollecting(pairing('waiting'), begunAt)).toBe('waiting')
  expect(checkCollecting(pairing('refused'), begunAt)).toEqual({ refused: 'pairing_refused', with: null })
  expect(checkCollecting(pairing('collected'), begunAt)).toEqual({ refused: 'pairing_over', with: null })
  expect(checkCollecting(pairing('confirmed'), expiresAt)).toEqual({ refused: 'pairing_over', with: null })
  expect(checkCollecting(undefined, begunAt)).toEqual({ refused: 'pairing_over', with: null })
  expect(checkCollecting(pairing('confirmed'), last)).toBeUndefined()
})

test('so many pages wait and no more, of one address and of all', () => {
  const crowded = { refused: 'pairing_crowded', with: null }
  expect(checkRoom({ ofAddress: WAITING_AN_ADDRESS, all: WAITING_AN_ADDRESS })).toEqual(crowded)
  expect(checkRoom({ ofAddress: 0, all: WAITING_AT_MOST })).toEqual(crowded)
  expect(checkRoom({ ofAddress: WAITING_AN_ADDRESS - 1, all: WAITING_AT_MOST - 1 })).toBeUndefined()
})

test('a session stands for a day, unless it was ended', () => {
  const session: WebSession = {
    sessionId: 'w',
    browser: 'edge',
    system: 'windows',
    beganAt: begunAt,
    expiresAt: getInstant(begunAt + WEB_SESSION_LASTS),
    endedAt: null,
  }
  expect(isOpenSession(session, getInstant(begunAt + WEB_SESSION_LASTS))).toBe(false)
  expect(isOpenSession({ ...session, endedAt: begunAt }, begunAt)).toBe(false)
  expect(isOpenSession(session, getInstant(begunAt + WEB_SESSION_LASTS - 1))).toBe(true)
})

test('a code is its digits, however they are typed', () => {
  for (const typed of ['1234 5678', '12345678', '１２３４５６７８', '1234-5678', ' 1234 5678\n'])
    expect(normalisePairingCode(typed)).toBe('12345678')
})
