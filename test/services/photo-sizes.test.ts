import { findOrientation } from '@/domain/evidence/orientation'
import { judgePhoto } from '@/domain/evidence/photo-structure'
import { preparePhoto } from '@/services/photo-preparation.weapp'
import { AFTER_JFIF, ascii, jpeg, joined, segment, spliced } from '../domain/support/pictures'
import { phone, photo, putBack, turnedBy } from './photo-phone'

jest.mock('@tarojs/taro', () => jest.requireActual<Record<string, unknown>>('./photo-phone')['taro'])
jest.mock(
  '@/services/photo-files.weapp',
  () => jest.requireActual<Record<string, unknown>>('./photo-phone')['photoFiles'],
)
jest.mock('@/services/photo-files', () => jest.requireActual<Record<string, unknown>>('./photo-phone')['photoFiles'])

beforeEach(putBack)

test.each([
  ['a long screenshot', { width: 1080, height: 12_000 }, undefined],
  ['a longer one of a wider phone', { width: 1440, height: 9000 }, 1080],
  ['a photo', { width: 4032, height: 3024 }, 1600],
  ['a photo that stands', { width: 3024, height: 4032 }, 1200],
  ['a wide one', { width: 4000, height: 2250 }, 1920],
  ['a small one', { width: 800, height: 600 }, undefined],
])('%s stays legible: its shorter side is never made less than 1080', async (_case, size, width) => {
  Object.assign(phone.size, size)
  phone.compress = () => jpeg
  phone.files.set('chosen', jpeg)
  await preparePhoto('p1', { path: 'chosen' })
  expect(phone.width).toBe(width)
})

describe('the picture that a photo was made from is kept beside it', () => {
  /** A JPEG that says that it is as wide and high as a camera's. */
  const large = (): Uint8Array => {
    const picture = Uint8Array.from(jpeg)
    picture.set([0x0b, 0xd0, 0x0f, 0xc0], Buffer.from(picture).indexOf(Buffer.from([0xff, 0xc0])) + 5)
    return spliced(picture, AFTER_JFIF, turnedBy(6))
  }
  const preparing = async (bytes: Uint8Array, keepsOriginal = true) => {
    phone.files.set('chosen', bytes)
    phone.compress = () => jpeg
    return preparePhoto('p1', { path: 'chosen' }, keepsOriginal)
  }

  test('upright, and without what it said', async () => {
    expect(await preparing(large())).toMatchObject({ photo: { original: { name: 'p1-original.jpg', type: 'jpeg' } } })
    const kept = phone.files.get('kept/p1-original.jpg') ?? new Uint8Array()
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
    expect(phone.files.has('kept/p1-original.jpg')).toBe(false)
  })
})
