import type { IncomingMessage, ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { systemCode } from '../problem'
import { contentTypeOf } from './content-types'
import { sendText } from './reply'

const read = async (path: string): Promise<Buffer | null> => {
  try {
    return await readFile(path)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null
    throw error
  }
}

/** Below this a packed file saves no packet. */
const WORTH_PACKING = 1400
const PACKED = /^(?:text\/|application\/(?:javascript|json)|image\/svg)/

/** Packed once as long as a file stays as it is: a page is loaded more often than it is built. */
const packedFiles = new Map<string, { readonly of: Buffer; readonly as: Buffer }>()
const packed = (path: string, content: Buffer): Buffer => {
  const known = packedFiles.get(path)
  if (known?.of.equals(content)) return known.as
  const as = gzipSync(content)
  packedFiles.set(path, { of: content, as })
  return as
}

/** Files of one folder, never cached: a rebuilt page is seen at the next reload. */
export const serveStatic = async (
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  request.resume()
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'only GET')
  let relative: string
  try {
    relative = normalize(decodeURIComponent(path))
  } catch {
    return sendText(response, 400, 'the path is not valid')
  }
  if (relative.includes('\0') || relative.split(sep).includes('..'))
    return sendText(response, 400, 'the path is not valid')
  const file = relative.endsWith('/') ? `${relative}index.html` : relative
  const content = await read(join(root, file))
  if (content === null) return sendText(response, 404, 'not found')
  const type = contentTypeOf(file)
  const takesPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const isPacked = takesPacked && PACKED.test(type) && content.length >= WORTH_PACKING
  const body = isPacked ? packed(join(root, file), content) : content
  response.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-store',
    vary: 'accept-encoding',
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
