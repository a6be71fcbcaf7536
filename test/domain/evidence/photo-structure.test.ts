import { isCutOff, judgePhoto } from '@/domain/evidence/photo-structure'
import { stripMetadata } from '@/domain/evidence/strip-metadata'
import * as picture from '../support/pictures'

const { AFTER_IHDR, AFTER_JFIF, ascii, chunk, exif, jpeg, joined, png, progressiveJpeg, segment, spliced, webp, xmp } =
  picture

/** Colour profiles of 60 KB each, as many as it takes: what stands behind them stands far behind a file's head. */
const profiles = (count: number): Uint8Array =>
  joined(
    ...Array.from({ length: count }, () =>
      segment(0xe2, joined(ascii('ICC_PROFILE\0\x01\x01'), new Uint8Array(60_000))),
    ),
  )
const largePixels = chunk('IDAT', new Uint8Array(150_000))
const END_OF_PNG = 12
const place = segment(0xe1, exif)

describe('a picture that says more than its picture is never taken for clean, wherever it says it', () => {
  test.each([
    ['EXIF behind 180 KB of colour profile', spliced(jpeg, AFTER_JFIF, profiles(3), place)],
    ['XMP right before the last scan ends', spliced(jpeg, jpeg.length - 2, segment(0xe1, xmp))],
    ['APP2 that is no colour profile', spliced(jpeg, AFTER_JFIF, segment(0xe2, ascii('MPF\0II*\0')))],
    ['APP0 that is no JFIF, such as a thumbnail', spliced(jpeg, AFTER_JFIF, segment(0xe0, ascii('JFXX\0\x10')))],
    ['EXIF that calls itself Adobe’s', spliced(jpeg, AFTER_JFIF, segment(0xee, exif))],
    ['three megabytes behind a JPEG’s end', joined(jpeg, new Uint8Array(3_000_000))],
    ['one byte behind it', joined(jpeg, Uint8Array.from([0]))],
    [
      'a text of a PNG behind 150 KB of pixels',
      spliced(png, png.length - END_OF_PNG, largePixels, chunk('tEXt', exif)),
    ],
    ['a chunk that nobody knows', spliced(png, AFTER_IHDR, chunk('iDOT', new Uint8Array(28)))],
    ['a film’s frame in a PNG', spliced(png, png.length - END_OF_PNG, chunk('fdAT', new Uint8Array(9)))],
    ['three megabytes behind a PNG’s end', joined(png, new Uint8Array(3_000_000))],
    ['EXIF at the end of a WebP', webp(0x08, ['EXIF', exif])],
    ['a chunk of a WebP that nobody knows', webp(0, ['GPS ', exif])],
    ['something behind a WebP’s end', joined(webp(0), ascii('23.0207N'))],
  ])('%s', (_, bytes) => {
    expect(judgePhoto(bytes)).toBe('metadata')
  })
})

describe('what the phone cuts out of a file leaves a clean one', () => {
  test.each([
    ['of a JPEG with everything', joined(spliced(jpeg, AFTER_JFIF, profiles(3), place), ascii('film')), 'jpeg'],
    [
      'of a PNG with everything',
      joined(spliced(png, AFTER_IHDR, chunk('iDOT', exif), chunk('tEXt', exif)), exif),
      'png',
    ],
    ['of a WebP with everything', joined(webp(0x0c, ['EXIF', exif], ['XMP ', xmp]), ascii('film')), 'webp'],
  ])('%s', (_, bytes, type) => {
    expect(judgePhoto(stripMetadata(bytes))).toBe(type)
  })
})

describe('a picture and nothing else is taken', () => {
  test.each([
    ['a JPEG', jpeg, 'jpeg'],
    ['a progressive JPEG', progressiveJpeg, 'jpeg'],
    ['a JPEG with a large colour profile', spliced(jpeg, AFTER_JFIF, profiles(4)), 'jpeg'],
    ['a JPEG with Adobe’s transform', spliced(jpeg, AFTER_JFIF, segment(0xee, ascii('Adobe\0d\0\0\0\0\x01'))), 'jpeg'],
    ['a PNG', png, 'png'],
    ['a PNG of several chunks of pixels', spliced(png, png.length - END_OF_PNG, largePixels), 'png'],
    ['a WebP', webp(0), 'webp'],
    ['a WebP with a colour profile', webp(0x20, ['ICCP', new Uint8Array(9)]), 'webp'],
  ])('%s', (_, bytes, type) => {
    expect(judgePhoto(bytes)).toBe(type)
  })
})

describe('what cannot be followed to its end is not taken', () => {
  const cut = [jpeg, progressiveJpeg, png, webp(0)].flatMap((bytes) =>
    Array.from({ length: bytes.length - 12 }, (_, at) => bytes.subarray(0, 12 + at)),
  )

  test('wherever a file is cut off', () => {
    for (const bytes of cut) expect(['damaged', 'metadata']).toContain(judgePhoto(bytes))
  })

  test.each([
    ['a JPEG of nothing but its ends', joined(jpeg.subarray(0, AFTER_JFIF), Uint8Array.from([0xff, 0xd9]))],
    ['a JPEG with a picture in it', spliced(jpeg, AFTER_JFIF, Uint8Array.from([0xff, 0xd8]))],
    ['a JPEG with bytes between its blocks', spliced(jpeg, AFTER_JFIF, ascii('GPS'))],
    ['a JPEG with a block that is too short', spliced(jpeg, AFTER_JFIF, Uint8Array.from([0xff, 0xdb, 0, 0]))],
    ['a PNG without pixels', joined(png.subarray(0, AFTER_IHDR), png.subarray(png.length - END_OF_PNG))],
    ['a PNG with a chunk that must be understood', spliced(png, AFTER_IHDR, chunk('SECR', exif))],
    ['a PNG that does not begin as one', spliced(png, 8, chunk('gAMA', new Uint8Array(4)))],
    ['a WebP that is a film', webp(0x02, ['ANMF', exif])],
    ['a WebP that is longer than it says', webp(0).fill(0, 4, 8)],
  ])('%s', (_, bytes) => {
    expect(judgePhoto(bytes)).toBe('damaged')
  })

  test.each([
    ['a program', ascii('MZ\x90\0 this is a program, renamed')],
    ['nothing', new Uint8Array(0)],
  ])('%s is no picture at all', (_, bytes) => {
    expect(judgePhoto(bytes)).toBe('not_an_image')
  })
})

test('a picture is known to be over before it is whole, wherever it was cut off, and no whole one is', () => {
  for (const bytes of [jpeg, progressiveJpeg, png, webp(0)]) {
    for (let length = 12; length < bytes.length; length += 1) expect(isCutOff(bytes.subarray(0, length))).toBe(true)
    expect(isCutOff(bytes)).toBe(false)
  }
})

describe('ten megabytes are judged in a moment, whatever they are made of', () => {
  const LARGE = 10_000_000
  const repeated = (part: Uint8Array): Uint8Array => new Uint8Array(Buffer.alloc(LARGE, part))
  test.each([
    ['comments of two bytes', joined(jpeg.subarray(0, AFTER_JFIF), repeated(Uint8Array.from([0xff, 0xfe, 0, 2])))],
    ['fill bytes', joined(jpeg.subarray(0, AFTER_JFIF), repeated(Uint8Array.from([0xff])))],
    ['restarts', joined(jpeg.subarray(0, -2), repeated(Uint8Array.from([0xff, 0xd0])))],
    ['chunks of no bytes', joined(png.subarray(0, AFTER_IHDR), repeated(chunk('tEXt', new Uint8Array(0))))],
  ])('%s', (_, bytes) => {
    const before = process.memoryUsage().heapUsed
    judgePhoto(bytes)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000)
  })
})
