import { findPhotoType } from '@/domain/evidence/photo'
import { ascii, jpeg, joined, png, progressiveJpeg, webp } from '../support/pictures'

const twelve = (text: string): Uint8Array => joined(ascii(text), new Uint8Array(12))

describe('a file is what its bytes say, whatever its name says', () => {
  test.each([
    ['a program named photo.jpg', twelve('MZ\x90\0')],
    ['a PDF', twelve('%PDF-1.7')],
    ['a GIF', twelve('GIF89a')],
    ['a BMP', twelve('BM')],
    ['an iPhone’s HEIC', twelve('\0\0\0\x18ftypheic')],
    ['an SVG', twelve('<svg xmlns=')],
    ['a ZIP', twelve('PK\x03\x04')],
    ['a sound in the same container as WebP', twelve('RIFF\0\0\0\0WAVE')],
    ['a PNG whose head a mail program has mangled', twelve('\x89PNG\n\x1a\n')],
    ['nothing', new Uint8Array(0)],
    ['too little to tell', jpeg.subarray(0, 11)],
    ['only the two bytes of a JPEG', twelve('\xff\xd8')],
  ])('%s is no photo', (_, bytes) => {
    expect(findPhotoType(bytes)).toBeUndefined()
  })

  test.each([
    ['jpeg', jpeg],
    ['jpeg', progressiveJpeg],
    ['png', png],
    ['webp', webp(0)],
  ])('a real %s is one', (type, bytes) => {
    expect(findPhotoType(bytes)).toBe(type)
    expect(findPhotoType(bytes.subarray(0, 12))).toBe(type)
  })
})
