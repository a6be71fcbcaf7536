import Taro from '@tarojs/taro'
import type { PictureSize } from '@/domain/evidence/picture-size'
import type { ReadPixels } from './picture-pixels-type'

/** What of WeChat's canvas is used; Taro's own types of it are a browser's. */
interface OffscreenPicture {
  src: string
  onload: () => void
  onerror: (failure: unknown) => void
}

interface OffscreenBrush {
  drawImage(picture: OffscreenPicture, x: number, y: number, width: number, height: number): void
  getImageData(x: number, y: number, width: number, height: number): { readonly data: ArrayLike<number> }
}

interface Offscreen {
  createImage(): OffscreenPicture
  getContext(kind: '2d'): OffscreenBrush | null
}

const loaded = (canvas: Offscreen, src: string): Promise<OffscreenPicture> =>
  new Promise((resolve, reject) => {
    const picture = canvas.createImage()
    picture.onload = () => resolve(picture)
    picture.onerror = () => reject(new Error('the picture does not open'))
    picture.src = src
  })

/** Draws a picture into a canvas that nobody sees, and hands out what it holds. Base libraries before 2.16.1 have none. */
export const readPixels: ReadPixels = async (path, sizeFor) => {
  try {
    const { width, height } = await Taro.getImageInfo({ src: path })
    const size: PictureSize = { width, height }
    const drawn = sizeFor(size)
    const canvas = Taro.createOffscreenCanvas({ type: '2d', ...drawn }) as unknown as Offscreen
    const brush = canvas.getContext('2d')
    if (!brush) return undefined
    brush.drawImage(await loaded(canvas, path), 0, 0, drawn.width, drawn.height)
    return { size, drawn, pixels: brush.getImageData(0, 0, drawn.width, drawn.height).data }
  } catch {
    // What cannot be measured is not refused for it: the server looks at the picture itself.
    return undefined
  }
}
