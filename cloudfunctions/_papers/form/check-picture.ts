import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { findPictureSize } from '@/domain/evidence/picture-size'
import { findPhotoType } from '@/domain/evidence/photo'
import type { Left, Picture } from './pictures'

const inflated = promisify(inflate)

/** A PDF takes a PNG apart pixel by pixel where it is transparent: 8 million pixels are 32 MB while that lasts. */
const PNG_PIXELS_LIMIT = 8_000_000
/** Channels of a pixel by a PNG's colour type; the types between do not exist. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const FILTERS = 5

/** The compressed pixels of a PNG, from all of its IDAT chunks. */
const pixelsOf = (png: Buffer): Buffer => {
  const parts: Buffer[] = []
  let at = 8
  while (at + 12 <= png.length) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return Buffer.concat(parts)
}

/**
 * Why a PNG cannot be taken apart; undefined where it can. pdfkit does so in a callback, where a broken one would end the
 * process, so it is looked at in full beforehand.
 */
const refusePng = async (bytes: Uint8Array, width: number, height: number): Promise<Left | undefined> => {
  if (width * height > PNG_PIXELS_LIMIT) return 'too_large'
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [depth = 0, colour = 0, , , interlaced = 0] = png.subarray(24, 29)
  const channels = CHANNELS[colour]
  if (interlaced !== 0 || channels === undefined) return 'format'
  const row = 1 + Math.ceil((width * channels * depth) / 8)
  try {
    const pixels = await inflated(pixelsOf(png), { maxOutputLength: row * height + 1 })
    const rows = Array.from({ length: height }, (_, index) => pixels[index * row] ?? FILTERS)
    return pixels.length === row * height && rows.every((filter) => filter < FILTERS) ? undefined : 'unreadable'
  } catch {
    // What zlib cannot inflate is a broken picture: the paper says so in its place.
    return 'unreadable'
  }
}

/** The picture of a photo's bytes, or why it cannot stand in a paper. What it is, its bytes tell, not its name. */
export const checkPicture = async (bytes: Uint8Array): Promise<Picture | Left> => {
  const type = findPhotoType(bytes)
  if (type === 'webp') return 'format'
  const size = findPictureSize(bytes)
  if (type === undefined || size === undefined) return 'unreadable'
  const refused = type === 'png' ? await refusePng(bytes, size.width, size.height) : undefined
  return refused ?? { bytes, type, ...size }
}
