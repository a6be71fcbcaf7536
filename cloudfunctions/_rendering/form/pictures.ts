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

/** A photo's id with its picture, or with why there is none. */
export type FoundPicture = readonly [photoId: string, found: Picture | Left]

/** What is found of a form's photos, one after the other. A photo that does not come was not asked for. */
export type Pictures = Iterable<FoundPicture> | AsyncIterable<FoundPicture>

/** A paper without photos: the appendix names them. */
export const NO_PICTURES: Pictures = []

/** What a paper made of its pictures, by photo id. */
export type Kept<Made> = ReadonlyMap<string, Made | Left>

/** Takes pictures one at a time, and keeps what `make` makes of each. */
export const keepPictures = async <Made>(
  pictures: Pictures,
  make: (picture: Picture) => Made | Left | Promise<Made | Left>,
): Promise<Kept<Made>> => {
  const kept = new Map<string, Made | Left>()
  for await (const [photoId, found] of pictures)
    kept.set(photoId, typeof found === 'string' ? found : await make(found))
  return kept
}

/** What was made of a photo, or why nothing was. */
export const keptOf = <Made>(kept: Kept<Made>, { photoId }: FormPhoto): Made | Left => kept.get(photoId) ?? 'not_asked'

/** The photo's picture as large as it fits into a box, never larger than it is at 96 dots an inch. */
export const fitted = (
  { width, height }: Pick<Picture, 'width' | 'height'>,
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(box.width / width, box.height / height, 1)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
