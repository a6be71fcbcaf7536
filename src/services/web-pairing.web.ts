import type { WebBrowser } from '@/domain/people/pairing'
import { call, type CallResult } from './call'
import { newRequestId } from './request-id'
import { noteLetIn } from './let-in.web'
import { signInAsVisitor, signInWith } from './web-cloud.web'
import { webFaultIn } from './web-fault.web'

/** Edge and the like call themselves Chrome as well, and Chrome Safari: the first that fits is meant. */
const BROWSERS: ReadonlyArray<readonly [WebBrowser['browser'], RegExp]> = [
  ['edge', /Edg\//],
  ['firefox', /Firefox\//],
  ['chrome', /Chrome\//],
  ['safari', /Safari\//],
]
const SYSTEMS: ReadonlyArray<readonly [WebBrowser['system'], RegExp]> = [
  ['android', /Android/],
  ['ios', /iPhone|iPad/],
  ['windows', /Windows/],
  ['macos', /Macintosh/],
  ['linux', /Linux/],
]

const firstOf = <Name>(names: ReadonlyArray<readonly [Name, RegExp]>, agent: string): Name | undefined =>
  names.find(([, pattern]) => pattern.test(agent))?.[0]

const thisBrowser = (): WebBrowser => ({
  browser: firstOf(BROWSERS, window.navigator.userAgent) ?? 'other',
  system: firstOf(SYSTEMS, window.navigator.userAgent) ?? 'other',
})

const newSecret = (): string =>
  Array.from(window.crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('')

export interface BegunPairing {
  /** Never leaves this page but for the server. */
  readonly secret: string
  /** By which all asking after it is one request: an answer that was lost is given again. */
  readonly collecting: string
  readonly code: string
  readonly expiresAt: number
}

/** What a sign-in that failed is told as. */
const notSignedIn = (failure: unknown): CallResult<never> => {
  const because = webFaultIn(failure)
  return because ? { outcome: 'unserved', because } : { outcome: 'offline' }
}

/** Asks to be let in, as a visitor whom nobody knows. */
export const beginPairing = async (): Promise<CallResult<BegunPairing>> => {
  try {
    await signInAsVisitor()
  } catch (failure) {
    return notSignedIn(failure)
  }
  const secret = newSecret()
  const result = await call('pairing.begin', { secret, ...thisBrowser() })
  return result.outcome === 'done'
    ? { outcome: 'done', value: { secret, collecting: newRequestId(), ...result.value } }
    : result
}

/** Asks what became of it, and comes in where it was confirmed. */
export const collectPairing = async ({
  secret,
  collecting,
}: Pick<BegunPairing, 'secret' | 'collecting'>): Promise<CallResult<'waiting' | 'in'>> => {
  const result = await call('pairing.collect', { secret }, collecting)
  if (result.outcome !== 'done') return result
  if (result.value.state === 'waiting') return { outcome: 'done', value: 'waiting' }
  const { ticket, personId } = result.value
  try {
    await signInWith(ticket)
  } catch (failure) {
    return notSignedIn(failure)
  }
  noteLetIn(personId)
  return { outcome: 'done', value: 'in' }
}
