import { findOrientation, isOrientationNote, withOrientation } from '@/domain/evidence/orientation'
import { judgePhoto } from '@/domain/evidence/photo-structure'
import { AFTER_JFIF, ascii, jpeg, joined, segment, spliced, xmp } from '../support/pictures'

const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** An EXIF block that says an orientation, in either order of bytes, as a short or as a long number. */
const saying = (orientation: number, order: 'II' | 'MM', type: 3 | 4): Uint8Array => {
  const little = order === 'II'
  const short = (value: number): readonly number[] => (little ? [value, 0] : [0, value])
  const long = (value: number): readonly number[] => (little ? [value, 0, 0, 0] : [0, 0, 0, value])
  const value = type === 3 ? [...short(orientation), 0, 0] : long(orientation)
  const entry = [...(little ? [0x12, 1] : [1, 0x12]), ...short(type), ...long(1), ...value]
  return segment(
    0xe1,
    joined(ascii(`Exif\0\0${order}`), Uint8Array.from([...short(42), ...long(8), ...short(1), ...entry, ...long(0)])),
  )
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
