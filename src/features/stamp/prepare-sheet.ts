import { greyOf, isLargeEnough, measuredSize, sharpnessOf } from '@/domain/stamp/legibility'
import type { ChosenPhoto, Preparation } from '@/services/photo-file'
import type { ReadPixels } from '@/services/picture-pixels-type'

export interface SheetTools {
  readonly prepare: (photoId: string, chosen: ChosenPhoto) => Promise<Preparation>
  readonly findPreview: (name: string) => Promise<string | undefined>
  readonly drop: (name: string) => Promise<void>
  readonly readPixels: ReadPixels
}

/**
 * Prepares a photographed sheet as any photo, and then looks whether it can be read. Too few pixels are said at once, before
 * anything is sent; a blurred one is kept and marked, since a person may see better than this does.
 */
export const prepareSheet = async (
  tools: SheetTools,
  photoId: string,
  chosen: ChosenPhoto,
  digest: string,
): Promise<Preparation> => {
  const preparation = await tools.prepare(photoId, chosen)
  if (preparation.outcome !== 'prepared') return preparation
  const { photo } = preparation
  const path = await tools.findPreview(photo.name)
  const read = path === undefined ? undefined : await tools.readPixels(path, measuredSize)
  if (read && !isLargeEnough(read.size)) {
    await tools.drop(photo.name)
    return { outcome: 'rejected', because: 'too_small' }
  }
  const sharpness = read ? sharpnessOf(greyOf(read.pixels, read.drawn)) : null
  return {
    outcome: 'prepared',
    photo: { ...photo, sheet: { sharpness, digest, replaces: chosen.replaces ?? null } },
  }
}
