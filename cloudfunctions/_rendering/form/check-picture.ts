import { findOrientation, liesOnItsSide } from '@/domain/evidence/orientation'
import { findPictureSize } from '@/domain/evidence/picture-size'
import { findPhotoType } from '@/domain/evidence/photo'
import type { Left, Picture } from './pictures'
import { describePng, isWholePng } from './png-pixels'

/** What one PNG may inflate to: 8 million pixels of four channels and 16 bits, 22 million as a screen shows them. */
const INFLATED_LIMIT = 64 * 1024 * 1024

/** A picture that may stand in a paper, and what it costs to take it apart; a JPEG goes in as it is. */
export type CheckedPicture = Picture & { readonly inflatedBytes: number }

/**
 * The picture of a photo's bytes, or why it cannot stand in a paper. What it is, its bytes tell, not its name. A PNG is judged
 * by what it says of its pixels before any is inflated, and may inflate to `room` bytes at most: beyond, it is one too many.
 */
export const checkPicture = async (bytes: Uint8Array, room = INFLATED_LIMIT): Promise<CheckedPicture | Left> => {
  const type = findPhotoType(bytes)
  if (type === 'webp') return 'format'
  const size = findPictureSize(bytes)
  if (type === undefined || size === undefined) return 'unreadable'
  const orientation = findOrientation(bytes)
  const turned = liesOnItsSide(orientation) ? { width: size.height, height: size.width } : size
  if (type === 'jpeg') return { bytes, type, ...turned, orientation, inflatedBytes: 0 }
  const png = describePng(bytes)
  if (png === 'format') return 'format'
  const { inflatedBytes } = png
  if (inflatedBytes > INFLATED_LIMIT) return 'too_large'
  if (inflatedBytes > room) return 'too_many'
  return (await isWholePng(png)) ? { bytes, type, ...turned, orientation, inflatedBytes } : 'unreadable'
}
