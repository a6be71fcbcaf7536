import { findOtherPicture } from '@/domain/evidence/other-picture'
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

describe('another picture is called by its name', () => {
  test.each([
    ['gif', 'GIF89a0\0 \0'],
    ['gif', 'GIF87a0\0 \0'],
    ['bmp', 'BMv\x03\0\0\0\0\0\0v\0\0\0(\0\0\0'],
    ['tiff', 'II*\0 \x02\0\0x\xda'],
    ['tiff', 'MM\0*\0\0\0\x08'],
    ['heic', '\0\0\0\x1cftypheic\0\0\0\0mif1heicmiaf'],
    ['heic', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic'],
    ['avif', '\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf'],
    ['avif', '\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf'],
    ['jp2', '\0\0\0\x0cjP  \r\n\x87\n'],
    ['jxl', '\0\0\0\x0cJXL \r\n\x87\n'],
    ['jxl', '\xff\x0a\x7a'],
    ['psd', '8BPS\0\x01'],
    ['svg', '<?xml version="1.0"?>\n<!-- Inkscape -->\n<svg xmlns="http://www.w3.org/2000/svg">'],
  ])('%s: %j', (name, head) => {
    expect(findOtherPicture(twelve(head))).toBe(name)
  })

  test.each([
    ['a film', '\0\0\0\x18ftypmp42\0\0\0\0mp42isom'],
    ['a letter that begins with BM', 'BM公司通知：各部门'],
    ['a program', 'MZ\x90\0'],
    ['a web page', '<html><svg></svg></html>'],
    ['nothing', ''],
  ])('%s is none', (_, head) => {
    expect(findOtherPicture(twelve(head))).toBeUndefined()
  })

  test('and a photo is a photo', () => {
    for (const bytes of [jpeg, png, webp(0)]) expect(findOtherPicture(bytes)).toBeUndefined()
  })
})
