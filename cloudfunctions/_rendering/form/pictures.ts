import type { Orientation } from '@/domain/evidence/orientation'
import type { FormPhoto } from '@/domain/form/official-form'

/** A photo that goes into a paper, as wide and high as it is once it is turned. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: 'jpeg' | 'png'
  readonly width: number
  readonly height: number
  /** How its pixels are to be turned; missing where they lie as they should. */
  readonly orientation?: Orientation
}

/** Why a photo is named in the appendix and not shown. */
export type Left = 'document' | 'not_asked' | 'format' | 'too_many' | 'too_large' | 'unreadable'

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

/** What was made of a photo, or why nothing was; a document is named in the appendix and never drawn. */
export const keptOf = <Made>(kept: Kept<Made>, { photoId, document }: FormPhoto): Made | Left =>
  document ? 'document' : (kept.get(photoId) ?? 'not_asked')

/** The photo's picture as large as it fits into a box, never larger than it is at 96 dots an inch. */
export const fitted = (
  { width, height }: Pick<Picture, 'width' | 'height'>,
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(box.width / width, box.height / height, 1)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** A part of a picture from above to below, as shares of its height. */
export interface Piece {
  readonly top: number
  readonly bottom: number
}

/** A picture so many times higher than wide is a screenshot: shrunk into a photo's box, nobody could read it. */
const LONG = 2.5
/** A piece is so many times higher than wide at most: as high as a page that holds two of them side by side. */
const PIECE = 2.7
/** Neighbours show so much of each other, in widths: a line of text that is cut through in the one is whole in the other. */
const OVERLAP = 0.06

/** The pieces in which a long picture stands in a paper, the upper one first; none for a picture that is not long. */
export const piecesOf = ({
  width,
  height,
  orientation = 1,
}: Pick<Picture, 'width' | 'height' | 'orientation'>): readonly Piece[] => {
  const ratio = height / width
  if (ratio <= LONG || orientation !== 1) return []
  const count = Math.max(1, Math.ceil((ratio - OVERLAP) / (PIECE - OVERLAP)))
  const share = (ratio + (count - 1) * OVERLAP) / count / ratio
  const step = share - OVERLAP / ratio
  return Array.from({ length: count }, (_, index) => ({ top: index * step, bottom: Math.min(1, index * step + share) }))
}

/** What stands side by side in the appendix: two whole pictures, or two pieces of a long one. */
export const rowsOfTwo = <Shown extends { readonly piece: Piece | null }>(
  shown: readonly Shown[],
): ReadonlyArray<readonly Shown[]> => {
  const rows: Shown[][] = []
  for (const each of shown) {
    const last = rows[rows.length - 1]
    const isAlike = last?.[0] && (last[0].piece === null) === (each.piece === null)
    if (last?.length === 1 && isAlike && each.piece?.top !== 0) last.push(each)
    else rows.push([each])
  }
  return rows
}
