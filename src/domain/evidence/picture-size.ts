import { findPhotoType } from './photo'

/** How wide and high a picture is, in its own pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The longer side of a photo after compression: a sheet of paper can still be read. */
const LONGEST_SIDE = 1600
/** The shorter side is never made less than this: a long screenshot is as wide as the phone that it was taken on. */
const SHORTEST_SIDE = 1080

/** The size that a picture is compressed to; one that is small enough stays as it is. */
export const keptSize = ({ width, height }: PictureSize): PictureSize => {
  const scale = Math.min(1, Math.max(LONGEST_SIDE / Math.max(width, height), SHORTEST_SIDE / Math.min(width, height)))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2)
const uint16le = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
const uint24le = (bytes: Uint8Array, at: number): number => uint16le(bytes, at) | ((bytes[at + 2] ?? 0) << 16)

/** The frame headers of a JPEG: SOF0 to SOF15 without the tables (DHT, JPG, DAC) that stand among them. */
const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const jpegSize = (bytes: Uint8Array): PictureSize | undefined => {
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (isFrameHeader(marker)) return { width: uint16(bytes, at + 7), height: uint16(bytes, at + 5) }
    if (marker === 0xda || marker === 0xd9) return undefined
    at += marker === 0xff ? 1 : 2 + uint16(bytes, at + 2)
  }
  return undefined
}

/** A PNG's first chunk is its IHDR, by its specification. */
const pngSize = (bytes: Uint8Array): PictureSize | undefined =>
  bytes.length >= 24 ? { width: uint32(bytes, 16), height: uint32(bytes, 20) } : undefined

const fourLetters = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...Array.from(bytes.subarray(at, at + 4)))

/** The three forms of a WebP: with extensions, lossless and lossy. */
const webpSize = (bytes: Uint8Array): PictureSize | undefined => {
  if (bytes.length < 30) return undefined
  switch (fourLetters(bytes, 12)) {
    case 'VP8X':
      return { width: uint24le(bytes, 24) + 1, height: uint24le(bytes, 27) + 1 }
    case 'VP8L': {
      const packed = uint16le(bytes, 21) + uint16le(bytes, 23) * 0x10000
      return { width: (packed % 0x4000) + 1, height: (Math.floor(packed / 0x4000) % 0x4000) + 1 }
    }
    case 'VP8 ':
      return { width: uint16le(bytes, 26) % 0x4000, height: uint16le(bytes, 28) % 0x4000 }
    default:
      return undefined
  }
}

const sizeWithin = (bytes: Uint8Array): PictureSize | undefined => {
  switch (findPhotoType(bytes)) {
    case 'jpeg':
      return jpegSize(bytes)
    case 'png':
      return pngSize(bytes)
    case 'webp':
      return webpSize(bytes)
    case undefined:
      return undefined
  }
}

/** The size that a picture's own header says, from its first bytes; undefined where they hold none, or one without area. */
export const findPictureSize = (bytes: Uint8Array): PictureSize | undefined => {
  const size = sizeWithin(bytes)
  return size && size.width > 0 && size.height > 0 ? size : undefined
}
