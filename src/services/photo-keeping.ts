import { withOrientation, type Orientation } from '@/domain/evidence/orientation'
import { findPhotoType, isHeic, PHOTO_BYTES_LIMIT } from '@/domain/evidence/photo'
import { judgePhoto } from '@/domain/evidence/photo-structure'
import { stripMetadata } from '@/domain/evidence/strip-metadata'
import type { Preparation } from './photo-file'
import { keepPhoto } from './photo-files'

/** Whether a picture ends before its end: what draws it would leave the rest grey, and say nothing. */
export const endsEarly = (bytes: Uint8Array): boolean => {
  const type = findPhotoType(bytes)
  return (type === 'jpeg' || type === 'png') && judgePhoto(stripMetadata(bytes)) === 'damaged'
}

/**
 * The end of every preparation: no metadata, a picture by its bytes, not too large, and kept. `orientation` is how its pixels are
 * still to be turned.
 */
export const keepPrepared = async (
  photoId: string,
  compressed: Uint8Array,
  orientation: Orientation = 1,
): Promise<Preparation> => {
  const type = findPhotoType(compressed)
  if (!type) return { outcome: 'rejected', because: isHeic(compressed) ? 'heic' : 'not_an_image' }
  const bytes = withOrientation(stripMetadata(compressed), orientation)
  if (bytes.length > PHOTO_BYTES_LIMIT) return { outcome: 'rejected', because: 'too_large' }
  const name = `${photoId}.${type === 'jpeg' ? 'jpg' : type}`
  return (await keepPhoto(name, bytes))
    ? { outcome: 'prepared', photo: { name, type, bytes: bytes.length } }
    : { outcome: 'no_room' }
}
