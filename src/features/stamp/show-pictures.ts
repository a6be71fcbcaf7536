import Taro from '@tarojs/taro'

/** Opens pictures full-screen at one of them; false where it has not got to the phone yet. */
export const showPictures = (sources: readonly string[], current: string): boolean => {
  if (current === '') return false
  Taro.previewImage({ urls: sources.filter((src) => src !== ''), current }).catch((cause: unknown) => {
    // The page shows the picture as well; nothing is lost.
    console.error('pictures did not open', cause)
  })
  return true
}
