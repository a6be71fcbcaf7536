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

/** Codes of the deployment and not of one number, by their beginnings. */
const OF_DEPLOYMENT = [
  ...['AuthFailure', 'UnauthorizedOperation', 'InvalidParameterValue.SdkAppIdNotExist', 'IpNotInWhitelist'],
  ...['FailedOperation.SignatureIncorrectOrUnapproved', 'FailedOperation.TemplateIncorrectOrUnapproved'],
  ...['FailedOperation.InsufficientBalanceInSmsPackage', 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'],
  ...[
    'LimitExceeded.AppDailyLimit',
    'LimitExceeded.AppMainlandChinaDailyLimit',
    'UnsupportedRegion',
    'ResourceNotFound',
  ],
]
/** It was not taken in. */
const BUSY = ['RequestLimitExceeded', 'LimitExceeded.DeliveryFrequencyLimit']
/** Nobody knows whether it goes out. */
const UNKNOWN = ['InternalError']

const outcomeOf = (code: string, words: string): ChannelOutcome => {
  const begins = (beginnings: readonly string[]) => beginnings.some((each) => code.startsWith(each))
  if (code === 'Ok') return { outcome: 'sent' }
  const said = `${code} ${words}`.slice(0, 200)
  if (begins(OF_DEPLOYMENT)) return { outcome: 'configuration', words: said }
  if (begins(BUSY)) return { outcome: 'busy', words: said }
  return { outcome: begins(UNKNOWN) ? 'unknown' : 'not_there', words: said }
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
      if (refusal.success) return outcomeOf(refusal.output.Response.Error.Code, refusal.output.Response.Error.Message)
      const [status] = v.parse(answered, reply).Response.SendStatusSet
      return outcomeOf(status?.Code ?? '', status?.Message ?? '')
    } catch (failure) {
      return { outcome: 'unknown', words: failure instanceof Error ? failure.name : 'no answer' }
    }
  },
})
