import Taro from '@tarojs/taro'

/** Opens pictures over the whole screen, to swipe and to zoom: WeChat's own viewer, which going back closes. */
export const openPictures = async (urls: readonly string[], current: string): Promise<void> => {
  await Taro.previewImage({ urls: [...urls], current })
}
