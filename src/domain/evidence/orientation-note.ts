import type { Orientation } from './orientation'
import { findPhotoType, type PhotoType } from './photo'

/** EXIF that says how to turn a picture and nothing else: big-endian, one entry, the value in its last but seventh byte. */
const SAID = [
  ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08],
  ...[0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00],
  ...[0x00, 0x00, 0x00, 0x00],
]
const VALUE_AT = SAID.length - 7

/** What stands before it in the block that a file of each type holds it in: a segment, or a chunk with its length. */
const HEADS: Readonly<Record<PhotoType, readonly number[]>> = {
  jpeg: [0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0, 0],
  png: [0, 0, 0, SAID.length, 0x65, 0x58, 0x49, 0x66],
  webp: [0x45, 0x58, 0x49, 0x46, SAID.length, 0, 0, 0],
}
/** A PNG's chunk is summed up behind its length. */
const SUMMED_FROM = 4
const AFTER_IHDR = 33

/** The sum by which a PNG's chunk is checked (CRC-32). */
const sumOf = (bytes: readonly number[]): readonly number[] => {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  const inverted = ~sum
  return [24, 16, 8, 0].map((shift) => (inverted >>> shift) & 0xff)
}

const noteOf = (type: PhotoType, orientation: number): readonly number[] => {
  const note = [...HEADS[type], ...SAID.map((byte, index) => (index === VALUE_AT ? orientation : byte))]
  return type === 'png' ? [...note, ...sumOf(note.slice(SUMMED_FROM))] : note
}

/** Whether a block of a picture's file says how to turn it and nothing else. */
export const isOrientationNote = (bytes: Uint8Array, start: number, end: number): boolean => {
  const type = findPhotoType(bytes)
  const value = type && bytes[start + HEADS[type].length + VALUE_AT]
  if (!type || value === undefined || value < 1 || value > 8) return false
  const note = noteOf(type, value)
  return end - start === note.length && note.every((byte, index) => bytes[start + index] === byte)
}

/** JFIF's own block stays the first. */
const afterJfif = (bytes: Uint8Array): number =>
  bytes[2] === 0xff && bytes[3] === 0xe0 ? 4 + ((bytes[4] ?? 0) << 8) + (bytes[5] ?? 0) : 2

const VP8X_AT = 12
const FLAGS_AT = 20
const SAYS_EXIF = 0x08

/** A WebP announces its length, and in a head of its own what it holds beside pixels: one without that head says nothing of itself. */
const announced = (bytes: Uint8Array): Uint8Array => {
  const size = bytes.length - 8
  bytes.set([size & 0xff, (size >>> 8) & 0xff, (size >>> 16) & 0xff, (size >>> 24) & 0xff], 4)
  bytes[FLAGS_AT] = (bytes[FLAGS_AT] ?? 0) | SAYS_EXIF
  return bytes
}

/**
 * The same picture with a note of how to turn it, and only that; it must hold no EXIF. What is upright comes back as it was, and so does a
 * WebP that has no place for a note: no program writes pixels that are to be turned into such a one.
 */
export const withOrientation = (bytes: Uint8Array, orientation: Orientation): Uint8Array => {
  const type = findPhotoType(bytes)
  if (orientation === 1 || !type) return bytes
  if (type === 'webp' && bytes[VP8X_AT + 3] !== 'X'.charCodeAt(0)) return bytes
  const at = { jpeg: afterJfif(bytes), png: AFTER_IHDR, webp: bytes.length }[type]
  const note = noteOf(type, orientation)
  const turned = new Uint8Array(bytes.length + note.length)
  turned.set(bytes.subarray(0, at))
  turned.set(note, at)
  turned.set(bytes.subarray(at), at + note.length)
  return type === 'webp' ? announced(turned) : turned
}
