import { findPhotoType, PHOTO_BYTES_LIMIT } from '@/domain/evidence/photo'
import { stripMetadata } from '@/domain/evidence/strip-metadata'
import type { Preparation } from './photo-file'
import { keepPhoto } from './photo-files'

/** The end of every preparation: no metadata, a picture by its bytes, not too large, and kept. */
export const keepPrepared = async (photoId: string, compressed: Uint8Array): Promise<Preparation> => {
  const type = findPhotoType(compressed)
  if (!type) return { outcome: 'rejected', because: 'not_an_image' }
  const bytes = stripMetadata(compressed)
  if (bytes.length > PHOTO_BYTES_LIMIT) return { outcome: 'rejected', because: 'too_large' }
  const name = `${photoId}.${type === 'jpeg' ? 'jpg' : type}`
  return (await keepPhoto(name, bytes))
    ? { outcome: 'prepared', photo: { name, type, bytes: bytes.length } }
    : { outcome: 'no_room' }
}
