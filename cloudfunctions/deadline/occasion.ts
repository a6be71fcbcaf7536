import * as v from 'valibot'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { invitationSecrets, type Configuration } from '../_host/configuration'
import { isCalledByPerson, type InvocationContext } from '../_host/identity'
import { isProven } from '../_host/own-call'
import { contentVerdict } from '../_wechat/content-check'

const ids = v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(500)), [])

/**
 * The timer's event, what an operator asks for by hand, or what a function of this program has just committed, which it
 * proves. Anything else is nothing to do.
 */
const occasion = v.union([
  v.object({ Type: v.literal('Timer') }),
  v.object({ check: v.literal('ahead') }),
  v.object({ check: v.literal('health') }),
  v.object({ check: v.literal('unions'), mend: v.optional(v.boolean(), false) }),
  v.object({ check: v.literal('totals'), mend: v.optional(v.boolean(), false) }),
  v.object({ check: v.literal('deliveries') }),
  v.object({ migrate: v.literal('run') }),
  // WeChat's own message, pushed to this function: its verdict on a picture that was asked about.
  v.object({
    Event: v.literal('wxa_media_check'),
    trace_id: v.pipe(v.string(), v.maxLength(200)),
    result: v.optional(contentVerdict),
  }),
  v.object({ check: v.literal('templates'), name: v.optional(v.pipe(v.string(), v.maxLength(50))) }),
  v.object({
    ...{ events: ids, papers: ids, plan: v.optional(v.boolean()), silent: v.optional(v.boolean()) },
    reference: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))),
    proof: v.pipe(v.string(), v.maxLength(64)),
  }),
])
export type Occasion = v.InferOutput<typeof occasion>
/** What an operator asks to be looked through; looking ahead, and at the environment, changes nothing and is answered by itself. */
export type Check = Exclude<Extract<Occasion, { check: string }>, { check: 'ahead' | 'health' }>

/** What is asked for by somebody who may, or the refusal: a person asks `api`, whatever they say of themselves. */
export const findOccasion = (
  event: unknown,
  context: InvocationContext,
  configuration: Configuration,
): Occasion | Refusal => {
  const parsed = v.safeParse(occasion, event)
  const asked = parsed.success ? parsed.output : undefined
  if (asked && 'proof' in asked && isProven(invitationSecrets(configuration), asked, asked.proof)) return asked
  // A push comes in the name of whoever handed in. Who makes one up knows no trace that anybody waits for.
  if (asked && 'Event' in asked) return asked
  if (isCalledByPerson(context)) return refuse('not_permitted')
  return asked && ('Type' in asked || 'check' in asked || 'migrate' in asked)
    ? asked
    : refuse('request_malformed', { where: '' })
}
