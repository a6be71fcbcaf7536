import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isSignedFor } from './cos-signature'
import type { Keys } from './signature'

interface CosAnswer {
  readonly status: number
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

const xml = (text: string): CosAnswer => ({
  status: 200,
  body: `<?xml version='1.0' encoding='utf-8'?>${text}`,
  headers: { 'content-type': 'application/xml' },
})

const failed = (status: number, code: string): CosAnswer => ({
  ...xml(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`),
  status,
})

const etagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`

/** Object storage: what is put at once, and what comes in parts and is there when it was completed, with the digest of each part. */
export class Cos {
  /** By host and path. */
  readonly objects = new Map<string, Buffer>()
  /** When one was written last, where a test says so; else just now. */
  readonly modified = new Map<string, string>()
  /** What whoever fetches one is told of it, where it was put at once. */
  readonly told = new Map<string, { readonly type: string; readonly keep: string }>()
  /** By host: from where pages may use it, as it was written. */
  readonly cors = new Map<string, string>()
  /** Says that it removed what it was to, and did not. */
  keepsAll = false
  readonly #uploads = new Map<string, { readonly key: string; readonly parts: Map<number, Buffer> }>()
  readonly #signs = new Map<string, string>()

  constructor(private readonly keys: Keys) {}

  /** What allows an upload to one place, once. */
  sign(path: string): string {
    const fields = `a=1253665819&b=shtempcos&k=AKIDtemporary&e=1&t=1&r=${randomBytes(8).toString('hex')}&f=${path}`
    const sign = Buffer.from(fields).toString('base64')
    this.#signs.set(sign, path)
    return sign
  }

  answer(request: IncomingMessage, url: URL, body: Buffer): CosAnswer {
    const key = `${url.host}${decodeURIComponent(url.pathname)}`
    const query = url.searchParams
    const method = request.method ?? ''
    if (method === 'GET' && query.get('download') === 'function') return this.#read(key)
    if (!this.#isAllowed(request, url)) return failed(403, 'AccessDenied')
    if (query.has('cors')) return method === 'GET' ? this.#readCors(url.host) : this.#writeCors(url.host, request, body)
    if (method === 'HEAD') return this.#head(key)
    if (method === 'GET' && query.has('uploads')) return this.#listUploads(url.host)
    if (method === 'GET' && query.has('uploadId')) return this.#listParts(query.get('uploadId') ?? '')
    if (method === 'POST' && query.has('uploads')) return this.#begin(key)
    if (method === 'PUT' && query.has('uploadId')) return this.#part(query, request, body)
    if (method === 'POST' && query.has('uploadId'))
      return this.#complete(query.get('uploadId') ?? '', body.toString(), key)
    if (method === 'PUT') return this.#put(key, request, body)
    if (method === 'GET') return url.pathname === '/' ? this.#list(url.host, query) : this.#read(key)
    if (method === 'POST' && query.has('delete')) return this.#remove(url.host, body.toString())
    return failed(405, 'MethodNotAllowed')
  }

  /** An upload of a function's code carries what was signed for it; the environment's own bucket is opened by the keys. */
  #isAllowed(request: IncomingMessage, url: URL): boolean {
    const [given, path] = [request.headers.authorization ?? '', decodeURIComponent(url.pathname)]
    if (isSignedFor(request, url, this.keys)) return true
    const signedFor = this.#signs.get(given)
    return signedFor !== undefined && (path === '/' || path.endsWith(signedFor))
  }

  #read(key: string): CosAnswer {
    const bytes = this.objects.get(key)
    return bytes === undefined ? failed(404, 'NoSuchKey') : { status: 200, body: bytes }
  }

  #put(key: string, request: IncomingMessage, body: Buffer): CosAnswer {
    if (Number(request.headers['content-length'] ?? body.length) !== body.length) return failed(400, 'IncompleteBody')
    this.objects.set(key, body)
    const { 'content-type': type = '', 'cache-control': keep = '' } = request.headers
    this.told.set(key, { type, keep })
    return { status: 200, body: '', headers: { etag: etagOf(body) } }
  }

  #head(key: string): CosAnswer {
    const bytes = this.objects.get(key)
    if (bytes === undefined) return { status: 404, body: '' }
    const { type = 'application/octet-stream', keep = '' } = this.told.get(key) ?? {}
    const headers = { 'content-type': type, ...(keep === '' ? {} : { 'cache-control': keep }), etag: etagOf(bytes) }
    return { status: 200, body: '', headers }
  }

  #readCors(host: string): CosAnswer {
    const kept = this.cors.get(host)
    return kept === undefined ? failed(404, 'NoSuchCORSConfiguration') : xml(kept)
  }

  /** All rules at once; without the digest of them nothing is written. */
  #writeCors(host: string, request: IncomingMessage, body: Buffer): CosAnswer {
    const digest = createHash('md5').update(body).digest('base64')
    if (request.method !== 'PUT' || request.headers['content-md5'] !== digest) return failed(400, 'InvalidDigest')
    const text = body.toString()
    const rules = [...text.matchAll(/<CORSRule>([^]*?)<\/CORSRule>/g)].map(([, rule = '']) => rule)
    const isWhole = rules.every((rule) => rule.includes('<AllowedOrigin>') && rule.includes('<AllowedMethod>'))
    if (rules.length === 0 || rules.length > 100 || !isWhole) return failed(400, 'MalformedXML')
    this.cors.set(host, text)
    return { status: 200, body: '' }
  }

  #begin(key: string): CosAnswer {
    const id = randomBytes(12).toString('hex')
    this.#uploads.set(id, { key, parts: new Map() })
    return xml(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`)
  }

  #part(query: URLSearchParams, request: IncomingMessage, body: Buffer): CosAnswer {
    const upload = this.#uploads.get(query.get('uploadId') ?? '')
    if (!upload) return failed(404, 'NoSuchUpload')
    if (Number(request.headers['content-length']) !== body.length) return failed(400, 'IncompleteBody')
    upload.parts.set(Number(query.get('partNumber')), body)
    return { status: 200, body: '', headers: { etag: etagOf(body) } }
  }

  #complete(id: string, body: string, key: string): CosAnswer {
    const upload = this.#uploads.get(id)
    if (!upload || upload.key !== key) return failed(404, 'NoSuchUpload')
    const named = [...body.matchAll(/<Part><PartNumber>(\d+)<\/PartNumber><ETag>(.+?)<\/ETag><\/Part>/g)]
    const parts = named.map(([, no, etag = '']) => {
      const bytes = upload.parts.get(Number(no))
      return bytes && etagOf(bytes) === etag.replace(/&quot;/g, '"') ? bytes : undefined
    })
    if (parts.length === 0 || parts.includes(undefined)) return failed(400, 'InvalidPart')
    this.#uploads.delete(id)
    const whole = Buffer.concat(parts.filter((part) => part !== undefined))
    this.objects.set(key, whole)
    const place = key.slice(key.indexOf('/') + 1)
    return xml(
      `<CompleteMultipartUploadResult><Key>${place}</Key><ETag>${etagOf(whole)}</ETag></CompleteMultipartUploadResult>`,
    )
  }

  #listUploads(host: string): CosAnswer {
    const uploads = [...this.#uploads].filter(([, { key }]) => key.startsWith(host))
    const listed = uploads.map(
      ([id, { key }]) => `<Upload><Key>${key.slice(host.length + 1)}</Key><UploadId>${id}</UploadId></Upload>`,
    )
    return xml(
      `<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>${listed.join('')}</ListMultipartUploadsResult>`,
    )
  }

  #listParts(id: string): CosAnswer {
    const parts = [...(this.#uploads.get(id)?.parts ?? [])].map(
      ([no, bytes]) =>
        `<Part><PartNumber>${no}</PartNumber><ETag>${etagOf(bytes)}</ETag><Size>${bytes.length}</Size></Part>`,
    )
    return xml(`<ListPartsResult><IsTruncated>false</IsTruncated>${parts.join('')}</ListPartsResult>`)
  }

  #list(host: string, query: URLSearchParams): CosAnswer {
    const [prefix, marker, most] = [
      query.get('prefix') ?? '',
      query.get('marker') ?? '',
      Number(query.get('max-keys') ?? 1000),
    ]
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(`${host}/`))
      .map((key) => key.slice(host.length + 1))
    const after = keys.filter((key) => key.startsWith(prefix) && (marker === '/' || key > marker)).sort()
    const page = after.slice(0, most)
    const more = after.length > page.length
    return xml(
      `<ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextMarker>${page.at(-1)}</NextMarker>` : ''}` +
        `${page.map((key) => this.#listed(host, key)).join('')}</ListBucketResult>`,
    )
  }

  #listed(host: string, key: string): string {
    const at = this.modified.get(`${host}/${key}`) ?? new Date().toISOString()
    const etag = etagOf(this.objects.get(`${host}/${key}`) ?? Buffer.alloc(0)).replaceAll('"', '&quot;')
    return `<Contents><Key>${key}</Key><LastModified>${at}</LastModified><ETag>${etag}</ETag><Size>1</Size></Contents>`
  }

  #remove(host: string, body: string): CosAnswer {
    const keys = [...body.matchAll(/<Key>(.+?)<\/Key>/g)].map(([, key = '']) => key)
    for (const key of keys) if (!this.keepsAll) this.objects.delete(`${host}/${key}`)
    return xml(`<DeleteResult>${keys.map((key) => `<Deleted><Key>${key}</Key></Deleted>`).join('')}</DeleteResult>`)
  }
}
