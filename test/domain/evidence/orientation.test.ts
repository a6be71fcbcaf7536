import { findOrientation } from '@/domain/evidence/orientation'
import { isOrientationNote, withOrientation } from '@/domain/evidence/orientation-note'
import { judgePhoto } from '@/domain/evidence/photo-structure'
import { stripMetadata } from '@/domain/evidence/strip-metadata'
import {
  AFTER_IHDR,
  AFTER_JFIF,
  ascii,
  chunk,
  jpeg,
  joined,
  png,
  segment,
  spliced,
  webp,
  xmp,
} from '../support/pictures'

const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** EXIF that says an orientation, in either order of bytes, as a short or as a long number. */
const tiff = (orientation: number, order: 'II' | 'MM', type: 3 | 4): Uint8Array => {
  const little = order === 'II'
  const short = (value: number): readonly number[] => (little ? [value, 0] : [0, value])
  const long = (value: number): readonly number[] => (little ? [value, 0, 0, 0] : [0, 0, 0, value])
  const value = type === 3 ? [...short(orientation), 0, 0] : long(orientation)
  const entry = [...(little ? [0x12, 1] : [1, 0x12]), ...short(type), ...long(1), ...value]
  return joined(ascii(order), Uint8Array.from([...short(42), ...long(8), ...short(1), ...entry, ...long(0)]))
}
const saying = (orientation: number, order: 'II' | 'MM', type: 3 | 4): Uint8Array =>
  segment(0xe1, joined(ascii('Exif\0\0'), tiff(orientation, order, type)))

/** Pictures of the other kinds that say it, with a place beside it. */
const SAID = (orientation: number, order: 'II' | 'MM') => {
  const said = tiff(orientation, order, 3)
  const place = chunk('tEXt', ascii('GPS\x00023.02N'))
  return [
    ['png', 'a PNG', spliced(png, AFTER_IHDR, place, chunk('eXIf', said))],
    ['png', 'a PNG, behind its pixels', spliced(png, png.length - 12, chunk('eXIf', said), place)],
    ['webp', 'a WebP', webp(0x0c, ['EXIF', said], ['XMP ', xmp])],
    ['webp', 'a WebP that has it as a JPEG has', webp(0x08, ['EXIF', joined(ascii('Exif\0\0'), said)])],
  ] as const
}

describe.each(ORIENTATIONS)('orientation %d', (orientation) => {
  test.each([
    ['II', 3],
    ['II', 4],
    ['MM', 3],
    ['MM', 4],
  ] as const)('is read in the order %s as a number of type %d, behind whatever else is said', (order, type) => {
    const block = saying(orientation, order, type)
    expect(findOrientation(spliced(jpeg, AFTER_JFIF, block))).toBe(orientation)
    expect(findOrientation(spliced(jpeg, 2, block))).toBe(orientation)
    expect(findOrientation(spliced(jpeg, AFTER_JFIF, segment(0xe1, xmp), block))).toBe(orientation)
  })

  test('is written back alone', () => {
    const noted = withOrientation(jpeg, orientation)
    expect([findOrientation(noted), judgePhoto(noted)]).toEqual([orientation, 'jpeg'])
    expect(isOrientationNote(noted, AFTER_JFIF, AFTER_JFIF + noted.length - jpeg.length)).toBe(orientation !== 1)
  })
})

test.each([0, 9, 255])('%d is none, and the picture is as it is', (value) => {
  expect(findOrientation(spliced(jpeg, AFTER_JFIF, saying(value, 'MM', 3)))).toBe(1)
})

describe.each(ORIENTATIONS)('of a PNG and a WebP orientation %d', (orientation) => {
  test.each(['II', 'MM'] as const)('is read in the order %s, and kept alone of all that they say', (order) => {
    for (const [type, kind, said] of SAID(orientation, order)) {
      expect([kind, findOrientation(said)]).toEqual([kind, orientation])
      const bare = stripMetadata(said)
      expect([kind, findOrientation(bare), judgePhoto(bare)]).toEqual([kind, 1, type])
      const noted = withOrientation(bare, orientation)
      expect([kind, findOrientation(noted), judgePhoto(noted)]).toEqual([kind, orientation, type])
      expect([kind, Buffer.from(stripMetadata(noted)).equals(Buffer.from(bare))]).toEqual([kind, true])
    }
  })
})

test('what says more than which way up is no such note, in whichever kind of picture', () => {
  for (const [, kind, said] of SAID(6, 'II')) expect([kind, judgePhoto(said)]).toEqual([kind, 'metadata'])
  const noted = withOrientation(png, 6)
  const wrongSum = Uint8Array.from(noted)
  wrongSum[AFTER_IHDR + 8 + 26] = 0
  expect([judgePhoto(noted), judgePhoto(wrongSum)]).toEqual(['png', 'metadata'])
})
