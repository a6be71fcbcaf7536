import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a carrier took in. */
interface Carried {
  readonly by: 'sms' | 'work_wechat'
  readonly to: string
  readonly text: string
}

const SECRET_KEY = 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE'

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** Reckons the signature anew from what came in, as Tencent does. */
const isSigned = ({ headers }: IncomingMessage, body: string): boolean => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const [, date = '', names = '', signature] =
    /Credential=AKIDEXAMPLE\/([\d-]+)\/sms\/tc3_request, SignedHeaders=([\w;-]+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    ) ?? []
  const timestamp = Number(headers['x-tc-timestamp'])
  if (new Date(timestamp * 1000).toISOString().slice(0, 10) !== date) return false
  const signed = names.split(';').map((name) => `${name}:${String(headers[name])}\n`)
  const request = `POST\n/\n\n${signed.join('')}\n${names}\n${hash(body)}`
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${date}/sms/tc3_request\n${hash(request)}`
  const key = hmac(hmac(hmac(`TC3${SECRET_KEY}`, date), 'sms'), 'tc3_request')
  return hmac(key, text).toString('hex') === signature
}

/** Stands in for Tencent Cloud's SMS and for 企业微信, which knows one member. */
export const startCarriers = async () => {
  const carried: Carried[] = []
  /** What the next calls are answered instead, by path; `drop` breaks the connection off. */
  const faults = new Map<string, object | 'drop'>()
  const member = { mobile: '13900000001', userid: 'zhang' }

  const sms = (request: IncomingMessage, body: string): object => {
    const error = (Code: string) => ({ Response: { Error: { Code, Message: 'no' }, RequestId: 'r' } })
    if (!isSigned(request, body)) return error('AuthFailure.SignatureFailure')
    if (request.headers['x-tc-action'] !== 'SendSms' || request.headers['x-tc-version'] !== '2021-01-11')
      return error('InvalidAction')
    const asked = JSON.parse(body) as Record<string, string> & { PhoneNumberSet: string[]; TemplateParamSet: string[] }
    if (asked['SmsSdkAppId'] !== '1400006666' || asked['SignName'] !== '省产改办' || asked['TemplateId'] !== '1110')
      return error('FailedOperation.TemplateIncorrectOrUnapproved')
    carried.push({ by: 'sms', to: asked.PhoneNumberSet[0] ?? '', text: asked.TemplateParamSet.join('|') })
    return { Response: { SendStatusSet: [{ Code: 'Ok', Message: 'send success' }], RequestId: 'r' } }
  }

  const workWechat = (url: URL, body: string): object => {
    const { searchParams: query, pathname } = url
    if (pathname === '/cgi-bin/gettoken')
      return query.get('corpid') === 'corp' && query.get('corpsecret') === 'secret'
        ? { errcode: 0, errmsg: 'ok', access_token: 'token', expires_in: 7200 }
        : { errcode: 40001, errmsg: 'invalid credential' }
    if (query.get('access_token') !== 'token') return { errcode: 40014, errmsg: 'invalid access_token' }
    const asked = JSON.parse(body) as { mobile?: string; touser?: string; text?: { content: string } }
    if (pathname === '/cgi-bin/user/getuserid')
      return asked.mobile === member.mobile
        ? { errcode: 0, errmsg: 'ok', userid: member.userid }
        : { errcode: 46004, errmsg: 'user not exist' }
    carried.push({ by: 'work_wechat', to: asked.touser ?? '', text: asked.text?.content ?? '' })
    return { errcode: 0, errmsg: 'ok', msgid: 'm' }
  }

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://carriers')
      const fault = faults.get(url.pathname)
      if (fault === 'drop') return void request.socket.destroy()
      const answer = fault ?? (url.pathname === '/' ? sms(request, body) : workWechat(url, body))
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    carried,
    faults,
    sms: {
      ...{ SMS_API_ORIGIN: origin, SMS_APP_ID: '1400006666', SMS_SIGN: '省产改办', SMS_TEMPLATE_ID: '1110' },
      ...{ SMS_SECRET_ID: 'AKIDEXAMPLE', SMS_SECRET_KEY: SECRET_KEY },
    },
    workWechat: {
      ...{ WORK_WECHAT_API_ORIGIN: origin, WORK_WECHAT_CORP_ID: 'corp', WORK_WECHAT_SECRET: 'secret' },
      WORK_WECHAT_AGENT_ID: '1000002',
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
