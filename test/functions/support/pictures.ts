import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, tail])
}

/** `colour`: 2 for three bytes a pixel, 0 for one of grey. */
const pngOf = (
  size: readonly [number, number],
  colour: 0 | 2,
  row: () => Buffer,
  ...more: readonly Buffer[]
): Buffer => {
  const [width, height] = size
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colour, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), row()]))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A real PNG of `side` × `side` noise: noise does not compress, so it is about 3 × side² bytes. */
export const png = (side = 8, ...more: readonly Buffer[]): Buffer =>
  pngOf([side, side], 2, () => randomBytes(side * 3), ...more)

/** A real PNG of a page in one grey, of a few kilobytes: as large as a stamped sheet has to be. */
export const page = (width = 750, height = 1000, grey = 200): Buffer =>
  pngOf([width, height], 0, () => Buffer.alloc(width, grey))

/** The same with a place in it, as a phone would write it. */
export const pngWithPlace = (): Buffer => png(8, chunk('tEXt', Buffer.from('GPS\u0000113.12N 23.02E', 'latin1')))
