import { createInflate } from 'node:zlib'

/** What a PNG says of itself before its pixels, and where its compressed pixels lie. Nothing of it is inflated. */
export interface Png {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly channels: number
  /** Whether its last channel is opacity. */
  readonly alpha: boolean
  readonly palette: Buffer | undefined
  readonly transparency: Buffer | undefined
  readonly compressed: readonly Buffer[]
  /** Bytes of one row once it is inflated, the number of its filter before it. */
  readonly rowBytes: number
  /** All rows together: what it costs to take the picture apart. */
  readonly inflatedBytes: number
}

/** Channels and depths by a PNG's colour type; others do not exist. */
const COLOURS: Readonly<Record<number, { readonly channels: number; readonly depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
}
const PALETTED = 3
const FILTERS = 5
/** Ten megabytes in chunks of half a kilobyte; encoders make them of eight and more. A file of nothing but chunks is none. */
const CHUNKS_LIMIT = 20_000

const chunksOf = (png: Buffer): ReadonlyArray<readonly [name: string, body: Buffer]> => {
  const chunks: Array<readonly [string, Buffer]> = []
  let at = 8
  while (at + 12 <= png.length) {
    if (chunks.length === CHUNKS_LIMIT) return []
    const end = at + 12 + png.readUInt32BE(at)
    chunks.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end - 4)])
    at = end
  }
  return chunks
}

/** A PNG's own description; 'format' where it is one that papers do not take, such as an interlaced one. */
export const describePng = (bytes: Uint8Array): Png | 'format' => {
  const chunks = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const [name, head] = chunks[0] ?? []
  if (name !== 'IHDR' || head?.length !== 13) return 'format'
  const [depth = 0, colour = 0, , , interlaced = 0] = head.subarray(8)
  const { channels, depths } = COLOURS[colour] ?? { channels: 0, depths: [] }
  const find = (wanted: string): Buffer | undefined => chunks.find(([each]) => each === wanted)?.[1]
  const palette = colour === PALETTED ? (find('PLTE') ?? Buffer.alloc(0)) : undefined
  const colours = palette && palette.length / 3
  const known = colours === undefined || (Number.isInteger(colours) && colours > 0 && colours <= 256)
  if (interlaced !== 0 || !depths.includes(depth) || !known) return 'format'
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const rowBytes = 1 + Math.ceil((width * channels * depth) / 8)
  return {
    ...{ width, height, depth, channels, palette, rowBytes },
    alpha: colour === 4 || colour === 6,
    transparency: find('tRNS'),
    compressed: chunks.flatMap(([each, body]) => (each === 'IDAT' ? [body] : [])),
    inflatedBytes: rowBytes * height,
  }
}

/** The rows of a PNG as they are inflated, in pieces of some kilobytes that do not end where rows end. Throws where they are broken. */
export async function* inflatedPieces({ compressed, inflatedBytes }: Png): AsyncGenerator<Buffer, void, undefined> {
  const inflate = createInflate({ chunkSize: 64 * 1024 })
  for (const part of compressed) inflate.write(part)
  inflate.end()
  let bytes = 0
  for await (const piece of inflate as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > inflatedBytes) break
    yield piece
  }
  if (bytes !== inflatedBytes) throw new Error(`a PNG inflates to other than ${inflatedBytes} bytes`)
}

/** Whether all rows are there and each has a filter that exists. They are looked at as they pass; none is kept. */
export const isWholePng = async (png: Png): Promise<boolean> => {
  let at = 0
  try {
    for await (const piece of inflatedPieces(png)) {
      for (; at < piece.length; at += png.rowBytes) if ((piece[at] ?? FILTERS) >= FILTERS) return false
      at -= piece.length
    }
    return true
  } catch {
    // What zlib cannot inflate is a broken picture: the paper says so in its place.
    return false
  }
}
