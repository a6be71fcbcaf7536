import { endOfScan } from './jpeg-scan'
import { isOrientationNote } from './orientation-note'
import { findPhotoType, type PhotoType } from './photo'

/*
 * A picture's file from its first byte to its last: which of it is picture, and which says where, when or by whom it was taken
 * (EXIF, XMP, IPTC, comments, a second picture behind the first). What is known to belong to the picture stays; whatever else a
 * program may have put in is taken for something said about it.
 */

export type Range = readonly [start: number, end: number]

/** What is told of each block that does not belong to the picture. */
type Note = (start: number, end: number) => void

/**
 * What a walk over a file comes to: all of it, up to its last byte, is the structure of such a file; or the file is over before its
 * picture is; or there is something in it that does not belong there, or cannot be followed.
 */
type Ending = 'whole' | 'cut_off' | 'unsound'

type Walk = (bytes: Uint8Array, note: Note) => Ending

const endingOf = (sound: boolean): Ending => (sound ? 'whole' : 'unsound')

const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2)
const uint32le = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100 + (bytes[at + 2] ?? 0) * 0x10000 + (bytes[at + 3] ?? 0) * 0x1000000

/** Four bytes as the letters that PNG and WebP name their chunks by. */
export const fourLetters = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0)

/** Whether a word stands here, as far as the file goes: a part that was cut off does not count against it. */
const says = (bytes: Uint8Array, at: number, word: string): boolean =>
  Array.from(word).every((letter, index) => at + index >= bytes.length || bytes[at + index] === letter.charCodeAt(0))

/** The application blocks that belong to the picture, by what they begin with: JFIF, the colour profile, Adobe's transform. */
const JPEG_KEPT: Readonly<Record<number, string>> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' }
const isApplication = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
/** Markers that stand alone, without a length behind them. */
const isBareMarker = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
/** Frames, tables, scans and what else the standard lets stand in a picture. */
const isPictureMarker = (marker: number): boolean => marker >= 0xc0 && marker <= 0xdf && marker !== 0xc8

/** What follows the picture's end: a phone's second picture or film, each with a place and a time of its own. */
const noteTrailer = (bytes: Uint8Array, end: number, note: Note): void => {
  if (end < bytes.length) note(end, bytes.length)
}

const walkJpeg: Walk = (bytes, note) => {
  let sound = true
  let scans = 0
  let at = 2
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) {
      noteTrailer(bytes, at + 2, note)
      return endingOf(sound && scans > 0)
    }
    // A picture within the picture would be one that nobody has looked at.
    if (marker === 0xd8) sound = false
    if (marker === 0xff) at += 1
    else if (isBareMarker(marker)) at += 2
    else {
      const end = at + 2 + uint16(bytes, at + 2)
      const kept = JPEG_KEPT[marker]
      if (end < at + 4 || end > bytes.length) sound = false
      if (!isApplication(marker)) sound = sound && isPictureMarker(marker)
      else if (kept === undefined || !says(bytes, at + 4, kept)) note(at, Math.min(end, bytes.length))
      if (marker === 0xda) scans += 1
      at = marker === 0xda ? endOfScan(bytes, end) : end
    }
  }
  return at + 2 > bytes.length ? 'cut_off' : 'unsound'
}

/** The chunks that a PNG's picture and its colours stand in. */
const PNG_KEPT = ['IHDR', 'PLTE', 'IDAT', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD', 'pHYs', 'cICP']
const PNG_CHUNKS = ['mDCV', 'cLLI', ...PNG_KEPT].reduce<Record<string, true>>(
  (all, name) => ({ ...all, [name]: true }),
  {},
)
/** A chunk whose first letter is small may be left out, as PNG's specification says; another must be understood. */
const isOptional = (bytes: Uint8Array, at: number): boolean => ((bytes[at] ?? 0) & 0x20) !== 0

const walkPng: Walk = (bytes, note) => {
  let sound = fourLetters(bytes, 12) === 'IHDR'
  let pixels = false
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + uint32(bytes, at)
    const chunk = fourLetters(bytes, at + 4)
    if (chunk === 'IEND') {
      noteTrailer(bytes, end, note)
      return endingOf(sound && pixels && end === at + 12)
    }
    if (end > bytes.length) sound = false
    if (chunk === 'IDAT') pixels = true
    if (PNG_CHUNKS[chunk] === undefined) {
      if (isOptional(bytes, at + 4)) note(at, Math.min(end, bytes.length))
      else sound = false
    }
    at = end
  }
  return 'cut_off'
}

/** The chunks of a WebP's one picture. A film is none: its frames have chunks of their own. */
const WEBP_CHUNKS: Readonly<Record<string, true>> = { VP8X: true, 'VP8 ': true, VP8L: true, ALPH: true, ICCP: true }
const WEBP_FILM: Readonly<Record<string, true>> = { ANIM: true, ANMF: true }

const walkWebp: Walk = (bytes, note) => {
  const length = uint32le(bytes, 4)
  const announced = 8 + length + (length % 2)
  let sound = announced > 12 && announced <= bytes.length
  const pictureEnd = sound ? announced : bytes.length
  let pixels = false
  let at = 12
  while (at + 8 <= pictureEnd) {
    const size = uint32le(bytes, at + 4)
    const end = at + 8 + size + (size % 2)
    const chunk = fourLetters(bytes, at)
    if (end > pictureEnd || WEBP_FILM[chunk]) sound = false
    else if (chunk === 'VP8 ' || chunk === 'VP8L') pixels = true
    if (!WEBP_CHUNKS[chunk] && !WEBP_FILM[chunk]) note(at, Math.min(end, pictureEnd))
    at = end
  }
  noteTrailer(bytes, pictureEnd, note)
  return bytes.length < 8 + length ? 'cut_off' : endingOf(sound && pixels && at === pictureEnd)
}

const WALKS = { jpeg: walkJpeg, png: walkPng, webp: walkWebp } as const

/** The blocks of a picture's file that do not belong to the picture, in their order; none of what is no picture. */
export const findMetadata = (bytes: Uint8Array): readonly Range[] => {
  const found: Range[] = []
  const type = findPhotoType(bytes)
  if (type) WALKS[type](bytes, (start, end) => found.push([start, end]))
  return found
}

/** Why a file is not taken for one picture and nothing else. */
export type PhotoFault = 'metadata' | 'damaged' | 'not_an_image'

/**
 * The type of a whole file of which every byte up to the last belongs to one picture. Otherwise 'metadata' where it says or
 * carries more, and 'damaged' where it cannot be followed to its end, so that nobody knows what it carries. Memory does not grow
 * with what is found.
 */
export const judgePhoto = (bytes: Uint8Array): PhotoType | PhotoFault => {
  const type = findPhotoType(bytes)
  if (!type) return 'not_an_image'
  let carries = false
  const ending = WALKS[type](bytes, (start, end) => {
    // Which way up is part of the picture, where its pixels lie on their side.
    carries = carries || !isOrientationNote(bytes, start, end)
  })
  if (carries) return 'metadata'
  return ending === 'whole' ? type : 'damaged'
}

/** Whether a picture's file is over before its picture is, so that the rest of it would be drawn grey, or nothing at all. */
export const isCutOff = (bytes: Uint8Array): boolean => {
  const type = findPhotoType(bytes)
  return type !== undefined && WALKS[type](bytes, () => undefined) === 'cut_off'
}
