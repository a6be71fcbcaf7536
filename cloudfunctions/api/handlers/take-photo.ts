import { findPhotoType, PHOTO_BYTES_LIMIT, type PhotoType } from '@/domain/evidence/photo'
import { hasMetadata } from '@/domain/evidence/strip-metadata'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { FileStore, StoredObject } from '../../_store/files'

export interface TakenPhoto {
  readonly fileId: string
  readonly type: PhotoType
  readonly bytes: number
  /** Its first bytes, for whoever has more to ask of it. */
  readonly head: Uint8Array
}

export const EXTENSION: Readonly<Record<PhotoType, string>> = { jpeg: 'jpg', png: 'png', webp: 'webp' }

/** What the object itself shows, whatever its name says. */
const checkObject = (object: StoredObject): Refusal | PhotoType => {
  if (object.bytes > PHOTO_BYTES_LIMIT) return refuse('photo_too_large', { limitBytes: PHOTO_BYTES_LIMIT })
  const type = findPhotoType(object.head)
  if (!type) return refuse('photo_not_an_image')
  return hasMetadata(object.head) ? refuse('photo_has_metadata') : type
}

/** Moves an upload to where clients cannot write, and looks at it there; what is no photo is thrown away. */
export const takePhoto = async (files: FileStore, from: string, to: string): Promise<Refusal | TakenPhoto> => {
  const moved = await files.takeIn(from, to)
  const fileId = await files.fileIdOf(to)
  // Not moved may mean moved by an earlier try of the same request: what counts is what lies there.
  const object = await files.look(fileId)
  if (!object) {
    if (moved) throw new Error('an upload was moved and is not there')
    return refuse('photo_missing')
  }
  const type = checkObject(object)
  if (!isRefusal(type)) return { fileId, type, bytes: object.bytes, head: object.head }
  await files.remove([fileId])
  return type
}
