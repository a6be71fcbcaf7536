import { findPhotoType } from './photo'
import { hasAllPixels } from './jpeg-scan'
import { findMetadata, fourLetters, isCutOff, type Range } from './photo-structure'

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

/** As many zeros behind a picture are no pixels, but what a download of which the rest never came was filled up with. */
const PADDING = 16

/** A JPEG of which nothing but its end is missing, with its end; anything else as it was. */
const withEnd = (bytes: Uint8Array): Uint8Array => {
  if (findPhotoType(bytes) !== 'jpeg' || !isCutOff(bytes)) return bytes
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  if (bytes.length - end < PADDING) end = bytes.length
  // Half of the end may be there.
  if (bytes[end - 1] === 0xff) end -= 1
  if (!hasAllPixels(bytes, end)) return bytes
  const ended = new Uint8Array(end + 2)
  ended.set(bytes.subarray(0, end))
  ended.set([0xff, 0xd9], end)
  return ended
}

/** The same picture without EXIF, XMP, IPTC, comments and whatever was appended, and with its end where only that was missing. What is no JPEG, PNG or WebP comes back as it was. */
export const stripMetadata = (bytes: Uint8Array): Uint8Array => {
  const whole = withEnd(bytes)
  const ranges = findMetadata(whole)
  if (ranges.length === 0) return whole
  const kept = without(whole, ranges)
  if (findPhotoType(kept) === 'webp') mendWebpHead(kept)
  return kept
}
