import Taro from '@tarojs/taro'
import { findOrientation, liesOnItsSide } from '@/domain/evidence/orientation'
import { fileExtension, findPhotoType } from '@/domain/evidence/photo'
import { isCutOff } from '@/domain/evidence/photo-structure'
import { findPictureSize, keptSize } from '@/domain/evidence/picture-size'
import { stripMetadata } from '@/domain/evidence/strip-metadata'
import { QUALITY, type ChosenPhoto, type Preparation } from './photo-file'
import { dropPhoto, keepPhoto, pathOf, readBytes } from './photo-files.weapp'
import { keepPrepared, withOriginal } from './photo-keeping'

/** The width to compress to, or nothing for a picture that is small enough: WeChat would enlarge it. */
const compressedWidth = async (src: string): Promise<{ compressedWidth?: number }> => {
  const size = await Taro.getImageInfo({ src })
  const { width } = keptSize(size)
  return width < size.width ? { compressedWidth: width } : {}
}

const compress = async (src: string): Promise<Uint8Array | undefined> => {
  try {
    const { tempFilePath } = await Taro.compressImage({ src, quality: QUALITY, ...(await compressedWidth(src)) })
    return await readBytes(tempFilePath)
  } catch {
    // Some phones cannot compress a PNG or a WebP. The picture as it is may still do, and its bytes decide.
    return undefined
  }
}

/** Whether a picture stands where the other one lies. */
const wasTurned = (before: Uint8Array, after: Uint8Array): boolean => {
  const [from, to] = [findPictureSize(before), findPictureSize(after)]
  return from !== undefined && to !== undefined && from.width > from.height !== to.width > to.height
}

/**
 * Compresses a chosen photo, takes its metadata off and keeps it on the phone until it is sent. Some phones turn a photo while they
 * compress it and some do not, and both leave out which way up it was: so that is read first, and the compressor is given a picture
 * that says nothing of it.
 */
export const preparePhoto = async (
  photoId: string,
  chosen: ChosenPhoto,
  keepsOriginal = false,
): Promise<Preparation> => {
  const original = await readBytes(chosen.path)
  if (!original) return { outcome: 'rejected', because: 'not_an_image' }
  const orientation = findOrientation(original)
  const bare = stripMetadata(original)
  // What draws it would leave the rest grey, and say nothing. Whatever else is odd about a picture, a compressor may mend.
  if (isCutOff(bare)) return { outcome: 'rejected', because: 'damaged' }
  const type = findPhotoType(bare)
  const bareName = `${photoId}-bare.${type ? fileExtension(type) : ''}`
  const isBareKept = orientation !== 1 && (await keepPhoto(bareName, bare))
  const compressed = await compress(isBareKept ? pathOf(bareName) : chosen.path)
  if (isBareKept) await dropPhoto(bareName)
  const picture = compressed && findPhotoType(compressed) ? compressed : bare
  const isUpright = liesOnItsSide(orientation) && wasTurned(bare, picture)
  const prepared = await keepPrepared(photoId, picture, isUpright ? 1 : orientation)
  return keepsOriginal ? withOriginal(prepared, photoId, bare, orientation) : prepared
}
