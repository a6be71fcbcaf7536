import { findPhotoType } from './photo'

/*
 * Phones keep the pixels of a photo as the sensor lay, and write beside them how the picture is to be turned (EXIF's Orientation).
 * It is read before everything that is said about a picture is cut out, and written back alone where the pixels are not turned.
 */

/** As EXIF numbers it: 1 is upright, 3 upside down, 6 and 8 lie on a side, the others are mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const ORIENTATION_TAG = 0x0112
const LONG = 4
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
/** The chunks in which a PNG and a WebP hold it. */
const PNG_EXIF = [0x65, 0x58, 0x49, 0x66]
const WEBP_EXIF = [0x45, 0x58, 0x49, 0x46]

const asOrientation = (value: number): Orientation => (value >= 2 && value <= 8 ? (value as Orientation) : 1)

/** Whether a picture of this orientation is as wide as its pixels are high. */
export const liesOnItsSide = (orientation: Orientation): boolean => orientation >= 5

const isAt = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte)

/** The Orientation among the entries of an EXIF block that begins at `tiff`; 1 where it says none. */
const orientationIn = (bytes: Uint8Array, tiff: number, end: number): Orientation => {
  const little = bytes[tiff] === 0x49
  const uint16 = (at: number): number => {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0]
    return little ? first | (second << 8) : (first << 8) | second
  }
  const uint32 = (at: number): number =>
    little ? uint16(at) + uint16(at + 2) * 0x10000 : uint16(at) * 0x10000 + uint16(at + 2)
  const directory = tiff + uint32(tiff + 4)
  for (let entry = 0; entry < uint16(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > end) return 1
    // Some cameras write it as a long number.
    if (uint16(at) === ORIENTATION_TAG) return asOrientation(uint16(at + 2) === LONG ? uint32(at + 8) : uint16(at + 8))
  }
  return 1
}

const ofJpeg = (bytes: Uint8Array): Orientation => {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda || marker === 0xd9) return 1
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (marker === 0xe1 && isAt(bytes, at + 4, EXIF))
      return orientationIn(bytes, at + 4 + EXIF.length, Math.min(end, bytes.length))
    at = marker === 0xff ? at + 1 : end
  }
  return 1
}

const lengthAt = (bytes: Uint8Array, places: readonly number[]): number =>
  places.reduce((sum, place) => sum * 0x100 + (bytes[place] ?? 0), 0)

const ofPng = (bytes: Uint8Array): Orientation => {
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + lengthAt(bytes, [at, at + 1, at + 2, at + 3])
    if (isAt(bytes, at + 4, PNG_EXIF)) return orientationIn(bytes, at + 8, Math.min(end, bytes.length))
    at = end
  }
  return 1
}

const ofWebp = (bytes: Uint8Array): Orientation => {
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = lengthAt(bytes, [at + 7, at + 6, at + 5, at + 4])
    const end = at + 8 + length + (length % 2)
    if (isAt(bytes, at, WEBP_EXIF)) {
      // Some programs write it as it stands in a JPEG.
      const head = isAt(bytes, at + 8, EXIF) ? EXIF.length : 0
      return orientationIn(bytes, at + 8 + head, Math.min(end, bytes.length))
    }
    at = end
  }
  return 1
}

const WAYS = { jpeg: ofJpeg, png: ofPng, webp: ofWebp } as const

/** How a picture says that it is to be turned; 1, as it is, where it says nothing or is none of those that are taken. */
export const findOrientation = (bytes: Uint8Array): Orientation => {
  const type = findPhotoType(bytes)
  return type ? WAYS[type](bytes) : 1
}
