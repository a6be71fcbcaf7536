import { createHash, createHmac } from 'node:crypto'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** What of a request to Tencent Cloud's API is signed. */
export interface SignedRequest {
  readonly secretId: string
  readonly secretKey: string
  readonly service: string
  readonly host: string
  readonly payload: string
  /** Seconds since 1970. */
  readonly timestamp: number
}

export const CONTENT_TYPE = 'application/json; charset=utf-8'

/** The header `Authorization` of a POST, by 签名方法 v3 (TC3-HMAC-SHA256). */
export const authorization = (request: SignedRequest): string => {
  const { secretId, secretKey, service, host, payload, timestamp } = request
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const headers = `content-type:${CONTENT_TYPE}\nhost:${host}\n`
  const signedHeaders = 'content-type;host'
  const canonical = ['POST', '/', '', headers, signedHeaders, sha256(payload)].join('\n')
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n')
  const key = [service, 'tc3_request'].reduce(hmac, hmac(`TC3${secretKey}`, date))
  const signature = hmac(key, toSign).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}
