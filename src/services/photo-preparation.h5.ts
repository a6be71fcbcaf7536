import { LONGEST_SIDE, QUALITY, type ChosenPhoto, type Preparation } from './photo-file'
import { keepPrepared } from './photo-keeping'

const encode = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY / 100))

/** Draws the picture anew, upright and no larger than needed; null for what the browser cannot show as a picture. */
const redraw = async (file: Blob): Promise<Blob | null> => {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return null
  }
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) return null
  // A JPEG has no transparency, and what is see-through would turn black.
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return encode(canvas)
}

/** Compresses a chosen photo, takes its metadata off and keeps it in the browser until it is sent. */
export const preparePhoto = async (photoId: string, chosen: ChosenPhoto): Promise<Preparation> => {
  const original = await (await fetch(chosen.path)).blob()
  const drawn = await redraw(original)
  if (!drawn) return { outcome: 'rejected', because: 'not_an_image' }
  return keepPrepared(photoId, new Uint8Array(await drawn.arrayBuffer()))
}
