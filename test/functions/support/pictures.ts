import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { pngOf, type PngHead } from '../../../emulator/wechat/png'

type Chunk = readonly [name: string, data: Uint8Array]

const picture = (head: PngHead, row: () => Buffer, ...more: readonly Chunk[]): Buffer => {
  const rows = Array.from({ length: head.height }, () => Buffer.concat([Buffer.from([0]), row()]))
  return pngOf(head, deflateSync(Buffer.concat(rows)), more)
}

/** A real PNG of `side` × `side` noise: noise does not compress, so it is about 3 × side² bytes. */
export const png = (side = 8, ...more: readonly Chunk[]): Buffer =>
  picture({ width: side, height: side, colour: 'rgb' }, () => randomBytes(side * 3), ...more)

/** A real PNG of a page in one grey, of a few kilobytes: as large as a stamped sheet has to be. */
export const page = (width = 750, height = 1000, grey = 200): Buffer =>
  picture({ width, height, colour: 'grey' }, () => Buffer.alloc(width, grey))

/** The same with a place in it, as a phone would write it. */
export const pngWithPlace = (): Buffer => png(8, ['tEXt', Buffer.from('GPS\u0000113.12N 23.02E', 'latin1')])
