import { findOrientation } from '@/domain/evidence/orientation'
import { judgePhoto } from '@/domain/evidence/photo-structure'
import { preparePhoto } from '@/services/photo-preparation.weapp'
import * as picture from '../domain/support/pictures'
import { phone, photo, putBack } from './photo-phone'

const { AFTER_IHDR, AFTER_JFIF, ascii, chunk, exif, jpeg, joined, png, segment, spliced, webp } = picture

jest.mock('@tarojs/taro', () => jest.requireActual<Record<string, unknown>>('./photo-phone')['taro'])
jest.mock(
  '@/services/photo-files.weapp',
  () => jest.requireActual<Record<string, unknown>>('./photo-phone')['photoFiles'],
)
jest.mock('@/services/photo-files', () => jest.requireActual<Record<string, unknown>>('./photo-phone')['photoFiles'])

/** The same picture with its sides exchanged, as a compressor that turns it makes it. */
const standing = (): Uint8Array => {
  const turned = Uint8Array.from(jpeg)
  const frame = Buffer.from(turned).indexOf(Buffer.from([0xff, 0xc0]))
  turned.set([0, 16, 0, 12], frame + 5)
  return turned
}

const prepare = async (bytes: Uint8Array) => {
  phone.files.set('chosen', bytes)
  const prepared = await preparePhoto('p1', { path: 'chosen' })
  return { prepared, kept: phone.files.get('kept/p1.jpg') ?? new Uint8Array() }
}

beforeEach(putBack)

describe('what is no whole picture is refused by its name', () => {
  test.each([
    ['a JPEG whose lower half is missing', joined(jpeg.subarray(0, jpeg.length - 20)), 'damaged'],
    ['one that was filled up with noughts', joined(jpeg.subarray(0, jpeg.length - 20), new Uint8Array(20)), 'damaged'],
    ['half a PNG', png.subarray(0, 50), 'damaged'],
    ['a HEIC', joined(Uint8Array.from([0, 0, 0, 28]), ascii('ftypheic\0\0\0\0mif1heic'), new Uint8Array(50)), 'heic'],
    ['half a WebP', webp(0).subarray(0, 60), 'damaged'],
    ['a GIF that this phone cannot make a photo of', joined(ascii('GIF89a'), new Uint8Array(50)), 'gif'],
    ['a BMP', joined(ascii('BM\x76\x03\0\0\0\0\0\0'), new Uint8Array(50)), 'bmp'],
    ['a TIFF of a scanner', joined(ascii('II*\0'), new Uint8Array(50)), 'tiff'],
    ['an AVIF', joined(ascii('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf'), new Uint8Array(50)), 'avif'],
    ['a program', new Uint8Array(64).fill(0x4d), 'not_an_image'],
  ])('%s', async (_case, bytes, because) => {
    // A phone that draws what is there and leaves the rest grey.
    phone.compress = (given) => (because === 'damaged' ? jpeg : given)
    expect((await prepare(bytes)).prepared).toEqual({ outcome: 'rejected', because })
  })
})

describe('a picture that is all there goes to the compressor, whatever else is odd about it', () => {
  test.each([
    ['a JPEG with a byte of padding between its blocks', spliced(jpeg, AFTER_JFIF, Uint8Array.from([0]))],
    ['a JPEG with a block that nobody knows', spliced(jpeg, AFTER_JFIF, segment(0xf0, ascii('more')))],
    ['a PNG with a chunk that must be understood', spliced(png, AFTER_IHDR, chunk('CgBI', new Uint8Array(4)))],
  ])('%s', async (_case, bytes) => {
    phone.compress = () => jpeg
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
    phone.compress = compressor
    for (const orientation of [3, 6, 8]) {
      const { prepared, kept } = await prepare(photo(orientation, orientation === 8))
      expect(prepared.outcome).toBe('prepared')
      expect(findOrientation(kept)).toBe(orientation)
      expect(judgePhoto(kept)).toBe('jpeg')
      expect(Buffer.from(kept).includes('23.02N')).toBe(false)
    }
  })

  test('of a PNG and a WebP too', async () => {
    const said = ascii('II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0')
    for (const [type, bytes] of [
      ['png', spliced(png, AFTER_IHDR, chunk('eXIf', said))],
      ['webp', webp(0x08, ['EXIF', said])],
    ] as const) {
      // One that cannot compress it, and one that makes a JPEG of it and turns nothing.
      phone.compress = () => undefined
      await prepare(bytes)
      const asItIs = phone.files.get(`kept/p1.${type}`) ?? new Uint8Array()
      expect([findOrientation(asItIs), judgePhoto(asItIs)]).toEqual([6, type])
      phone.compress = () => jpeg
      expect(findOrientation((await prepare(bytes)).kept)).toBe(6)
    }
  })

  test('by one that turns the picture itself', async () => {
    phone.compress = standing
    const { kept } = await prepare(photo(6))
    expect(findOrientation(kept)).toBe(1)
    expect(Buffer.from(kept).equals(Buffer.from(standing()))).toBe(true)
  })

  test('the compressor is given nothing to turn it by', async () => {
    const given: number[] = []
    phone.compress = (bytes) => {
      given.push(findOrientation(bytes))
      return bytes
    }
    await prepare(photo(6))
    expect(given).toEqual([1])
    expect([...phone.files.keys()].filter((path) => path.startsWith('kept/'))).toEqual(['kept/p1.jpg'])
  })

  test('and an upright photo is kept as it always was', async () => {
    phone.compress = () => jpeg
    expect(
      Buffer.from((await prepare(spliced(jpeg, AFTER_JFIF, segment(0xe1, exif)))).kept).equals(Buffer.from(jpeg)),
    ).toBe(true)
  })
})
