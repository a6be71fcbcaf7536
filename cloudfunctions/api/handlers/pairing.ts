import type { pairingActions } from '@/contract/pairing'
import { getInstant } from '@/domain/calendar/instant'
import {
  checkCollecting,
  checkMayPair,
  checkRoom,
  checkWaiting,
  LOOKS_AN_HOUR,
  normalisePairingCode,
  PAIRING_LASTS,
  WEB_SESSION_LASTS,
  WEB_SESSIONS_AT_MOST,
} from '@/domain/people/pairing'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { requirePerson, type Call, type Handlers } from '../../_host/call'
import { newSessionId, pairingCodeOf } from '../../_host/web-login'
import { sha256Of } from '../../_store/digest'
import { pairingOf, type PairingDocument } from '../../_store/pairings'
import { isSameRequest } from '../../_store/requests'
import { webTicket, type WebLoginKey } from '../../_store/web-ticket'

/** One code in a hundred million is taken already; three times in a row is a fault. */
const CODES_TRIED = 3

const hashOf = (secret: string): string => sha256Of(`pairing:${secret}`)

/** Whoever asks, if they may let a browser in. */
const requirePairing = async (call: Call): Promise<Person | Refusal> => {
  const person = await requirePerson(call)
  return isRefusal(person) ? person : (checkMayPair(person) ?? person)
}

/** A pairing that is there already: this very request's, or somebody's who took its id. */
const begunBefore = ({ code, expiresAt, requestDigest }: PairingDocument, call: Call) =>
  isSameRequest(requestDigest, call.requestDigest) ? { code, expiresAt } : refuse('request_id_reused')

const begin = async (
  { secret, browser, system }: { secret: string } & Pick<PairingDocument, 'browser' | 'system'>,
  call: Call,
) => {
  const { stores, now, requestId, requestDigest, configuration } = call
  const before = await stores.pairings.find(requestId)
  if (before) return begunBefore(before, call)
  const address = sha256Of(`${configuration.invitationSecret}:${call.address}`)
  const crowded = checkRoom(await stores.pairings.waiting(now, address))
  if (crowded) return crowded
  const expiresAt = getInstant(now + PAIRING_LASTS)
  for (let turn = 0; turn < CODES_TRIED; turn += 1) {
    const code = pairingCodeOf(configuration.invitationSecret, requestId, turn)
    const begun = { pairingId: requestId, requestDigest, secretHash: hashOf(secret), code, address, browser, system }
    if (await stores.pairings.begin({ ...begun, begunAt: now, expiresAt })) return { code, expiresAt }
    const meanwhile = await stores.pairings.find(requestId)
    if (meanwhile) return begunBefore(meanwhile, call)
    // A secret is good for one pairing.
    if (await stores.pairings.findBySecret(hashOf(secret))) return refuse('pairing_over')
  }
  throw new Error('no code is free')
}

const collect = async (key: WebLoginKey, { secret }: { readonly secret: string }, call: Call) => {
  const { stores, now, requestId, requestDigest } = call
  const ticketFor = (sessionId: string, { personId, expiresAt }: { personId: string | null; expiresAt: number }) => ({
    state: 'collected' as const,
    ...{ ticket: webTicket(key, sessionId, expiresAt), personId: personId ?? '' },
  })
  const found = await stores.pairings.findBySecret(hashOf(secret))
  const mine = found?.collected ?? (await stores.pairings.findCollected(requestId))?.collected ?? null
  if (mine?.requestId === requestId) {
    // Asked for again under its own id, its answer was lost: the same session, and no other.
    if (!found || !isSameRequest(mine.requestDigest, requestDigest)) return refuse('request_id_reused')
    const session = await stores.webSessions.find(mine.sessionId)
    return session && now < found.expiresAt
      ? ticketFor(mine.sessionId, { personId: found.personId, expiresAt: session.session.expiresAt })
      : refuse('pairing_over')
  }
  const stands = checkCollecting(found && pairingOf(found), now)
  if (stands === 'waiting') return { state: 'waiting' as const }
  if (stands || !found) return stands ?? refuse('pairing_over')
  const sessionId = newSessionId()
  return stores.pairings.collect(found._id, async (pairing, transaction) => {
    const still = checkCollecting(pairing && pairingOf(pairing), now)
    if (still === 'waiting' || !pairing || pairing.openId === null) return refuse('pairing_over')
    if (still) return still
    const { openId, personId, browser, system } = pairing
    const expiresAt = getInstant(now + WEB_SESSION_LASTS)
    await stores.pairings.writeCollected(
      transaction,
      pairing._id,
      { requestId, requestDigest, sessionId },
      { _id: sessionId, openId, browser, system, beganAt: now, expiresAt, endedAt: null },
    )
    return ticketFor(sessionId, { personId, expiresAt })
  })
}

/** Decides on a pairing; decided before by the same person in the same way, it stays so. */
const decide = async (call: Call, person: Person, pairingId: string, state: 'confirmed' | 'refused') => {
  const { stores, now, openId } = call
  const by = { openId, personId: person.personId }
  if (await stores.pairings.decide(pairingId, { state, now, by })) return undefined
  const found = await stores.pairings.find(pairingId)
  const stays =
    found?.openId === openId && [state, ...(state === 'confirmed' ? ['collected'] : [])].includes(found.state)
  return stays ? undefined : refuse('pairing_unknown')
}

export const pairingHandlers: Handlers<keyof typeof pairingActions> = {
  'pairing.begin': (input, call) =>
    call.configuration.webLogin ? begin(input, call) : Promise.resolve(refuse('web_not_set_up')),

  'pairing.collect': (input, call) => {
    const { webLogin } = call.configuration
    return webLogin ? collect(webLogin, input, call) : Promise.resolve(refuse('web_not_set_up'))
  },

  'pairing.look': async ({ code }, call) => {
    const person = await requirePairing(call)
    if (isRefusal(person)) return person
    const { stores, now, openId, configuration } = call
    if (!configuration.webLogin) return refuse('web_not_set_up')
    if ((await stores.pairings.countLook(openId, now)) > LOOKS_AN_HOUR)
      return refuse('pairing_looks_too_many', { limit: LOOKS_AN_HOUR })
    const found = await stores.pairings.findByCode(normalisePairingCode(code))
    const pairing = found && pairingOf(found)
    const closed = checkWaiting(pairing, now)
    if (closed || !pairing) return closed ?? refuse('pairing_unknown')
    const { pairingId, browser, system, begunAt, expiresAt } = pairing
    return { pairingId, browser, system, begunAt, expiresAt }
  },

  'pairing.confirm': async ({ pairingId }, call) => {
    const person = await requirePairing(call)
    if (isRefusal(person)) return person
    const open = await call.stores.webSessions.openOf(call.openId, call.now)
    if (open.length >= WEB_SESSIONS_AT_MOST) return refuse('web_sessions_too_many', { limit: WEB_SESSIONS_AT_MOST })
    return (await decide(call, person, pairingId, 'confirmed')) ?? { confirmed: true }
  },

  'pairing.refuse': async ({ pairingId }, call) => {
    const person = await requirePairing(call)
    if (isRefusal(person)) return person
    return (await decide(call, person, pairingId, 'refused')) ?? { declined: true }
  },

  'session.list': async (_input, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const { stores, now, openId, configuration } = call
    const sessions = await stores.webSessions.openOf(openId, now)
    return {
      address: configuration.webLogin && configuration.webAddress !== '' ? configuration.webAddress : null,
      sessions: sessions.map(({ endedAt: _endedAt, ...session }) => ({
        ...session,
        own: session.sessionId === call.sessionId,
      })),
    }
  },

  'session.revoke': async ({ sessionId }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const ended = await call.stores.webSessions.end(call.openId, sessionId, call.now)
    return ended ? { ended: true } : refuse('web_session_unknown')
  },
}
