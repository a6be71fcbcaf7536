import type { FormPhoto } from '@/domain/form/official-form'

/** A photo that goes into a paper, with the size that its bytes state. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: 'jpeg' | 'png'
  readonly width: number
  readonly height: number
}

/** Why a photo is named in the appendix and not shown. */
export type Left = 'not_asked' | 'format' | 'too_many' | 'too_large' | 'unreadable'

/** What was fetched, by photo id. A photo that is not in it was not asked for. */
export type Pictures = ReadonlyMap<string, Picture | Left>

/** A paper without photos: the appendix names them. */
export const NO_PICTURES: Pictures = new Map()

/** The photo's picture, or why there is none. */
export const pictureOf = (pictures: Pictures, { photoId }: FormPhoto): Picture | Left =>
  pictures.get(photoId) ?? 'not_asked'

/** The photo's picture as large as it fits into a box, never larger than it is at 96 dots an inch. */
export const fitted = (
  { width, height }: Pick<Picture, 'width' | 'height'>,
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(box.width / width, box.height / height, 1)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
