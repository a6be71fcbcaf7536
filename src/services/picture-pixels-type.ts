import type { PictureSize } from '@/domain/evidence/picture-size'

export interface PicturePixels {
  /** The picture's own size. */
  readonly size: PictureSize
  /** The size that it was drawn at. */
  readonly drawn: PictureSize
  /** Red, green, blue and opacity of each pixel of the drawn one. */
  readonly pixels: ArrayLike<number>
}

/** The pixels of a picture on this phone, drawn at the size that `sizeFor` says; undefined where the phone cannot. */
export type ReadPixels = (
  path: string,
  sizeFor: (size: PictureSize) => PictureSize,
) => Promise<PicturePixels | undefined>
