import Taro from '@tarojs/taro'

/** Opens photos over the whole screen, to swipe and to zoom. Answers false where it could not. */
export const openPhotos = async (urls: readonly string[], current: string): Promise<boolean> => {
  try {
    await Taro.previewImage({ urls: [...urls], current })
    return true
  } catch {
    return false
  }
}
