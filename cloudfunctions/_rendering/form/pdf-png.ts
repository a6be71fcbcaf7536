import { createDeflate } from 'node:zlib'
import type { Left } from './pictures'
import { inflatedPieces, type Png } from './png-pixels'

/** An object of the file that is being written, as pdfkit hands them out. */
type Reference = ReturnType<PDFKit.PDFDocument['ref']>

/** Compresses piece by piece; of what it was given it holds nothing. */
const compressor = () => {
  const deflate = createDeflate()
  const pieces: Buffer[] = []
  let bytes = 0
  deflate.on('data', (piece: Buffer) => {
    pieces.push(piece)
    bytes += piece.length
  })
  return {
    bytes: (): number => bytes,
    write: (piece: Buffer): Promise<void> =>
      new Promise((resolve, reject) => {
        deflate.write(piece, (failure) => (failure ? reject(failure) : resolve()))
      }),
    end: (): Promise<readonly Buffer[]> =>
      new Promise((resolve, reject) => {
        deflate.once('error', reject)
        deflate.once('end', () => resolve(pieces))
        deflate.end()
      }),
    drop: (): void => {
      deflate.destroy()
    },
  }
}

/** Where a byte of a pixel goes, by its place in the pixel; of 16 bits the upper eight are kept. */
const COLOUR = 1
const ALPHA = 2
const lanesOf = ({ channels, depth }: Png): Uint8Array =>
  Uint8Array.from({ length: (channels * depth) / 8 }, (_, at) => {
    const [channel, lower] = [Math.floor((at * 8) / depth), depth === 16 ? at % 2 : 0]
    if (lower === 1) return 0
    return channel === channels - 1 ? ALPHA : COLOUR
  })

/**
 * Sorts the bytes of rows into those of colour and those of opacity. They stay filtered: a PNG's filters compare a byte with the
 * same byte of a neighbouring pixel alone, so each lane is filtered for itself already.
 */
const sorter = (png: Png) => {
  const lanes = lanesOf(png)
  let inRow = 0
  let inPixel = 0
  return (piece: Buffer): { readonly colour: Buffer; readonly alpha: Buffer } => {
    const [colour, alpha] = [Buffer.allocUnsafe(piece.length), Buffer.allocUnsafe(piece.length)]
    let [colours, alphas] = [0, 0]
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0
      // Each row begins with the number of its filter, which is that of both.
      const lane = inRow === 0 ? COLOUR | ALPHA : (lanes[inPixel] ?? 0)
      if ((lane & COLOUR) !== 0) colour[colours++] = byte
      if ((lane & ALPHA) !== 0) alpha[alphas++] = byte
      if (inRow > 0) inPixel = inPixel + 1 === lanes.length ? 0 : inPixel + 1
      inRow = inRow + 1 === png.rowBytes ? 0 : inRow + 1
    }
    return { colour: colour.subarray(0, colours), alpha: alpha.subarray(0, alphas) }
  }
}

/** Colour and opacity as a PDF wants them, each for itself; 'too_many' where they would take more than `room` bytes. */
const split = async (png: Png, room: number) => {
  const [colour, alpha] = [compressor(), compressor()]
  const sort = sorter(png)
  try {
    for await (const piece of inflatedPieces(png)) {
      const sorted = sort(piece)
      await Promise.all([colour.write(sorted.colour), alpha.write(sorted.alpha)])
      if (colour.bytes() + alpha.bytes() > room) return 'too_many'
    }
    const parts = { colour: await colour.end(), alpha: await alpha.end() }
    return colour.bytes() + alpha.bytes() > room ? 'too_many' : parts
  } finally {
    colour.drop()
    alpha.drop()
  }
}

const WHITE = 255

/** A palette's colours as they look on paper: what is transparent lets its white through. */
const onPaper = (palette: Buffer, transparency: Buffer | undefined): Buffer =>
  Buffer.from(
    palette.map((value, at) => {
      const opacity = (transparency?.[Math.floor(at / 3)] ?? 255) / 255
      return Math.round(value * opacity + WHITE * (1 - opacity))
    }),
  )

/** The one colour that a picture without opacity may declare to be transparent, channel by channel, from and to. */
const maskOf = ({ palette, transparency, channels }: Png): readonly number[] | undefined => {
  if (palette || !transparency || transparency.length < channels * 2) return undefined
  return Array.from({ length: channels }, (_, channel) => transparency.readUInt16BE(channel * 2)).flatMap((value) => [
    value,
    value,
  ])
}

const image = ({ width, height }: Png, depth: number, colours: number, more: object): object => ({
  ...{ Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: depth },
  Filter: 'FlateDecode',
  DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: depth, Columns: width },
  ...more,
})

const written = (document: PDFKit.PDFDocument, head: object, pieces: readonly Buffer[]): Reference => {
  const reference = document.ref(head)
  reference.end(Buffer.concat(pieces))
  return reference
}

const colourSpaceOf = (channels: number): string => (channels === 1 ? 'DeviceGray' : 'DeviceRGB')

/**
 * Writes a whole PNG into a PDF. Its compressed rows are what a PDF takes, so they go in as they are; only where it has a
 * channel of opacity is it taken apart, piece by piece, since a PDF wants that by itself. Takes `room` bytes at most.
 */
export const writePng = async (document: PDFKit.PDFDocument, png: Png, room: number): Promise<Reference | Left> => {
  if (png.alpha) {
    const parts = await split(png, room)
    if (parts === 'too_many') return parts
    const mask = written(document, image(png, 8, 1, { ColorSpace: 'DeviceGray' }), parts.alpha)
    const colours = png.channels - 1
    const head = image(png, 8, colours, { ColorSpace: colourSpaceOf(colours), SMask: mask })
    return written(document, head, parts.colour)
  }
  const { palette, transparency, channels, depth, compressed } = png
  const colourSpace = palette
    ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, written(document, {}, [onPaper(palette, transparency)])]
    : colourSpaceOf(channels)
  const mask = maskOf(png)
  return written(
    document,
    image(png, depth, channels, { ColorSpace: colourSpace, ...(mask && { Mask: mask }) }),
    compressed,
  )
}
