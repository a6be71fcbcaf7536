import { findOrientation } from '@/domain/evidence/orientation'
import { judgePhoto } from '@/domain/evidence/photo-structure'
import { preparePhoto } from '@/services/photo-preparation.weapp'
import {
  AFTER_IHDR,
  AFTER_JFIF,
  ascii,
  chunk,
  exif,
  jpeg,
  joined,
  png,
  segment,
  spliced,
} from '../domain/support/pictures'

/** The phone's files by their paths, and what its compressor makes of one. */
const mockFiles = new Map<string, Uint8Array>()
let mockCompress: (bytes: Uint8Array) => Uint8Array | undefined
let mockWidth: number | undefined
jest.mock('@tarojs/taro', () => ({
  getImageInfo: () => Promise.resolve({ width: mockSize.width, height: mockSize.height }),
  compressImage: ({ src, compressedWidth }: { src: string; compressedWidth?: number }) => {
    mockWidth = compressedWidth
    const made = mockCompress(mockFiles.get(src) ?? new Uint8Array())
    if (!made) return Promise.reject(new Error('compressImage:fail'))
    mockFiles.set('compressed', made)
    return Promise.resolve({ tempFilePath: 'compressed' })
  },
}))
const mockSize = { width: 16, height: 12 }
const mockKeep = (name: string, bytes: Uint8Array) => Promise.resolve(Boolean(mockFiles.set(`kept/${name}`, bytes)))
jest.mock('@/services/photo-files.weapp', () => ({
  pathOf: (name: string) => `kept/${name}`,
  readBytes: (path: string) => Promise.resolve(mockFiles.get(path)),
  keepPhoto: (name: string, bytes: Uint8Array) => mockKeep(name, bytes),
  dropPhoto: (name: string) => Promise.resolve(void mockFiles.delete(`kept/${name}`)),
}))
jest.mock('@/services/photo-files', () => ({
  keepPhoto: (name: string, bytes: Uint8Array) => mockKeep(name, bytes),
}))

/** The block that a phone writes: how to turn the picture among other things, in either order of bytes. */
const turnedBy = (orientation: number, little = false): Uint8Array => {
  const entry = little
    ? [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
    : [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const head = little ? ascii('Exif\0\0II*\0\x08\0\0\0\x02\0') : ascii('Exif\0\0MM\0*\0\0\0\x08\0\x02')
  return segment(0xe1, joined(head, Uint8Array.from(entry), ascii('\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0 23.02N')))
}
const photo = (orientation: number, little = false) => spliced(jpeg, AFTER_JFIF, turnedBy(orientation, little))
/** The same picture with its sides exchanged, as a compressor that turns it makes it. */
const standing = (): Uint8Array => {
  const turned = Uint8Array.from(jpeg)
  const frame = Buffer.from(turned).indexOf(Buffer.from([0xff, 0xc0]))
  turned.set([0, 16, 0, 12], frame + 5)
  return turned
}

const prepare = async (bytes: Uint8Array) => {
  mockFiles.set('chosen', bytes)
  const prepared = await preparePhoto('p1', { path: 'chosen' })
  return { prepared, kept: mockFiles.get('kept/p1.jpg') ?? new Uint8Array() }
}

beforeEach(() => {
  mockFiles.clear()
  mockWidth = undefined
  Object.assign(mockSize, { width: 16, height: 12 })
})

describe('what is no whole picture is refused by its name', () => {
  test.each([
    ['a JPEG whose lower half is missing', joined(jpeg.subarray(0, jpeg.length - 20)), 'damaged'],
    ['one that was filled up with noughts', joined(jpeg.subarray(0, jpeg.length - 20), new Uint8Array(20)), 'damaged'],
    ['half a PNG', png.subarray(0, 50), 'damaged'],
    ['a HEIC', joined(Uint8Array.from([0, 0, 0, 28]), ascii('ftypheic\0\0\0\0mif1heic'), new Uint8Array(50)), 'heic'],
    ['a program', new Uint8Array(64).fill(0x4d), 'not_an_image'],
  ])('%s', async (_case, bytes, because) => {
    // A phone that draws what is there and leaves the rest grey.
    mockCompress = (given) => (because === 'damaged' ? jpeg : given)
    expect((await prepare(bytes)).prepared).toEqual({ outcome: 'rejected', because })
  })
})

describe('a picture that is all there goes to the compressor, whatever else is odd about it', () => {
  test.each([
    ['a JPEG with a byte of padding between its blocks', spliced(jpeg, AFTER_JFIF, Uint8Array.from([0]))],
    ['a JPEG with a block that nobody knows', spliced(jpeg, AFTER_JFIF, segment(0xf0, ascii('more')))],
    ['a PNG with a chunk that must be understood', spliced(png, AFTER_IHDR, chunk('CgBI', new Uint8Array(4)))],
  ])('%s', async (_case, bytes) => {
    mockCompress = () => jpeg
    const { prepared, kept } = await prepare(bytes)
    expect(prepared).toMatchObject({ outcome: 'prepared', photo: { type: 'jpeg' } })
    expect(Buffer.from(kept).equals(Buffer.from(jpeg))).toBe(true)
  })
})

describe('which way up a photo was is kept, and nothing else of what it says', () => {
  const compressors: ReadonlyArray<readonly [string, (bytes: Uint8Array) => Uint8Array | undefined]> = [
    ['fails', () => undefined],
    ['turns nothing and leaves out what the photo said', () => jpeg],
    ['turns nothing and keeps what it was given', (given) => given],
  ]
  test.each(compressors)('by a compressor that %s', async (_case, compressor) => {
    mockCompress = compressor
    for (const orientation of [3, 6, 8]) {
      const { prepared, kept } = await prepare(photo(orientation, orientation === 8))
      expect(prepared.outcome).toBe('prepared')
      expect(findOrientation(kept)).toBe(orientation)
      expect(judgePhoto(kept)).toBe('jpeg')
      expect(Buffer.from(kept).includes('23.02N')).toBe(false)
    }
  })

  test('by one that turns the picture itself', async () => {
    mockCompress = standing
    const { kept } = await prepare(photo(6))
    expect(findOrientation(kept)).toBe(1)
    expect(Buffer.from(kept).equals(Buffer.from(standing()))).toBe(true)
  })

  test('the compressor is given nothing to turn it by', async () => {
    const given: number[] = []
    mockCompress = (bytes) => {
      given.push(findOrientation(bytes))
      return bytes
    }
    await prepare(photo(6))
    expect(given).toEqual([1])
    expect([...mockFiles.keys()].filter((path) => path.startsWith('kept/'))).toEqual(['kept/p1.jpg'])
  })

  test('and an upright photo is kept as it always was', async () => {
    mockCompress = () => jpeg
    expect(
      Buffer.from((await prepare(spliced(jpeg, AFTER_JFIF, segment(0xe1, exif)))).kept).equals(Buffer.from(jpeg)),
    ).toBe(true)
  })
})

test.each([
  ['a long screenshot', { width: 1080, height: 12_000 }, undefined],
  ['a longer one of a wider phone', { width: 1440, height: 9000 }, 1080],
  ['a photo', { width: 4032, height: 3024 }, 1600],
  ['a photo that stands', { width: 3024, height: 4032 }, 1200],
  ['a wide one', { width: 4000, height: 2250 }, 1920],
  ['a small one', { width: 800, height: 600 }, undefined],
])('%s stays legible: its shorter side is never made less than 1080', async (_case, size, width) => {
  Object.assign(mockSize, size)
  mockCompress = () => jpeg
  await prepare(jpeg)
  expect(mockWidth).toBe(width)
})

describe('the picture that a photo was made from is kept beside it', () => {
  /** A JPEG that says that it is as wide and high as a camera's. */
  const large = (): Uint8Array => {
    const picture = Uint8Array.from(jpeg)
    picture.set([0x0b, 0xd0, 0x0f, 0xc0], Buffer.from(picture).indexOf(Buffer.from([0xff, 0xc0])) + 5)
    return spliced(picture, AFTER_JFIF, turnedBy(6))
  }
  const preparing = async (bytes: Uint8Array, keepsOriginal = true) => {
    mockFiles.set('chosen', bytes)
    mockCompress = () => jpeg
    return preparePhoto('p1', { path: 'chosen' }, keepsOriginal)
  }

  test('upright, and without what it said', async () => {
    expect(await preparing(large())).toMatchObject({ photo: { original: { name: 'p1-original.jpg', type: 'jpeg' } } })
    const kept = mockFiles.get('kept/p1-original.jpg') ?? new Uint8Array()
    expect([judgePhoto(kept), findOrientation(kept)]).toEqual(['jpeg', 6])
  })

  test.each([
    ['where it was not made smaller', photo(6), true],
    [
      'where it is larger than 10 MB',
      spliced(
        large(),
        AFTER_JFIF,
        ...Array<Uint8Array>(200).fill(segment(0xe2, joined(ascii('ICC_PROFILE\0'), new Uint8Array(60_000)))),
      ),
      true,
    ],
    ['where nobody asks for it', large(), false],
  ])('but not %s', async (_case, bytes, keepsOriginal) => {
    const prepared = await preparing(bytes, keepsOriginal)
    expect(prepared).toMatchObject({ outcome: 'prepared' })
    expect(mockFiles.has('kept/p1-original.jpg')).toBe(false)
  })
})
