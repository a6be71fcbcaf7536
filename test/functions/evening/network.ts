import { Agent, request } from 'node:http'
import { functionOf, type ActionInput, type ActionName, type ActionOutput } from '@/contract/contract'
import type { Reply } from '@/contract/envelope'
import { CONTRACT_VERSION } from '@/contract/version'
import type { CallResult } from '@/services/call'
import { noFirstTries } from '@/services/first-tries'
import type { Draws } from './draws'

/** As many connections as the gateway has open at once. */
const agent = new Agent({ keepAlive: true, maxSockets: 128 })

const post = (url: string, body: string, openId: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-local-openid': openId }
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks).toString()))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** What an evening was like, in calls. */
export interface Traffic {
  /** Milliseconds of each call that was answered, by action. */
  readonly took: Map<ActionName, number[]>
  lostBefore: number
  lostAfter: number
  outages: number
  readonly refusals: Map<string, number>
}

export const noTraffic = (): Traffic => ({
  ...{ took: new Map(), refusals: new Map() },
  ...{ lostBefore: 0, lostAfter: 0, outages: 0 },
})

/** How likely it is that a request, or the answer to one, is lost on its way, and what that is drawn of. */
export interface Weather {
  readonly lossy: number
  readonly draws: Draws
}

const count = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1)

/** One phone's way to the functions, over HTTP, on a network that loses requests before they arrive and answers after all was done. */
export const connection = (origin: string, openId: string, { lossy, draws }: Weather, traffic: Traffic) => {
  let aheadBy = 0
  const serverNow = (): number => Math.round(Date.now() + aheadBy)
  const tries = noFirstTries()

  const ask = async <Name extends ActionName>(
    action: Name,
    input: ActionInput<Name>,
    requestId: string = draws.requestId(),
  ): Promise<CallResult<ActionOutput<Name>>> => {
    const sentAt = tries.begin(requestId, serverNow())
    // Both at once, so that what becomes of the next request hangs on no answer to this one.
    const [isLostBefore, isLostAfter] = [draws.happens(lossy), draws.happens(lossy)]
    if (isLostBefore) {
      traffic.lostBefore += 1
      return { outcome: 'offline' }
    }
    const began = performance.now()
    const body = JSON.stringify({ action, requestId, input, contract: CONTRACT_VERSION, sentAt })
    const text = await post(`${origin}/client/functions/${functionOf(action)}`, body, openId).catch(() => undefined)
    if (text === undefined) return { outcome: 'offline' }
    const took = traffic.took.get(action) ?? []
    traffic.took.set(action, took)
    took.push(performance.now() - began)
    if (isLostAfter) {
      traffic.lostAfter += 1
      return { outcome: 'offline' }
    }
    const { result } = JSON.parse(text) as { result?: Reply<ActionOutput<Name>> }
    if (!result) return { outcome: 'unserved', because: 'busy' }
    aheadBy = result.now - Date.now()
    if (result.outcome !== 'outage') tries.end(requestId)
    if (result.outcome === 'outage') {
      traffic.outages += 1
      return { outcome: 'outage', reference: result.reference }
    }
    if (result.outcome === 'refused') count(traffic.refusals, `${action} ${result.refusal.refused}`)
    return result
  }
  return { ask, serverNow }
}

/** The value below which so many of a hundred are. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
