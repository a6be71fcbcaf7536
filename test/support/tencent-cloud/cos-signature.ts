import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Keys } from './signature'

const AUTHORIZATION =
  /^q-sign-algorithm=sha1&q-ak=([^&]+)&q-sign-time=(\d+);(\d+)&q-key-time=(\d+;\d+)&q-header-list=([^&]*)&q-url-param-list=([^&]*)&q-signature=([0-9a-f]{40})$/

const hmac = (key: string, text: string): string => createHmac('sha1', key).update(text).digest('hex')
/** As object storage writes what it signs: RFC 3986, with nothing let through that `encodeURIComponent` does. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)

const named = (list: string, valueOf: (name: string) => string | undefined): string | undefined => {
  const names = list === '' ? [] : list.split(';')
  const pairs = names.map((name) => [name, valueOf(name)] as const)
  return pairs.some(([, value]) => value === undefined)
    ? undefined
    : pairs.map(([name, value = '']) => `${encoded(name)}=${encoded(value)}`).join('&')
}

/** Whether a request is signed, as object storage checks it: by whom, until when, for which path, parameters and headers. */
export const isSignedFor = (request: IncomingMessage, url: URL, keys: Keys): boolean => {
  const [, id, from, until, keyTime = '', headers = '', parameters = '', signature] =
    AUTHORIZATION.exec(request.headers.authorization ?? '') ?? []
  const now = Date.now() / 1000
  if (id !== keys.secretId || now < Number(from) - 60 || now > Number(until)) return false
  const query = named(parameters, (name) => [...url.searchParams].find(([key]) => key.toLowerCase() === name)?.[1])
  const head = named(headers, (name) => {
    const value = request.headers[name]
    return typeof value === 'string' ? value : undefined
  })
  // The host is signed, so that nobody uses a signature for another bucket.
  if (query === undefined || head === undefined || !headers.split(';').includes('host')) return false
  if ([...url.searchParams.keys()].some((key) => !parameters.split(';').includes(key.toLowerCase()))) return false
  const whole = [(request.method ?? '').toLowerCase(), decodeURIComponent(url.pathname), query, head, ''].join('\n')
  const toSign = ['sha1', `${from};${until}`, createHash('sha1').update(whole).digest('hex'), ''].join('\n')
  return hmac(hmac(keys.secretKey, keyTime), toSign) === signature
}
