import * as v from 'valibot'
import { HEALTH_FAULTS, HEALTH_PARTS, HEALTH_STATES, type Finding } from '@/domain/health/health'
import { getInstant } from '@/domain/calendar/instant'
import type { CloudApi } from './cloud-api'
import { sayFailure } from './failure-words'

const answer = v.object({
  RetMsg: v.optional(v.string(), ''),
  ErrMsg: v.optional(v.string(), ''),
  InvokeResult: v.optional(v.number(), 0),
})
const reply = v.object({ refusal: v.object({ refused: v.string() }) })

/** What a function refuses with that nobody has called: it was loaded, and wrote nothing. */
const REFUSALS = ['identity_missing', 'request_malformed']

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a function answered to a call of the deployment's: its value, and how it is said where it is not what was wished. */
export const answerOf = (called: unknown): { readonly value: unknown; readonly said: string } => {
  const { RetMsg, ErrMsg, InvokeResult } = v.parse(answer, called)
  const said = `${InvokeResult === 0 ? '' : `${InvokeResult} `}${ErrMsg || RetMsg}`.slice(0, 300)
  return { value: parsed(RetMsg), said }
}

/** Calls a function with nothing; null where it answers as it should, else what it said. */
export const answerFault = async (api: CloudApi, name: string): Promise<string | null> => {
  const { value, said } = answerOf(await api.invoke(name, {}))
  const refused = v.safeParse(reply, value)
  return refused.success && REFUSALS.includes(refused.output.refusal.refused) ? null : said
}

const instant = v.pipe(v.number(), v.transform(getInstant))
const health = v.object({
  findings: v.array(
    v.object({
      part: v.picklist(HEALTH_PARTS),
      state: v.picklist(HEALTH_STATES),
      fault: v.nullable(v.picklist(HEALTH_FAULTS)),
      names: v.array(v.string()),
      count: v.nullable(v.number()),
      at: v.nullable(instant),
    }),
  ),
})

/** How the environment is, as its own function found it by using it; a text is what it answered instead. */
export const healthOf = async (api: CloudApi): Promise<readonly Finding[] | string> => {
  const { RetMsg, ErrMsg } = v.parse(answer, await api.invoke('deadline', { check: 'health' }))
  const found = v.safeParse(health, parsed(RetMsg))
  return found.success ? found.output.findings : (ErrMsg || RetMsg).slice(0, 300)
}

const used = v.object({ Value: v.number() })

/** How full the storage is, which no function can see: as the platform counts it, or why it would not say. */
export const storageUsed = async (api: CloudApi): Promise<string> => {
  try {
    const { Value } = v.parse(used, await api.tcb('DescribeQuotaData', { MetricName: 'StorageSizepkg' }))
    return `${Value} MB`
  } catch (failure) {
    // It decides nothing, and the console shows it.
    return `多少没有读到（${sayFailure(failure)}）`
  }
}
