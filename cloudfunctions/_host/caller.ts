import type { ActionName } from '@/contract/contract'
import type { Instant } from '@/domain/calendar/instant'
import { isOpenSession } from '@/domain/people/pairing'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { environmentOf } from '../_store/invocation'
import type { Stores } from '../_store/stores'
import { findOpenId, type InvocationContext } from './identity'

/** Whoever calls, as the platform says it: through WeChat, from a browser that was let in, or as a visitor of the page that asks to be. */
export type Caller =
  | { readonly by: 'wechat'; readonly openId: string }
  | { readonly by: 'web'; readonly sessionId: string }
  | { readonly by: 'visitor'; readonly visitorId: string }

/** What anybody may ask who has the page before them. */
const OF_VISITORS: ReadonlySet<ActionName> = new Set(['pairing.begin', 'pairing.collect'])
/** What only WeChat's own word will do for: a browser that was let in lets no other one in. */
const OF_WECHAT: ReadonlySet<ActionName> = new Set(['pairing.look', 'pairing.confirm', 'pairing.refuse'])

/** Undefined for a timer, a server, and whoever runs a function by hand. */
export const findCaller = (context: InvocationContext): Caller | undefined => {
  const openId = findOpenId(context)
  if (openId !== undefined) return { by: 'wechat', openId }
  const variables = (environmentOf(context) ?? {}) as Readonly<Record<string, unknown>>
  const textOf = (name: string): string => {
    const value = variables[name]
    return typeof value === 'string' ? value : ''
  }
  const sessionId = textOf('TCB_CUSTOM_USER_ID')
  if (sessionId !== '') return { by: 'web', sessionId }
  const visitorId = textOf('TCB_UUID')
  return visitorId !== '' && textOf('TCB_ISANONYMOUS_USER') === 'true' ? { by: 'visitor', visitorId } : undefined
}

/** The address that a call came from, as the platform says it; empty where it says none. */
export const findAddress = (context: InvocationContext): string => {
  const address = (environmentOf(context) as Readonly<Record<string, unknown>> | undefined)?.['TCB_SOURCE_IP']
  return typeof address === 'string' ? address : ''
}

/** Who asks, once they are let through to an action. */
export interface Admitted {
  /** A visitor's is nobody's: no seat is ever bound to it. */
  readonly openId: string
  /** The browser's session that they ask from; null in WeChat. */
  readonly sessionId: string | null
}

/**
 * Lets a caller through to an action, or refuses. A browser's session is read at each call, so that one that was ended or is over
 * ends at once, whatever its token still says.
 */
export const admit = async (
  { webSessions }: Pick<Stores, 'webSessions'>,
  caller: Caller,
  action: ActionName,
  now: Instant,
): Promise<Admitted | Refusal> => {
  if (caller.by === 'wechat') return { openId: caller.openId, sessionId: null }
  const known = caller.by === 'web' ? caller.sessionId : caller.visitorId
  if (OF_VISITORS.has(action)) return { openId: `visitor:${known}`, sessionId: null }
  if (caller.by === 'visitor') return refuse('web_session_over')
  const found = await webSessions.find(caller.sessionId)
  if (!found || !isOpenSession(found.session, now)) return refuse('web_session_over')
  return OF_WECHAT.has(action) ? refuse('in_wechat_alone') : { openId: found.openId, sessionId: caller.sessionId }
}
