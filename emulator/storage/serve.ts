import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { contentTypeOf } from '../http/content-types'
import { sendText } from '../http/reply'
import { messageOf, Problem, systemCode } from '../problem'
import { checkAnnouncedSize, type FileEntry, type Files } from './files'
import type { Links } from './links'

const escapeXml = (text: string): string =>
  text.replace(/[<>&]/g, (character) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[character] ?? '')

/** The form in which object storage refuses, which the SDK takes apart. */
const sendXmlError = (response: ServerResponse, status: number, code: string, message: string): void => {
  const xml = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${escapeXml(message)}</Message><Resource></Resource><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(xml) })
  response.end(xml)
}

/** `bytes=a-b`, `bytes=a-` or `bytes=-n`; undefined when there is none that we answer in part, null when it lies outside. */
const parseRange = (header: string | undefined, size: number): { start: number; end: number } | null | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (match === null || (match[1] === '' && match[2] === '')) return undefined
  const [, first = '', last = ''] = match
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start > end || start >= size ? null : { start, end }
}

export const serveUpload = async (
  files: Files,
  links: Links,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> => {
  const checked = links.check('put', url)
  if ('refusal' in checked) {
    request.resume()
    sendXmlError(response, 403, checked.refusal, `the upload link is not valid: ${checked.refusal}`)
    return
  }
  try {
    checkAnnouncedSize(request.headers['content-length'])
    const { md5 } = await files.put(checked.path, request, '')
    response.writeHead(200, { etag: `"${md5}"`, 'content-length': 0 })
    response.end()
  } catch (error) {
    if (!(error instanceof Problem) && systemCode(error) !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
    request.resume()
    sendXmlError(response, 400, error instanceof Problem ? String(error.code) : 'IncompleteBody', messageOf(error))
  }
}

const headersOf = (path: string, entry: FileEntry): Record<string, string | number> => ({
  'content-type': contentTypeOf(path),
  'accept-ranges': 'bytes',
  etag: `"${entry.md5}"`,
  'x-content-type-options': 'nosniff',
  // Uploaded HTML or SVG would otherwise run with the product's own origin, which in the cloud it never has.
  'content-security-policy': 'sandbox',
})

export const serveDownload = async (
  files: Files,
  links: Links,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> => {
  request.resume()
  const checked = links.check('get', url)
  if ('refusal' in checked) return sendXmlError(response, 403, 'AccessDenied', checked.refusal)
  const entry = files.entry(checked.path)
  if (entry === undefined) return sendXmlError(response, 404, 'NoSuchKey', 'The specified key does not exist.')
  const headers = headersOf(checked.path, entry)
  if (request.headers['if-none-match'] === `"${entry.md5}"`) {
    response.writeHead(304, headers)
    response.end()
    return
  }
  const range = parseRange(request.headers.range, entry.size)
  if (range === null) {
    response.setHeader('content-range', `bytes */${entry.size}`)
    return sendText(response, 416, 'the range lies outside the file')
  }
  const length = range === undefined ? entry.size : range.end - range.start + 1
  const part = range === undefined ? {} : { 'content-range': `bytes ${range.start}-${range.end}/${entry.size}` }
  response.writeHead(range === undefined ? 200 : 206, { ...headers, ...part, 'content-length': length })
  if (request.method === 'HEAD' || length === 0) {
    response.end()
    return
  }
  try {
    await pipeline(files.read(entry, range), response)
  } catch (error) {
    // A reader that leaves half-way is no failure of ours.
    if (systemCode(error) !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
