import type { PictureSize } from '../evidence/picture-size'

/*
 * Whether a photographed sheet of paper can be read. Two questions: are there enough pixels for the table's small print, and
 * are its edges sharp. The second is advice alone: it is measured on the phone, and a person may see better than it does.
 */

/** A4 with the table's 10.5 pt text: below this its characters are less than ten pixels high. */
export const SHORTER_SIDE_AT_LEAST = 700
export const LONGER_SIDE_AT_LEAST = 1000

/** The longer side of the grey picture that sharpness is measured on: enough for strokes, and little for a phone to hold. */
const MEASURED_SIDE = 800

/** Below this a sheet is called 看不清; what sharp and blurred sheets measure is in the tests, with their pictures. */
const SHARP_FROM = 0.45

/** Tiles of this many pixels a side; each is judged alone, since one half of a sheet may be sharp. */
const TILE = 40
/** A tile that varies less than this holds no writing: paper, a shadow's edge. */
const WRITING_FROM = 120

export interface GreyPicture extends PictureSize {
  /** One value from 0 to 255 a pixel, row by row. */
  readonly values: ArrayLike<number>
}

/** Whether the pixels suffice, whichever way the sheet was held. */
export const isLargeEnough = ({ width, height }: PictureSize): boolean =>
  Math.min(width, height) >= SHORTER_SIDE_AT_LEAST && Math.max(width, height) >= LONGER_SIDE_AT_LEAST

/** The size to draw a picture at before it is measured; a smaller one is not enlarged. */
export const measuredSize = ({ width, height }: PictureSize): PictureSize => {
  const scale = Math.min(1, MEASURED_SIDE / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The brightness of RGBA pixels as a canvas hands them out, weighted as the eye does (ITU-R BT.601). */
export const greyOf = (pixels: ArrayLike<number>, { width, height }: PictureSize): GreyPicture => {
  const values = new Uint8Array(width * height)
  for (let index = 0; index < values.length; index += 1) {
    const at = index * 4
    values[index] = ((pixels[at] ?? 0) * 299 + (pixels[at + 1] ?? 0) * 587 + (pixels[at + 2] ?? 0) * 114) / 1000
  }
  return { width, height, values }
}

interface Spread {
  readonly grey: number
  readonly edges: number
}

/** Variance of the brightness and of its Laplacian within one tile. */
const spreadOf = ({ width, values }: GreyPicture, left: number, top: number): Spread => {
  const sums = { grey: 0, greys: 0, edge: 0, edges: 0 }
  for (let y = top; y < top + TILE; y += 1)
    for (let x = left; x < left + TILE; x += 1) {
      const at = y * width + x
      const grey = values[at] ?? 0
      const around =
        (values[at - 1] ?? 0) + (values[at + 1] ?? 0) + (values[at - width] ?? 0) + (values[at + width] ?? 0)
      const edge = 4 * grey - around
      sums.grey += grey
      sums.greys += grey * grey
      sums.edge += edge
      sums.edges += edge * edge
    }
  const count = TILE * TILE
  return {
    grey: sums.greys / count - (sums.grey / count) ** 2,
    edges: sums.edges / count - (sums.edge / count) ** 2,
  }
}

const quantile = (values: readonly number[], share: number): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? null

const tilesOf = (picture: GreyPicture): readonly Spread[] => {
  const tiles: Spread[] = []
  for (let top = 1; top + TILE < picture.height; top += TILE)
    for (let left = 1; left + TILE < picture.width; left += TILE) tiles.push(spreadOf(picture, left, top))
  return tiles
}

/** What the camera's grain alone gives the Laplacian: the middle one of the tiles that hold no writing. */
const grainOf = (tiles: readonly Spread[]): number =>
  quantile(
    tiles.filter(({ grey }) => grey < WRITING_FROM).map(({ edges }) => edges),
    0.5,
  ) ?? 0

/**
 * How sharp the writing on a sheet is: the variance of the Laplacian, less what grain gives, over the variance of the
 * brightness, at the upper quarter of all tiles that hold writing. By that quotient a dark photo and a bright one of the same
 * sharpness measure the same; empty paper counts for nothing, and the edge of the table it lies on for little. null where
 * nothing on it could be measured.
 */
export const sharpnessOf = (picture: GreyPicture): number | null => {
  const tiles = tilesOf(picture)
  const grain = grainOf(tiles)
  const written = tiles.filter(({ grey }) => grey >= WRITING_FROM)
  const found = quantile(
    written.map(({ grey, edges }) => Math.max(0, edges - grain) / grey),
    0.75,
  )
  return found === null ? null : Math.round(found * 1000) / 1000
}

/** Whether a person is to be told 看不清. What could not be measured is not called so. */
export const looksBlurred = (sharpness: number | null): boolean => sharpness !== null && sharpness < SHARP_FROM
