import type { PictureSize } from '@/domain/evidence/picture-size'
import type { ReadPixels } from './picture-pixels-type'

/** Draws a picture into a canvas that nobody sees, and hands out what it holds. */
export const readPixels: ReadPixels = async (path, sizeFor) => {
  try {
    const picture = await createImageBitmap(await (await fetch(path)).blob())
    const size: PictureSize = { width: picture.width, height: picture.height }
    const drawn = sizeFor(size)
    const canvas = document.createElement('canvas')
    canvas.width = drawn.width
    canvas.height = drawn.height
    const brush = canvas.getContext('2d', { willReadFrequently: true })
    brush?.drawImage(picture, 0, 0, drawn.width, drawn.height)
    picture.close()
    return brush ? { size, drawn, pixels: brush.getImageData(0, 0, drawn.width, drawn.height).data } : undefined
  } catch {
    // What cannot be measured is not refused for it: the server looks at the picture itself.
    return undefined
  }
}
