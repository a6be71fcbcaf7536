import type { Instant } from '../calendar/instant'
import type { DocumentType, EvidenceDocument } from './document'

/**
 * One piece of 佐证材料, attached to one indicator after the server saw its bytes: a photo, or a document where `document` says so.
 * They lie in one list, so that their order, captions, ids and limits are one.
 */
export interface Photo {
  /** Random, made on the phone once a photo, so that a retry attaches nothing twice. */
  readonly photoId: string
  /** The storage's own id of the object. */
  readonly fileId: string
  readonly type: EvidenceType
  /** On a document alone; what was attached before there were any is a photo. */
  readonly document?: EvidenceDocument
  readonly bytes: number
  /** SHA-256 of its bytes as the server saw them, in hexadecimal. A photo that was attached before this was taken has none. */
  readonly sha256?: string
  /** The picture as it was taken, where what is shown of it was made smaller: packages hold this one. */
  readonly original?: OriginalPhoto
  readonly caption: string
  readonly attachedAt: Instant
  readonly attachedBy: string
}

/** A photo before it was made smaller, without what it said of place and time. */
export interface OriginalPhoto {
  readonly fileId: string
  readonly type: PhotoType
  readonly bytes: number
  readonly sha256: string
}

/** What of a piece of evidence is handed out as a file: the original where it was kept. */
export const bestOf = (
  photo: Pick<Photo, 'fileId' | 'type' | 'bytes' | 'original'>,
): Pick<Photo, 'fileId' | 'type' | 'bytes'> => photo.original ?? photo

/** Photos and documents by indicator number, in the order in which their readers see them. */
export type Evidence = Readonly<Record<number, readonly Photo[]>>

/** Photos and documents together. */
export const PHOTOS_PER_INDICATOR = 9
export const PHOTO_BYTES_LIMIT = 10 * 1024 * 1024
export const CAPTION_LIMIT = 40

export const PHOTO_TYPES = ['jpeg', 'png', 'webp'] as const

export type PhotoType = (typeof PHOTO_TYPES)[number]

export type EvidenceType = PhotoType | DocumentType

/** How a file of this type ends wherever it is kept or handed out. */
export const fileExtension = (type: EvidenceType): string => (type === 'jpeg' ? 'jpg' : type)

const startsWith = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[at + index] === byte)

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

/** The image type that the first bytes show, whatever the name says; undefined for anything else. Needs ≥ 12 bytes. */
export const findPhotoType = (bytes: Uint8Array): PhotoType | undefined => {
  if (bytes.length < 12) return undefined
  if (startsWith(bytes, 0, JPEG)) return 'jpeg'
  if (startsWith(bytes, 0, PNG)) return 'png'
  return startsWith(bytes, 0, RIFF) && startsWith(bytes, 8, WEBP) ? 'webp' : undefined
}
