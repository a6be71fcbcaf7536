import { findPhotoType } from './photo'

/*
 * A phone writes where and when a photo was taken into the file (EXIF, XMP, IPTC). None of it belongs in evidence, and
 * re-encoding does not remove it on every phone, so the blocks that hold it are cut out and the picture is untouched.
 * The orientation lives in EXIF too: phones are asked to compress first, which turns the picture itself.
 */

type Range = readonly [start: number, end: number]

const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2)
const uint32le = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100 + (bytes[at + 2] ?? 0) * 0x10000 + (bytes[at + 3] ?? 0) * 0x1000000

const fourLetters = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...Array.from(bytes.subarray(at, at + 4)))

/** APP1 (EXIF, XMP), APP3–APP13 (IPTC and makers' own) and comments; APP0 (JFIF), APP2 (colour profile) and APP14 stay. */
const isJpegMetadata = (marker: number): boolean =>
  marker === 0xe1 || (marker >= 0xe3 && marker <= 0xed) || marker === 0xef || marker === 0xfe

/** Markers that stand alone, without a length behind them. */
const isBareMarker = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** Where the pixels of a scan end: at the first marker that is neither a stuffed 0xff nor a restart. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  return bytes.length
}

/** What follows the picture's end: a phone's second picture or film, each with a place and a time of its own. */
const trailer = (bytes: Uint8Array, end: number): readonly Range[] => (end < bytes.length ? [[end, bytes.length]] : [])

const jpegMetadata = (bytes: Uint8Array): readonly Range[] => {
  const found: Range[] = []
  let at = 2
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return [...found, ...trailer(bytes, at + 2)]
    if (marker === 0xff) at += 1
    else if (isBareMarker(marker)) at += 2
    else {
      const end = at + 2 + uint16(bytes, at + 2)
      if (isJpegMetadata(marker)) found.push([at, Math.min(end, bytes.length)])
      at = marker === 0xda ? endOfScan(bytes, end) : end
    }
  }
  return found
}

const PNG_METADATA = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

const pngMetadata = (bytes: Uint8Array): readonly Range[] => {
  const found: Range[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + uint32(bytes, at)
    const chunk = fourLetters(bytes, at + 4)
    if (chunk === 'IEND') return [...found, ...trailer(bytes, end)]
    if (PNG_METADATA.has(chunk)) found.push([at, Math.min(end, bytes.length)])
    at = end
  }
  return found
}

const webpMetadata = (bytes: Uint8Array): readonly Range[] => {
  const found: Range[] = []
  let at = 12
  while (at + 8 <= bytes.length) {
    const size = uint32le(bytes, at + 4)
    const end = at + 8 + size + (size % 2)
    const chunk = fourLetters(bytes, at)
    if (chunk === 'EXIF' || chunk === 'XMP ') found.push([at, Math.min(end, bytes.length)])
    at = end
  }
  return found
}

const metadataOf = (bytes: Uint8Array): readonly Range[] => {
  switch (findPhotoType(bytes)) {
    case 'jpeg':
      return jpegMetadata(bytes)
    case 'png':
      return pngMetadata(bytes)
    case 'webp':
      return webpMetadata(bytes)
    case undefined:
      return []
  }
}

const without = (bytes: Uint8Array, ranges: readonly Range[]): Uint8Array => {
  const removed = ranges.reduce((sum, [start, end]) => sum + end - start, 0)
  const kept = new Uint8Array(bytes.length - removed)
  let from = 0
  let to = 0
  for (const [start, end] of [...ranges, [bytes.length, bytes.length] as const]) {
    kept.set(bytes.subarray(from, start), to)
    to += start - from
    from = end
  }
  return kept
}

const EXIF_AND_XMP_FLAGS = 0x0c

/** Makes a WebP's head agree with what is left: its length, and no promise of EXIF or XMP to come. */
const mendWebpHead = (bytes: Uint8Array): void => {
  const size = bytes.length - 8
  bytes.set([size & 0xff, (size >>> 8) & 0xff, (size >>> 16) & 0xff, (size >>> 24) & 0xff], 4)
  if (fourLetters(bytes, 12) === 'VP8X') bytes[20] = (bytes[20] ?? 0) & ~EXIF_AND_XMP_FLAGS
}

/** Whether the part of a file at hand carries metadata blocks; on a prefix it sees those that begin within it. */
export const hasMetadata = (bytes: Uint8Array): boolean => metadataOf(bytes).length > 0

/** The same picture without EXIF, XMP, IPTC, comments and whatever was appended. What is no JPEG, PNG or WebP comes back as it was. */
export const stripMetadata = (bytes: Uint8Array): Uint8Array => {
  const ranges = metadataOf(bytes)
  if (ranges.length === 0) return bytes
  const kept = without(bytes, ranges)
  if (findPhotoType(kept) === 'webp') mendWebpHead(kept)
  return kept
}
