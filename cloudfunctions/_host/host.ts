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
import { envelope, type Reply } from '@/contract/envelope'
import { getInstant } from '@/domain/calendar/instant'
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
import { bindRequest, requestDigestOf } from './request-binding'
import { findUnsound, REQUEST_LIMIT, withoutPlatformFields } from './untrusted'

interface Request {
  readonly action: ActionName
  readonly requestId: string | undefined
  readonly seat: Seat | undefined
  readonly input: unknown
}

const whereOf = (issues: readonly [v.BaseIssue<unknown>, ...Array<v.BaseIssue<unknown>>]): string =>
  v.getDotPath(issues[0]) ?? ''

/** Parses an event once; everything behind this line is typed. */
const parseRequest = (event: unknown, asked: FunctionName): Request | Refusal => {
  const sent = withoutPlatformFields(event)
  // Before anything walks through all of it: what is nested without end is followed no further than a request of ours.
  const unsound = findUnsound(sent)
  if (unsound !== undefined) return refuse('request_malformed', { where: unsound })
  if ((JSON.stringify(sent) ?? '').length > REQUEST_LIMIT) return refuse('request_too_large')
  const parsed = v.safeParse(envelope, sent)
  if (!parsed.success) return refuse('request_malformed', { where: whereOf(parsed.issues) })
  const { action, requestId, seat, input } = parsed.output
  if (!isActionName(action) || functionOf(action) !== asked) return refuse('action_unknown')
  if (contract[action].kind === 'write' && requestId === undefined)
    return refuse('request_malformed', { where: 'requestId' })
  const parsedInput = v.safeParse(contract[action].input, input)
  if (!parsedInput.success) return refuse('request_malformed', { where: `input.${whereOf(parsedInput.issues)}` })
  return { action, requestId, seat: seat === undefined ? undefined : findSeat(seat), input: parsedInput.output }
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

const dispatch = async ({ name, handlers }: Hosted, event: unknown, context: InvocationContext, now: number) => {
  const caller = findCaller(context)
  if (caller === undefined) return { action: '', result: refuse('identity_missing') }
  const request = parseRequest(event, name)
  if (isRefusal(request)) return { action: '', result: request }
  const { action, seat, input } = request
  const requestId = request.requestId ?? context.request_id
  const { stores, configuration } = openInstance()
  const admitted = await admit(stores, caller, action, getInstant(now))
  if (isRefusal(admitted)) return { action, result: admitted }
  const { openId, sessionId } = admitted
  const requestDigest = requestDigestOf(action, { openId, seat }, input)
  // One wait for both: neither needs the other.
  const [reused, record] = await Promise.all([
    bindRequest(stores, { action, requestId, digest: requestDigest, now }),
    beginRecord(stores.audit, { action, requestId, input, asking: { openId, seat }, now: getInstant(now) }),
  ])
  if (reused) return { action, result: reused }
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
    now: getInstant(now),
    stores,
    configuration,
    afterCommit: (events, papers = []) => afterCommit(context.request_id, configuration, { events, papers }),
    afterPlanChanged: () => afterCommit(context.request_id, configuration, { events: [], papers: [], plan: true }),
  })
  await record?.settle(result)
  // Who names a seat that was never theirs is not somebody whom nobody bound.
  const notHeld = seat !== undefined && isRefusal(result) && result.refused === 'not_bound'
  return { action, result: notHeld ? refuse('seat_not_held') : result }
}

const entry =
  (hosted: Hosted) =>
  async (event: unknown, context: InvocationContext): Promise<Reply> => {
    const now = Date.now()
    const reference = context.request_id
    try {
      const { action, result } = await dispatch(hosted, event, context, now)
      const refused = isRefusal(result)
      logLine({ reference, action, outcome: refused ? result.refused : 'done', milliseconds: Date.now() - now })
      return refused ? { outcome: 'refused', refusal: result, now } : { outcome: 'done', value: result, now }
    } catch (failure) {
      logOutage(reference, hosted.name, failure)
      return { outcome: 'outage', reference, now }
    }
  }

/** Makes the entry of the function `api` of its handlers: identity, parsing, dispatch, envelope, log. */
export const hostApi = (handlers: Handlers<ApiAction>) => entry({ name: 'api', handlers })

/** The same for the function `documents`. */
export const hostDocuments = (handlers: Handlers<DocumentsAction>) => entry({ name: 'documents', handlers })
