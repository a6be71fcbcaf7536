import * as v from 'valibot'
import { BROWSERS, SYSTEMS, type WebBrowser } from '@/domain/people/pairing'
import { keptWrite, read, write } from './action'
import { id, line, requestId } from './fields'

/** Made by the page and never shown: whoever has it collects. */
const secret = v.pipe(v.string(), v.regex(/^[a-f0-9]{64}$/))

export interface PairingPreview extends WebBrowser {
  readonly pairingId: string
  readonly begunAt: number
  readonly expiresAt: number
}

/** A browser in which whoever asks works. */
export interface WebSessionRow extends WebBrowser {
  readonly sessionId: string
  readonly beganAt: number
  readonly expiresAt: number
  /** The one that asks. */
  readonly own: boolean
}

export const pairingActions = {
  /** A page in a browser asks to be let in, and gets the code to show. Open to whoever visits it. */
  'pairing.begin': keptWrite(v.strictObject({ secret, browser: v.picklist(BROWSERS), system: v.picklist(SYSTEMS) }))<{
    readonly code: string
    readonly expiresAt: number
  }>(),
  /** The same page asks what became of it; confirmed, it gets its ticket, once. Open to whoever visits it. */
  'pairing.collect': keptWrite(v.strictObject({ secret }))<
    | { readonly state: 'waiting' }
    /** `personId` names what the browser keeps of this person's drafts. */
    | { readonly state: 'collected'; readonly ticket: string; readonly personId: string }
  >(),
  /** Which browser asks under a code, before one says yes. Looks are counted. In WeChat alone. */
  'pairing.look': read(v.strictObject({ code: line }))<PairingPreview>(),
  /** Lets that browser in as whoever asks. In WeChat alone. */
  'pairing.confirm': write(v.strictObject({ pairingId: requestId }))<{ readonly confirmed: true }>(),
  'pairing.refuse': write(v.strictObject({ pairingId: requestId }))<{ readonly declined: true }>(),
  /** The browsers in which whoever asks works now, the newest first. */
  'session.list': read(v.strictObject({}))<{
    /** Where the web program is; null where none was set up. */
    readonly address: string | null
    readonly sessions: readonly WebSessionRow[]
  }>(),
  /** Ends one of one's own. */
  'session.revoke': write(v.strictObject({ sessionId: id }))<{ readonly ended: true }>(),
}
