import { crc32 } from 'node:zlib'

/** What every PNG begins with. */
export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** One chunk of a PNG with its checksum. */
export const pngChunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const edges = Buffer.alloc(8)
  edges.writeUInt32BE(data.length, 0)
  edges.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([edges.subarray(0, 4), named, edges.subarray(4)])
}

export interface PngHead {
  readonly width: number
  readonly height: number
  /** Of a pixel: one byte of grey, three of colour, or one that names a colour of the palette. */
  readonly colour: 'grey' | 'rgb' | 'palette'
}

const COLOURS = { grey: 0, rgb: 2, palette: 3 } as const

/** A PNG of eight bits a channel, not interlaced. `rows` are deflated, each begun by its filter; `before` are the chunks before them. */
export const pngOf = (
  { width, height, colour }: PngHead,
  rows: Uint8Array,
  before: ReadonlyArray<readonly [name: string, data: Uint8Array]> = [],
): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, COLOURS[colour], 0, 0, 0], 8)
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', head),
    ...before.map(([name, data]) => pngChunk(name, data)),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}
