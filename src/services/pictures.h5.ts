import Taro from '@tarojs/taro'
import { holdBack } from './back'

/** Opens pictures over the whole screen, to swipe and to zoom. A click closes them, and so does going back. */
export const openPictures = async (urls: readonly string[], current: string): Promise<void> => {
  await Taro.previewImage({ urls: [...urls], current })
  const viewer = [...document.querySelectorAll<HTMLElement>('.preview-image')].pop()
  if (!viewer) return
  viewer.addEventListener(
    'click',
    holdBack(() => viewer.click()),
    { once: true },
  )
}
