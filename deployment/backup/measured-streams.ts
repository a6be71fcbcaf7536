import { createHash } from 'node:crypto'
import { Transform, type Readable, type TransformCallback } from 'node:stream'

/** Passes bytes on, and knows how many there were and their digest. */
export const measuring = () => {
  const digest = createHash('sha256')
  const measured = { bytes: 0, sha256: '' }
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback): void {
      digest.update(chunk)
      measured.bytes += chunk.length
      done(null, chunk)
    },
    flush(done: TransformCallback): void {
      measured.sha256 = digest.digest('hex')
      done()
    },
  })
  return { stream, measured }
}

export const digestOfStream = async (bytes: Readable): Promise<string> => {
  const digest = createHash('sha256')
  for await (const chunk of bytes) digest.update(chunk as Buffer)
  return digest.digest('hex')
}
