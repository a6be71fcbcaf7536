import * as v from 'valibot'
import {
  contract,
  functionOf,
  isActionName,
  type ActionName,
  type ApiAction,
  type DocumentsAction,
  type FunctionName,
} from '@/contract/contract'
import { envelope, ofVersion, type Reply } from '@/contract/envelope'
import { CONTRACT_VERSION, OLDEST_ANSWERED, UNNUMBERED_VERSION } from '@/contract/version'
import { getInstant } from '@/domain/calendar/instant'
import { begunAt } from '@/domain/deadline/grace'
import type { Seat } from '@/domain/people/person'
import { findSeat } from '@/domain/people/seat'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { openStores, type Stores } from '../_store/stores'
import { beginRecord } from './audited-work'
import type { Call, Handlers } from './call'
import { readConfiguration, type Configuration } from './configuration'
import { afterCommit } from './after-commit'
import { admit, findAddress, findCaller } from './caller'
import type { InvocationContext } from './identity'
import { logLine, logOutage } from './log'
import { countRequest } from './rates'
import { bindRequest, isRepeated, requestDigestOf } from './request-binding'
import { endOfInvocation } from './time-limit'
import { findUnsound, REQUEST_LIMIT, withoutPlatformFields } from './untrusted'

interface Request {
  readonly action: ActionName
  readonly requestId: string | undefined
  readonly seat: Seat | undefined
  readonly sentAt: number | undefined
  readonly input: unknown
}

const whereOf = (issues: readonly [v.BaseIssue<unknown>, ...Array<v.BaseIssue<unknown>>]): string =>
  v.getDotPath(issues[0]) ?? ''

const versionOf = (sent: unknown): number => {
  const said = v.safeParse(ofVersion, sent)
  return said.success ? said.output.contract : UNNUMBERED_VERSION
}

/**
 * Why a request is refused that makes no sense here: where it was made by another version of the contract, one of both is to be updated.
 * Programs of before versions know the plain refusals alone, whose sentences tell them to be opened anew.
 */
const misunderstood = (version: number, refusal: Refusal): Refusal => {
  if (version > CONTRACT_VERSION) return refuse('functions_outdated')
  return version > UNNUMBERED_VERSION && version < CONTRACT_VERSION ? refuse('program_outdated') : refusal
}

/** Parses an event once; everything behind this line is typed. */
const parseRequest = (event: unknown, asked: FunctionName): Request | Refusal => {
  const sent = withoutPlatformFields(event)
  // Before anything walks through all of it: what is nested without end is followed no further than a request of ours.
  const unsound = findUnsound(sent)
  if (unsound !== undefined) return refuse('request_malformed', { where: unsound })
  if ((JSON.stringify(sent) ?? '').length > REQUEST_LIMIT) return refuse('request_too_large')
  const version = versionOf(sent)
  if (version < OLDEST_ANSWERED) return refuse('program_outdated')
  const parsed = v.safeParse(envelope, sent)
  if (!parsed.success) return misunderstood(version, refuse('request_malformed', { where: whereOf(parsed.issues) }))
  const { action, requestId, seat, sentAt, input } = parsed.output
  if (!isActionName(action) || functionOf(action) !== asked) return misunderstood(version, refuse('action_unknown'))
  if (contract[action].kind === 'write' && requestId === undefined)
    return refuse('request_malformed', { where: 'requestId' })
  const parsedInput = v.safeParse(contract[action].input, input)
  if (!parsedInput.success)
    return misunderstood(version, refuse('request_malformed', { where: `input.${whereOf(parsedInput.issues)}` }))
  return {
    ...{ action, requestId, sentAt, input: parsedInput.output },
    seat: seat === undefined ? undefined : findSeat(seat),
  }
}

let instance: { readonly stores: Stores; readonly configuration: Configuration } | undefined

/** What an instance keeps from one invocation to the next: nothing that depends on who asks. */
const openInstance = () => (instance ??= { stores: openStores(), configuration: readConfiguration(process.env) })

type AnyHandler = (input: unknown, call: Call) => Promise<unknown>

/** A function with the handlers of its actions. */
interface Hosted {
  readonly name: FunctionName
  readonly handlers: object
}

/** What was asked, as soon as it is known: an outage's line names it, too. */
interface Noted {
  action: string
}

const dispatch = async (
  { name, handlers }: Hosted,
  event: unknown,
  context: InvocationContext,
  { now, noted }: { readonly now: number; readonly noted: Noted },
): Promise<unknown> => {
  const caller = findCaller(context)
  if (caller === undefined) return refuse('identity_missing')
  const request = parseRequest(event, name)
  if (isRefusal(request)) return request
  const { action, seat, input } = request
  noted.action = action
  const requestId = request.requestId ?? context.request_id
  const { stores, configuration } = openInstance()
  if (!(await stores.shapes.admit())) return refuse('functions_outdated')
  const admitted = await admit(stores, caller, action, getInstant(now))
  if (isRefusal(admitted)) return admitted
  const { openId, sessionId } = admitted
  const requestDigest = requestDigestOf(action, { openId, seat }, input)
  const asked = { action, requestId, digest: requestDigest }
  const counted = await countRequest(
    stores,
    { action, openId, isRepeated: () => isRepeated(stores, asked) },
    getInstant(now),
  )
  if (isRefusal(counted)) return counted
  // One wait for both: neither needs the other.
  const [reused, record] = await Promise.all([
    bindRequest(stores, { ...asked, now }),
    beginRecord(stores.audit, {
      ...{ ...asked, input },
      ...{ asking: { openId, seat }, now: getInstant(now) },
    }),
  ])
  if (reused) {
    await record?.settle(reused)
    return reused
  }
  // The input was parsed by this very action's schema a line ago; the compiler cannot follow that through the table.
  const handler = (handlers as Readonly<Record<string, unknown>>)[action] as AnyHandler
  const result = await handler(input, {
    openId,
    sessionId,
    address: findAddress(context),
    asking: { openId, seat, ...(record ? { met: record.met } : {}) },
    requestId,
    requestDigest,
    action,
    reference: context.request_id,
    now: getInstant(now),
    begunAt: begunAt(request.sentAt, getInstant(now)),
    endsAt: endOfInvocation(context, now),
    stores,
    configuration,
    afterCommit: (events, papers = []) => afterCommit(context.request_id, configuration, { events, papers }),
    afterPlanChanged: () => afterCommit(context.request_id, configuration, { events: [], papers: [], plan: true }),
  })
  await Promise.all([record?.settle(result), counted.ended(result)])
  // Who names a seat that was never theirs is not somebody whom nobody bound.
  const notHeld = seat !== undefined && isRefusal(result) && result.refused === 'not_bound'
  return notHeld ? refuse('seat_not_held') : result
}

const entry =
  (hosted: Hosted) =>
  async (event: unknown, context: InvocationContext): Promise<Reply> => {
    const now = Date.now()
    const reference = context.request_id
    const noted: Noted = { action: '' }
    const log = (outcome: string): void => logLine({ reference, action: noted.action, outcome, ms: Date.now() - now })
    try {
      const result = await dispatch(hosted, event, context, { now, noted })
      const refused = isRefusal(result)
      log(refused ? result.refused : 'done')
      return refused ? { outcome: 'refused', refusal: result, now } : { outcome: 'done', value: result, now }
    } catch (failure) {
      log('outage')
      logOutage(reference, hosted.name, failure)
      return { outcome: 'outage', reference, now }
    }
  }

/** Makes the entry of the function `api` of its handlers: identity, parsing, dispatch, envelope, log. */
export const hostApi = (handlers: Handlers<ApiAction>) => entry({ name: 'api', handlers })

/** The same for the function `documents`. */
export const hostDocuments = (handlers: Handlers<DocumentsAction>) => entry({ name: 'documents', handlers })
