import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Refused } from './refused'

const VERSIONS: Readonly<Record<string, string>> = { tcb: '2018-06-08', scf: '2018-04-16' }
const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/(\w+)\/tc3_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/
const FIVE_MINUTES = 300

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export interface Keys {
  readonly secretId: string
  readonly secretKey: string
  readonly region: string
}

/** Checks a call as Tencent's API does: who signed it, when, for which service, version and region. */
export const checkSignature = (request: IncomingMessage, body: string, keys: Keys): string => {
  const { headers } = request
  const host = headers.host ?? ''
  const [service = ''] = host.split('.')
  const [, id, date = '', signedFor, signed = '', signature] = AUTHORIZATION.exec(headers.authorization ?? '') ?? []
  if (id === undefined) throw new Refused('AuthFailure.SignatureFailure', 'the authorization has another form')
  if (id !== keys.secretId) throw new Refused('AuthFailure.SecretIdNotFound', 'The SecretId is not found')
  const timestamp = Number(headers['x-tc-timestamp'])
  const at = new Date(timestamp * 1000)
  if (Math.abs(Date.now() / 1000 - timestamp) > FIVE_MINUTES || at.toISOString().slice(0, 10) !== date)
    throw new Refused('AuthFailure.SignatureExpire', 'the timestamp is too far away')
  const canonical = [
    ...[request.method, '/', ''],
    ...signed.split(';').map((name) => `${name}:${String(headers[name])}`),
    ...['', signed, sha256(body)],
  ].join('\n')
  const toSign = ['TC3-HMAC-SHA256', timestamp, `${date}/${service}/tc3_request`, sha256(canonical)].join('\n')
  const key = hmac(hmac(hmac(`TC3${keys.secretKey}`, date), service), 'tc3_request')
  if (signedFor !== service || hmac(key, toSign).toString('hex') !== signature)
    throw new Refused('AuthFailure.SignatureFailure', 'The provided credentials could not be validated')
  if (headers['x-tc-version'] !== VERSIONS[service])
    throw new Refused('NoSuchVersion', `no version ${String(headers['x-tc-version'])} of ${service}`)
  if (headers['x-tc-region'] !== keys.region)
    throw new Refused('UnsupportedRegion', `not in ${String(headers['x-tc-region'])}`)
  return service
}
