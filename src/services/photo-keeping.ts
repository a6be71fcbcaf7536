import type { Orientation } from '@/domain/evidence/orientation'
import { withOrientation } from '@/domain/evidence/orientation-note'
import { findOtherPicture } from '@/domain/evidence/other-picture'
import { fileExtension, findPhotoType, PHOTO_BYTES_LIMIT } from '@/domain/evidence/photo'
import { findPictureSize, keptSize } from '@/domain/evidence/picture-size'
import { stripMetadata } from '@/domain/evidence/strip-metadata'
import type { Preparation } from './photo-file'
import { keepPhoto } from './photo-files'

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
  if (!type) return { outcome: 'rejected', because: findOtherPicture(compressed) ?? 'not_an_image' }
  const bytes = withOrientation(stripMetadata(compressed), orientation)
  if (bytes.length > PHOTO_BYTES_LIMIT) return { outcome: 'rejected', because: 'too_large' }
  const name = `${photoId}.${fileExtension(type)}`
  return (await keepPhoto(name, bytes))
    ? { outcome: 'prepared', photo: { name, type, bytes: bytes.length } }
    : { outcome: 'no_room' }
}

const keepOriginal = async (photoId: string, bare: Uint8Array, orientation: Orientation) => {
  const [type, size] = [findPhotoType(bare), findPictureSize(bare)]
  if (!type || !size || keptSize(size).width === size.width) return undefined
  const bytes = withOrientation(bare, orientation)
  if (bytes.length > PHOTO_BYTES_LIMIT) return undefined
  const name = `${photoId}-original.${fileExtension(type)}`
  return (await keepPhoto(name, bytes)) ? { name, type, bytes: bytes.length } : undefined
}

/**
 * A prepared photo with the picture that it was made from, for whoever wants to read what was lost by making it smaller. `bare` is
 * that picture without its metadata. One that was not made smaller, is too large, or has no room on the phone is not kept.
 */
export const withOriginal = async (
  prepared: Preparation,
  photoId: string,
  bare: Uint8Array,
  orientation: Orientation,
): Promise<Preparation> => {
  if (prepared.outcome !== 'prepared') return prepared
  const original = await keepOriginal(photoId, bare, orientation)
  return original ? { ...prepared, photo: { ...prepared.photo, original } } : prepared
}
