/*
 * Phones keep the pixels of a photo as the sensor lay, and write beside them how the picture is to be turned (EXIF's Orientation).
 * It is read before everything that is said about a picture is cut out, and written back alone where the pixels are not turned.
 */

/** As EXIF numbers it: 1 is upright, 3 upside down, 6 and 8 lie on a side, the others are mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const ORIENTATION_TAG = 0x0112
const LONG = 4
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]

/** A block that says how to turn the picture, and nothing else: big-endian, one entry, the value in its last but seventh byte. */
const NOTE = [
  ...[0xff, 0xe1, 0x00, 0x22],
  ...EXIF,
  ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08],
  ...[0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00],
  ...[0x00, 0x00, 0x00, 0x00],
]
const VALUE_AT = NOTE.length - 7

const asOrientation = (value: number): Orientation => (value >= 2 && value <= 8 ? (value as Orientation) : 1)

/** Whether a picture of this orientation is as wide as its pixels are high. */
export const liesOnItsSide = (orientation: Orientation): boolean => orientation >= 5

/** Whether an application block says how to turn the picture and nothing else. */
export const isOrientationNote = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start === NOTE.length &&
  NOTE.every((byte, index) =>
    index === VALUE_AT
      ? (bytes[start + index] ?? 0) >= 1 && (bytes[start + index] ?? 0) <= 8
      : bytes[start + index] === byte,
  )

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

/** How a JPEG says that it is to be turned; 1, as it is, where it says nothing or is no JPEG. */
export const findOrientation = (bytes: Uint8Array): Orientation => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return 1
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda || marker === 0xd9) return 1
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (marker === 0xe1 && EXIF.every((byte, index) => bytes[at + 4 + index] === byte))
      return orientationIn(bytes, at + 4 + EXIF.length, Math.min(end, bytes.length))
    at = marker === 0xff ? at + 1 : end
  }
  return 1
}

/** The same JPEG with a note of how to turn it, and only that; it must hold no EXIF. What is upright comes back as it was. */
export const withOrientation = (bytes: Uint8Array, orientation: Orientation): Uint8Array => {
  if (orientation === 1 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  // JFIF's own block stays the first.
  const jfif = bytes[2] === 0xff && bytes[3] === 0xe0
  const from = jfif ? 4 + ((bytes[4] ?? 0) << 8) + (bytes[5] ?? 0) : 2
  const turned = new Uint8Array(bytes.length + NOTE.length)
  turned.set(bytes.subarray(0, from))
  turned.set(NOTE, from)
  turned[from + VALUE_AT] = orientation
  turned.set(bytes.subarray(from), from + NOTE.length)
  return turned
}
