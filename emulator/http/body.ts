import type { IncomingMessage } from 'node:http'

export class BodyTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`the request is larger than ${limit} bytes`)
    this.name = 'BodyTooLarge'
  }
}

/** The whole body as text; what is over the limit is read to its end and thrown away, so that the answer arrives. */
export const readBody = (request: IncomingMessage, limit: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
    })
    request.on('end', () => {
      if (size > limit) reject(new BodyTooLarge(limit))
      else resolve(chunks.length === 1 ? (chunks[0] as Buffer).toString() : Buffer.concat(chunks).toString())
    })
    request.on('error', reject)
    request.on('aborted', () => reject(new Error('the client went away')))
  })
