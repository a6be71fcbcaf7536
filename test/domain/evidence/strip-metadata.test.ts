import { findPhotoType } from '@/domain/evidence/photo'
import { findMetadata } from '@/domain/evidence/photo-structure'
import { judgePhoto } from '@/domain/evidence/photo-structure'
import { stripMetadata } from '@/domain/evidence/strip-metadata'
import * as picture from '../support/pictures'

const { AFTER_IHDR, AFTER_JFIF, ascii, chunk, exif, jpeg, joined, png, progressiveJpeg, segment, spliced, webp, xmp } =
  picture

const hasMetadata = (bytes: Uint8Array): boolean => findMetadata(bytes).length > 0

const JPEG_BLOCKS = [
  ['EXIF', segment(0xe1, exif)],
  ['XMP', segment(0xe1, xmp)],
  ['IPTC', segment(0xed, ascii('Photoshop 3.0\x008BIM Dongguan'))],
  ['a maker’s own', segment(0xe5, ascii('maker'))],
  ['a comment', segment(0xfe, ascii('taken at the works'))],
  ['several at once', joined(segment(0xe1, exif), segment(0xe1, xmp), segment(0xfe, ascii('comment')))],
] as const

describe('a JPEG comes back without metadata and otherwise byte for byte', () => {
  test.each(JPEG_BLOCKS)('%s', (_, block) => {
    const dressed = spliced(jpeg, AFTER_JFIF, block)
    expect(hasMetadata(dressed)).toBe(true)
    expect(stripMetadata(dressed)).toEqual(jpeg)
  })

  test('its metadata may stand before JFIF, and fill bytes before a marker', () => {
    expect(stripMetadata(spliced(jpeg, 2, segment(0xe1, exif)))).toEqual(jpeg)
    const fill = Uint8Array.from([0xff])
    expect(stripMetadata(spliced(jpeg, AFTER_JFIF, fill, segment(0xe1, exif)))).toEqual(spliced(jpeg, AFTER_JFIF, fill))
  })

  test('a progressive one too, also between its scans', () => {
    const secondScan = Buffer.from(progressiveJpeg).indexOf(Buffer.from([0xff, 0xc4]), 300)
    expect(secondScan).toBeGreaterThan(300)
    expect(stripMetadata(spliced(progressiveJpeg, AFTER_JFIF, segment(0xe1, exif)))).toEqual(progressiveJpeg)
    expect(stripMetadata(spliced(progressiveJpeg, secondScan, segment(0xe1, exif)))).toEqual(progressiveJpeg)
  })

  test('a second picture or a film that a phone hangs behind it goes, with the place in it', () => {
    const second = spliced(jpeg, AFTER_JFIF, segment(0xe1, exif))
    for (const appended of [second, ascii('ftypmp42 23.0207N')]) {
      const motion = joined(jpeg, appended)
      expect(hasMetadata(motion)).toBe(true)
      expect(stripMetadata(motion)).toEqual(jpeg)
    }
  })

  test('its colours stay: JFIF, the colour profile, Adobe’s transform', () => {
    const coloured = spliced(
      jpeg,
      AFTER_JFIF,
      segment(0xe2, ascii('ICC_PROFILE\0\x01\x01')),
      segment(0xee, ascii('Adobe\0d\0\0\0\0\x01')),
    )
    expect(hasMetadata(coloured)).toBe(false)
    expect(stripMetadata(coloured)).toBe(coloured)
  })
})

describe('a PNG comes back without metadata and otherwise byte for byte', () => {
  test.each(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])('%s', (name) => {
    const dressed = spliced(png, AFTER_IHDR, chunk(name, exif))
    expect(hasMetadata(dressed)).toBe(true)
    expect(stripMetadata(dressed)).toEqual(png)
  })

  test('also right before its end, and whatever follows its end', () => {
    expect(stripMetadata(spliced(png, png.length - 12, chunk('tEXt', ascii('Author\0name'))))).toEqual(png)
    expect(stripMetadata(joined(png, ascii('GPS 23.0207N')))).toEqual(png)
  })

  test('its colours stay', () => {
    const coloured = spliced(png, AFTER_IHDR, chunk('gAMA', Uint8Array.from([0, 0, 0xb1, 0x8f])))
    expect(stripMetadata(coloured)).toBe(coloured)
  })
})

describe('a WebP comes back as if it had never had any', () => {
  test.each([
    ['EXIF', 0x08, [['EXIF', exif]]],
    ['XMP', 0x04, [['XMP ', xmp]]],
    [
      'both',
      0x0c,
      [
        ['EXIF', exif],
        ['XMP ', xmp],
      ],
    ],
    ['of an odd length, padded', 0x08, [['EXIF', ascii('Exif\0')]]],
  ] as const)('%s', (_, flags, metadata) => {
    const dressed = webp(flags, ...metadata)
    expect(hasMetadata(dressed)).toBe(true)
    expect(stripMetadata(dressed)).toEqual(webp(0))
  })

  test('transparency and colours are still promised where they were', () => {
    expect(stripMetadata(webp(0x38, ['EXIF', exif]))).toEqual(webp(0x30))
  })
})

describe('a JPEG of which nothing but its end is missing', () => {
  const END = 2
  const filledUp = (bytes: Uint8Array): Uint8Array => joined(bytes, new Uint8Array(500))
  test.each([
    ['without it', jpeg.subarray(0, -END)],
    ['with half of it', jpeg.subarray(0, -1)],
    ['filled up with zeros', filledUp(jpeg.subarray(0, -END))],
  ])('%s comes back whole', (_, bytes) => {
    expect(Buffer.from(stripMetadata(bytes)).equals(Buffer.from(jpeg))).toBe(true)
  })

  test('is told from one whose pixels are not all there, wherever that was cut off', () => {
    for (let length = 12; length < jpeg.length - END; length += 1)
      for (const cut of [jpeg.subarray(0, length), filledUp(jpeg.subarray(0, length))])
        expect(['damaged', 'metadata']).toContain(judgePhoto(stripMetadata(cut)))
  })
})

describe('a JPEG of several scans of which nothing but its end is missing', () => {
  const END = 2
  test.each([
    ['without it', progressiveJpeg.subarray(0, -END)],
    ['with half of it', progressiveJpeg.subarray(0, -1)],
    ['filled up with zeros', joined(progressiveJpeg.subarray(0, -END), new Uint8Array(500))],
  ])('%s comes back whole', (_, bytes) => {
    expect(Buffer.from(stripMetadata(bytes)).equals(Buffer.from(progressiveJpeg))).toBe(true)
  })

  test('is told from one of which a scan is missing, or a part of one but for its last bits', () => {
    const lastScan = Buffer.from(progressiveJpeg).lastIndexOf(Buffer.from([0xff, 0xda]))
    for (let length = 12; length < lastScan + 10; length += 1)
      expect(['damaged', 'metadata']).toContain(judgePhoto(stripMetadata(progressiveJpeg.subarray(0, length))))
  })
})

describe('of the first part of a file', () => {
  const long = joined(spliced(jpeg, AFTER_JFIF, segment(0xe1, joined(exif, new Uint8Array(20_000)))))

  test('metadata that begins within it is seen, although it ends outside', () => {
    expect(hasMetadata(long.subarray(0, 100))).toBe(true)
    expect(hasMetadata(spliced(png, AFTER_IHDR, chunk('eXIf', exif)).subarray(0, 45))).toBe(true)
    expect(hasMetadata(webp(0x08, ['EXIF', exif]).subarray(0, 110))).toBe(true)
  })

  test('a clean one stays clean wherever it is cut', () => {
    for (const clean of [jpeg, progressiveJpeg, png, webp(0)])
      for (let length = 0; length <= clean.length; length += 1)
        expect(hasMetadata(clean.subarray(0, length))).toBe(false)
  })
})

describe('what is damaged ends the search and never hangs it', () => {
  test.each([
    ['a segment of length 0', segment(0xe1, exif).fill(0, 2, 4)],
    ['a segment longer than the file', segment(0xe1, exif).fill(0xff, 2, 4)],
    ['many fill bytes', new Uint8Array(1000).fill(0xff)],
    ['a scan without end', segment(0xda, new Uint8Array(1000))],
  ])('%s', (_, block) => {
    const stripped = stripMetadata(spliced(jpeg, AFTER_JFIF, block))
    expect(findPhotoType(stripped)).toBe('jpeg')
    expect(stripped.length).toBeLessThanOrEqual(jpeg.length + block.length)
  })

  test('metadata behind a marker that stands alone is still found', () => {
    const bare = Uint8Array.from([0xff, 0x01])
    expect(stripMetadata(spliced(jpeg, AFTER_JFIF, bare, segment(0xe1, exif)))).toEqual(spliced(jpeg, AFTER_JFIF, bare))
  })

  test('what is no picture comes back as it was', () => {
    for (const bytes of [ascii('MZ\x90\0 this is a program, renamed'), ascii('GIF89a'), new Uint8Array(0)]) {
      expect(stripMetadata(bytes)).toBe(bytes)
      expect(hasMetadata(bytes)).toBe(false)
    }
  })

  test('stripping twice is stripping once', () => {
    for (const dressed of [spliced(jpeg, AFTER_JFIF, segment(0xe1, exif)), webp(0x0c, ['EXIF', exif], ['XMP ', xmp])]) {
      const once = stripMetadata(dressed)
      expect(stripMetadata(once)).toBe(once)
      expect(findPhotoType(once)).toBe(findPhotoType(dressed))
    }
  })
})
