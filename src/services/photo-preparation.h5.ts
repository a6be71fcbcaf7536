import { findOrientation, liesOnItsSide, type Orientation } from '@/domain/evidence/orientation'
import { isCutOff } from '@/domain/evidence/photo-structure'
import { keptSize } from '@/domain/evidence/picture-size'
import { stripMetadata } from '@/domain/evidence/strip-metadata'
import { QUALITY, type ChosenPhoto, type Preparation } from './photo-file'
import { keepPrepared, withOriginal } from './photo-keeping'

const encode = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY / 100))

type Matrix = readonly [number, number, number, number, number, number]

/** How pixels of this width and height are laid so that the picture stands upright. */
const turning = (orientation: Orientation, width: number, height: number): Matrix => {
  const turnings: Readonly<Record<Orientation, Matrix>> = {
    1: [1, 0, 0, 1, 0, 0],
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  }
  return turnings[orientation]
}

/** Where a browser has no canvas as large as this, what is drawn on it is lost without a word, its white ground too. */
const isDrawn = (brush: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement): boolean =>
  brush.getImageData(width - 1, height - 1, 1, 1).data[3] === 255

/**
 * Draws the picture anew, upright and no larger than needed; null for what the browser cannot show as a picture, or has no canvas
 * large enough for. Its metadata is off by then: some browsers turn a picture by it, and some do not.
 */
const redraw = async (bare: Uint8Array, orientation: Orientation): Promise<Blob | null> => {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(new Blob([bare as Uint8Array<ArrayBuffer>]))
  } catch {
    return null
  }
  const { width, height } = keptSize(picture)
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = liesOnItsSide(orientation) ? [height, width] : [width, height]
  const brush = canvas.getContext('2d')
  if (!brush) return null
  // A JPEG has no transparency, and what is see-through would turn black.
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.setTransform(...turning(orientation, width, height))
  brush.drawImage(picture, 0, 0, width, height)
  picture.close()
  return isDrawn(brush, canvas) ? encode(canvas) : null
}

/** Compresses a chosen photo, takes its metadata off and keeps it in the browser until it is sent. */
export const preparePhoto = async (
  photoId: string,
  chosen: ChosenPhoto,
  keepsOriginal = false,
): Promise<Preparation> => {
  const original = new Uint8Array(await (await fetch(chosen.path)).arrayBuffer())
  const orientation = findOrientation(original)
  const bare = stripMetadata(original)
  // What draws it would leave the rest grey, and say nothing. Whatever else is odd about a picture, a compressor may mend.
  if (isCutOff(bare)) return { outcome: 'rejected', because: 'damaged' }
  const drawn = await redraw(bare, orientation)
  // What cannot be drawn anew may still do as it is, and its bytes decide.
  const prepared = drawn
    ? await keepPrepared(photoId, new Uint8Array(await drawn.arrayBuffer()))
    : await keepPrepared(photoId, bare, orientation)
  return keepsOriginal ? withOriginal(prepared, photoId, bare, orientation) : prepared
}
