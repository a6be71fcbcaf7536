import * as v from 'valibot'
import type { CloudApi } from './cloud-api'

const answer = v.object({
  RetMsg: v.optional(v.string(), ''),
  ErrMsg: v.optional(v.string(), ''),
  InvokeResult: v.optional(v.number(), 0),
})
const reply = v.object({ refusal: v.object({ refused: v.string() }) })

/** What a function refuses with that nobody has called: it was loaded, has its variables, and wrote nothing. */
const REFUSALS = ['identity_missing', 'request_malformed']

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Calls a function with nothing; null where it answers as it should, else what it said. */
export const answerFault = async (api: CloudApi, name: string): Promise<string | null> => {
  const { RetMsg, ErrMsg, InvokeResult } = v.parse(answer, await api.invoke(name, {}))
  const refused = v.safeParse(reply, parsed(RetMsg))
  if (refused.success && REFUSALS.includes(refused.output.refusal.refused)) return null
  return `${InvokeResult === 0 ? '' : `${InvokeResult} `}${ErrMsg || RetMsg}`.slice(0, 300)
}
