import { findPictureSize } from '@/domain/evidence/picture-size'
import { AFTER_JFIF, ascii, jpeg, joined, png, progressiveJpeg, segment, spliced } from '../support/pictures'

const webp = (kind: string, ...body: readonly number[]): Uint8Array =>
  joined(ascii('RIFF\0\0\0\0WEBP'), ascii(kind), Uint8Array.from([0, 0, 0, 0]), Uint8Array.from(body))

describe('the size that a picture’s own header says', () => {
  test.each([
    ['a JPEG', jpeg],
    ['a progressive JPEG', progressiveJpeg],
    ['a JPEG with a colour profile before its frame', spliced(jpeg, AFTER_JFIF, segment(0xe2, new Uint8Array(9000)))],
    ['a PNG', png],
    ['a WebP with extensions', webp('VP8X', 0, 0, 0, 0, 15, 0, 0, 11, 0, 0)],
    ['a lossy WebP', webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 16, 0, 12, 0)],
    ['a lossless WebP', webp('VP8L', 0x2f, 15 | 0, 0b11000000 | 0, 0b10, 0, 0, 0, 0, 0, 0)],
  ])('%s', (_name, bytes) => {
    expect(findPictureSize(bytes)).toEqual({ width: 16, height: 12 })
  })
})

describe('is nothing', () => {
  test.each([
    ['of what is no picture', ascii('%PDF-1.7 and then some more text')],
    ['of a JPEG that was cut before its frame', jpeg.subarray(0, 40)],
    ['of a PNG that was cut in its header', png.subarray(0, 20)],
    ['of a WebP of no known kind', webp('VP9 ', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['of a picture without area', spliced(png.subarray(0, 16), 16, new Uint8Array(8))],
    ['of no bytes', new Uint8Array()],
  ])('%s', (_name, bytes) => {
    expect(findPictureSize(bytes)).toBeUndefined()
  })
})
