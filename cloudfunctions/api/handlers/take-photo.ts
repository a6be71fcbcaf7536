import { PHOTO_BYTES_LIMIT, type PhotoType } from '@/domain/evidence/photo'
import { judgePhoto } from '@/domain/evidence/photo-structure'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { sha256Of } from '../../_store/digest'
import type { FileStore } from '../../_store/files'
import { takeUpload } from './take-upload'

export interface TakenPhoto {
  readonly fileId: string
  readonly type: PhotoType
  /** All of it, for whoever has more to ask of it. */
  readonly content: Uint8Array
  readonly bytes: number
  readonly sha256: string
}

/** What the object itself shows, whatever its name says, from its first byte to its last. */
const photoOf = (fileId: string, content: Uint8Array | 'too_large'): Refusal | TakenPhoto => {
  if (content === 'too_large') return refuse('photo_too_large', { limitBytes: PHOTO_BYTES_LIMIT })
  const judged = judgePhoto(content)
  switch (judged) {
    case 'metadata':
      return refuse('photo_has_metadata')
    case 'damaged':
      return refuse('photo_damaged')
    case 'not_an_image':
      return refuse('photo_not_an_image')
    case 'jpeg':
    case 'png':
    case 'webp':
      return { fileId, type: judged, content, bytes: content.length, sha256: sha256Of(content) }
  }
}

/** Takes in an uploaded photo, and looks at it where clients cannot write; what is no photo is thrown away. */
export const takePhoto = (files: FileStore, from: string, to: string): Promise<Refusal | TakenPhoto> =>
  takeUpload(files, { from, to, limit: PHOTO_BYTES_LIMIT }, photoOf)
