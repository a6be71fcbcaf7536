import { PHOTO_BYTES_LIMIT, type PhotoType } from '@/domain/evidence/photo'
import { judgePhoto } from '@/domain/evidence/photo-structure'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { sha256Of } from '../../_store/digest'
import type { FileStore } from '../../_store/files'

export interface TakenPhoto {
  readonly fileId: string
  readonly type: PhotoType
  /** All of it, for whoever has more to ask of it. */
  readonly content: Uint8Array
  readonly bytes: number
  readonly sha256: string
}

export const EXTENSION: Readonly<Record<PhotoType, string>> = { jpeg: 'jpg', png: 'png', webp: 'webp' }

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

/**
 * Moves an upload to where clients cannot write, and looks at it there; what is no photo is thrown away. Nothing is moved over
 * what lies there already: what was looked at once is what stays.
 */
export const takePhoto = async (files: FileStore, from: string, to: string): Promise<Refusal | TakenPhoto> => {
  const moved = await files.takeIn(from, to)
  const fileId = await files.fileIdOf(to)
  // Not moved may mean moved by an earlier try of the same request: what counts is what lies there.
  const content = await files.read(fileId, PHOTO_BYTES_LIMIT)
  if (!content) {
    if (moved !== 'missing') throw new Error('an upload was moved and is not there')
    return refuse('photo_missing')
  }
  // A second upload under the same id is nobody's: it would lie where clients may write for ever.
  if (moved === 'taken') await files.remove([await files.fileIdOf(from)])
  const photo = photoOf(fileId, content)
  if (isRefusal(photo)) await files.remove([fileId])
  return photo
}
