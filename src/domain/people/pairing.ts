import type { Instant } from '../calendar/instant'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Person } from './person'

/** As long as a code can be confirmed, and what was confirmed be collected. */
export const PAIRING_LASTS = 5 * 60_000
/** A day's work; whoever goes on tomorrow confirms again. */
export const WEB_SESSION_LASTS = 24 * 3_600_000
/** Typed on a telephone's number keys. Whoever guesses one binds a stranger's page to their own name, and gets nothing of anybody's. */
export const PAIRING_CODE_LENGTH = 8
/** As many codes as one person may look up in an hour: typing errors fit in, guessing does not. */
export const LOOKS_AN_HOUR = 20
export const HOUR = 3_600_000
/** As many pages as one address may have waiting (an office goes out by one), and all together. */
export const WAITING_AN_ADDRESS = 30
export const WAITING_AT_MOST = 500
/** As many computers as one person works at in a day. */
export const WEB_SESSIONS_AT_MOST = 10

export const BROWSERS = ['edge', 'chrome', 'firefox', 'safari', 'other'] as const
export const SYSTEMS = ['windows', 'macos', 'linux', 'android', 'ios', 'other'] as const

/** Which browser asks, as it says itself: one of a few names, so that a page cannot put words of its own before whoever confirms. */
export interface WebBrowser {
  readonly browser: (typeof BROWSERS)[number]
  readonly system: (typeof SYSTEMS)[number]
}

/**
 * A page in a browser that asks to be let in. `waiting`: it shows its code; `confirmed`: its person has said yes and the page has not
 * heard; `collected`: it has its ticket, once and for all.
 */
export interface Pairing extends WebBrowser {
  readonly pairingId: string
  readonly code: string
  readonly begunAt: Instant
  readonly expiresAt: Instant
  readonly state: 'waiting' | 'confirmed' | 'refused' | 'collected'
  /** Who said yes or no. */
  readonly decidedBy: string | null
}

/** A code as people type it and scanners read it: its digits alone. */
export const normalisePairingCode = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '')

/** Why a pairing cannot be decided on; one answer for all, so that who guesses learns nothing. */
export const checkWaiting = (pairing: Pairing | undefined, now: Instant): Refusal | undefined =>
  pairing?.state === 'waiting' && now < pairing.expiresAt ? undefined : refuse('pairing_unknown')

/** Who may let a browser in: the web is laid out for the desks of reviewers and the office. */
export const checkMayPair = ({ seat }: Person): Refusal | undefined =>
  seat.role === 'contact' ? refuse('not_permitted') : undefined

/** Whether so many pages may wait beside the ones that do. */
export const checkRoom = (waiting: { readonly ofAddress: number; readonly all: number }): Refusal | undefined =>
  waiting.ofAddress < WAITING_AN_ADDRESS && waiting.all < WAITING_AT_MOST ? undefined : refuse('pairing_crowded')

/**
 * Whether a page may have its ticket: undefined where it may, `waiting` where nobody has decided, else why not. What was collected is
 * collected, whoever knows the secret.
 */
export const checkCollecting = (pairing: Pairing | undefined, now: Instant): Refusal | 'waiting' | undefined => {
  if (!pairing || pairing.state === 'collected' || now >= pairing.expiresAt) return refuse('pairing_over')
  if (pairing.state === 'refused') return refuse('pairing_refused')
  return pairing.state === 'waiting' ? 'waiting' : undefined
}

/** One browser in which somebody works. */
export interface WebSession extends WebBrowser {
  readonly sessionId: string
  readonly beganAt: Instant
  readonly expiresAt: Instant
  readonly endedAt: Instant | null
}

export const isOpenSession = ({ endedAt, expiresAt }: WebSession, now: Instant): boolean =>
  endedAt === null && now < expiresAt
