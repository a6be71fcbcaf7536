import Taro from '@tarojs/taro'
import type { Choice } from './photo-file'

const reasonOf = (failure: unknown): { errMsg: string; errno: number | undefined } => {
  const { errMsg, errno } = failure as { errMsg?: unknown; errno?: unknown }
  return { errMsg: typeof errMsg === 'string' ? errMsg : '', errno: typeof errno === 'number' ? errno : undefined }
}

/** Lets the person take or choose up to `count` photos. WeChat takes at most 20 at a time. */
export const choosePhotos = async (count: number): Promise<Choice> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: Math.min(20, count),
      mediaType: ['image'],
      sourceType: ['album', 'camera'],
      // WeChat's own compression shrinks a long screenshot until nobody can read it, and forgets which way up a photo was.
      sizeType: ['original'],
    })
    return { outcome: 'chosen', photos: tempFiles.map((file) => ({ path: file.tempFilePath })), leftOut: 0 }
  } catch (failure) {
    const { errMsg, errno } = reasonOf(failure)
    if (errMsg.includes('cancel')) return { outcome: 'cancelled' }
    return { outcome: errno === 104 || errMsg.includes('privacy') ? 'privacy_refused' : 'not_allowed' }
  }
}
