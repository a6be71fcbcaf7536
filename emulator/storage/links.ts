import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'

const UPLOAD_MINUTES = 15
const DEFAULT_AGE = 2 * 60 * 60

/**
 * Links that carry their own permission. They expire by real time, not by the emulated clock: moving the clock a
 * day on must not break the pictures of a page that is open.
 */
export class Links {
  readonly #secret: string
  readonly #origin: string
  readonly #usedUploads = new Set<string>()

  constructor(secret: string, origin: string) {
    this.#secret = secret
    this.#origin = origin
  }

  download(path: string, maxAge: number | undefined): string {
    const expires = Math.floor(Date.now() / 1000) + (maxAge ?? DEFAULT_AGE)
    // The SDK passes links through encodeURI(), so a link has nothing in it that encoding would change.
    const name = (path.split('/').pop() ?? '').replace(/[^\w.-]/g, '_')
    const sign = this.#sign('get', path, expires, '')
    return `${this.#origin}/storage/file/${Buffer.from(path).toString('base64url')}/${name}?t=${expires}&sign=${sign}`
  }

  upload(path: string): { url: string; authorization: string } {
    const expires = Math.floor(Date.now() / 1000) + UPLOAD_MINUTES * 60
    const nonce = randomUUID()
    const sign = this.#sign('put', path, expires, nonce)
    const url = `${this.#origin}/storage/upload/${Buffer.from(path).toString('base64url')}?t=${expires}&n=${nonce}&sign=${sign}`
    return { url, authorization: sign }
  }

  /** The path that a link opens, or why it opens none. */
  check(method: 'get' | 'put', url: URL): { path: string } | { refusal: string } {
    const encoded = url.pathname.split('/')[3] ?? ''
    const path = Buffer.from(encoded, 'base64url').toString()
    const expires = Number(url.searchParams.get('t'))
    const nonce = url.searchParams.get('n') ?? ''
    const expected = Buffer.from(this.#sign(method, path, expires, nonce))
    const given = Buffer.from(url.searchParams.get('sign') ?? '')
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return { refusal: 'SignatureDoesNotMatch' }
    if (expires < Date.now() / 1000) return { refusal: 'RequestExpired' }
    if (method === 'put') {
      if (this.#usedUploads.has(nonce)) return { refusal: 'UploadLinkUsed' }
      this.#usedUploads.add(nonce)
    }
    return { path }
  }

  #sign(method: string, path: string, expires: number, nonce: string): string {
    return createHmac('sha256', this.#secret).update([method, path, expires, nonce].join('\n')).digest('hex')
  }
}
