import { findPhotoType } from './photo'
import { findMetadata, fourLetters, type Range } from './photo-structure'

/*
 * A phone writes where and when a photo was taken into the file (EXIF, XMP, IPTC). None of it belongs in evidence, and
 * re-encoding does not remove it on every phone, so the blocks that hold it are cut out and the picture is untouched.
 * The orientation lives in EXIF too, and is read before (orientation.ts).
 */

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

/** The same picture without EXIF, XMP, IPTC, comments and whatever was appended. What is no JPEG, PNG or WebP comes back as it was. */
export const stripMetadata = (bytes: Uint8Array): Uint8Array => {
  const ranges = findMetadata(bytes)
  if (ranges.length === 0) return bytes
  const kept = without(bytes, ranges)
  if (findPhotoType(kept) === 'webp') mendWebpHead(kept)
  return kept
}
