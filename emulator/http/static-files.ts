import type { IncomingMessage, ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
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
  response.writeHead(200, {
    'content-type': contentTypeOf(file),
    'content-length': content.length,
    'cache-control': 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : content)
}
