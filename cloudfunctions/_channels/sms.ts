import * as v from 'valibot'
import type { Configuration } from '../_host/configuration'
import type { ChannelOutcome, PlainChannel } from './outcome'
import { authorization, CONTENT_TYPE } from './tencent-signature'

/** As long as Tencent is waited for. */
const PATIENCE = 5_000

const failed = v.object({ Response: v.object({ Error: v.object({ Code: v.string(), Message: v.string() }) }) })
const answered = v.object({
  Response: v.object({
    SendStatusSet: v.pipe(v.array(v.object({ Code: v.string(), Message: v.optional(v.string(), '') })), v.minLength(1)),
  }),
})

/** Codes of one number or of one text, by what they contain; every other one is of the deployment. */
const OF_ONE_MESSAGE = ['PhoneNumber', 'ContainSensitiveWord', 'LengthLimit']
/** It was not taken in. */
const BUSY = ['RequestLimitExceeded', 'LimitExceeded.DeliveryFrequencyLimit']
/** Nobody knows whether it goes out. */
const UNKNOWN = ['InternalError']

/** Nothing was sent: there was no connection. */
const NO_CONNECTION: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']

const isUnconnected = (failure: unknown): boolean =>
  failure instanceof Error &&
  failure.cause instanceof Error &&
  'code' in failure.cause &&
  NO_CONNECTION.includes(failure.cause.code)

/** What Tencent says of a message; `mobile` is in nothing that is kept or logged of it. */
const outcomeOf = (code: string, message: string, mobile: string): ChannelOutcome => {
  const begins = (beginnings: readonly string[]) => beginnings.some((each) => code.startsWith(each))
  if (code === 'Ok') return { outcome: 'sent' }
  const words = `${code} ${message}`.replaceAll(mobile, '…').slice(0, 200)
  if (begins(BUSY)) return { outcome: 'busy', words }
  if (begins(UNKNOWN)) return { outcome: 'unknown', words }
  return { outcome: OF_ONE_MESSAGE.some((each) => code.includes(each)) ? 'not_there' : 'configuration', words }
}

/** Tencent Cloud's SMS (SendSms 2021-01-11), with a template of one parameter. */
export const smsChannel = (sms: NonNullable<Configuration['sms']>, now: () => number): PlainChannel => ({
  send: async (mobile, text) => {
    const { origin, secretId, secretKey, appId, sign, templateId, region } = sms
    const timestamp = Math.floor(now() / 1000)
    const payload = JSON.stringify({
      PhoneNumberSet: [`+86${mobile}`],
      ...{ SmsSdkAppId: appId, SignName: sign, TemplateId: templateId, TemplateParamSet: [text] },
    })
    const signed = { secretId, secretKey, service: 'sms', host: new URL(origin).host, payload, timestamp }
    try {
      const response = await fetch(`${origin}/`, {
        method: 'POST',
        headers: {
          ...{ 'content-type': CONTENT_TYPE, connection: 'close', authorization: authorization(signed) },
          ...{ 'x-tc-action': 'SendSms', 'x-tc-version': '2021-01-11', 'x-tc-region': region },
          'x-tc-timestamp': String(timestamp),
        },
        body: payload,
        signal: AbortSignal.timeout(PATIENCE),
      })
      const reply: unknown = await response.json()
      const refusal = v.safeParse(failed, reply)
      if (refusal.success) {
        const { Code, Message } = refusal.output.Response.Error
        return outcomeOf(Code, Message, mobile)
      }
      const [status] = v.parse(answered, reply).Response.SendStatusSet
      return outcomeOf(status?.Code ?? '', status?.Message ?? '', mobile)
    } catch (failure) {
      const words = failure instanceof Error ? failure.name : 'no answer'
      return { outcome: isUnconnected(failure) ? 'busy' : 'unknown', words }
    }
  },
})
