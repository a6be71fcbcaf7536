import Taro from '@tarojs/taro'
import { LONGEST_SIDE, QUALITY, type ChosenPhoto, type Preparation } from './photo-file'
import { readBytes } from './photo-files.weapp'
import { keepPrepared } from './photo-keeping'

/** The width to compress to, or nothing for a picture that is small enough: WeChat would enlarge it. */
const compressedWidth = async (src: string): Promise<{ compressedWidth?: number }> => {
  const { width, height } = await Taro.getImageInfo({ src })
  const longest = Math.max(width, height)
  return longest > LONGEST_SIDE ? { compressedWidth: Math.round((width * LONGEST_SIDE) / longest) } : {}
}

const compress = async (src: string): Promise<string> => {
  try {
    const { tempFilePath } = await Taro.compressImage({ src, quality: QUALITY, ...(await compressedWidth(src)) })
    return tempFilePath
  } catch {
    // Some phones cannot compress a PNG or a WebP. The picture as it is may still do, and its bytes decide.
    return src
  }
}

/** Compresses a chosen photo, takes its metadata off and keeps it on the phone until it is sent. */
export const preparePhoto = async (photoId: string, chosen: ChosenPhoto): Promise<Preparation> => {
  const bytes = await readBytes(await compress(chosen.path))
  return bytes ? keepPrepared(photoId, bytes) : { outcome: 'rejected', because: 'not_an_image' }
}
