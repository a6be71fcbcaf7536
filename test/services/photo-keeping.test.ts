import { PHOTO_BYTES_LIMIT } from '@/domain/evidence/photo'
import { keepPrepared } from '@/services/photo-keeping'

const kept = new Map<string, Uint8Array>()
let room = true
jest.mock('@/services/photo-files', () => ({
  keepPhoto: (name: string, bytes: Uint8Array) => {
    if (room) kept.set(name, bytes)
    return Promise.resolve(room)
  },
}))

const jpeg = (...segments: ReadonlyArray<readonly number[]>) =>
  new Uint8Array([0xff, 0xd8, ...segments.flat(), 0xff, 0xda, 0, 2, 1, 2, 3, 4, 0xff, 0xd9])
const EXIF = [0xff, 0xe1, 0, 10, 0x45, 0x78, 0x69, 0x66, 0, 0, 7, 7]

beforeEach(() => {
  kept.clear()
  room = true
})

test('a picture is kept without its metadata', async () => {
  await expect(keepPrepared('p1', jpeg(EXIF))).resolves.toEqual({
    outcome: 'prepared',
    photo: { name: 'p1.jpg', type: 'jpeg', bytes: jpeg().length },
  })
  expect(kept.get('p1.jpg')).toEqual(jpeg())
})

test('a renamed program is no picture, whatever it is called', async () => {
  const exe = new Uint8Array(64).fill(0x4d)
  await expect(keepPrepared('p1', exe)).resolves.toEqual({ outcome: 'rejected', because: 'not_an_image' })
  expect(kept.size).toBe(0)
})

test.each([
  [PHOTO_BYTES_LIMIT, 'prepared'],
  [PHOTO_BYTES_LIMIT + 1, 'rejected'],
])('%i bytes are %s', async (size, outcome) => {
  const bytes = new Uint8Array(size)
  bytes.set(jpeg().subarray(0, -2))
  bytes.set([0xff, 0xd9], size - 2)
  const { outcome: came } = await keepPrepared('p1', bytes)
  expect(came).toBe(outcome)
})

test('a phone without room says so', async () => {
  room = false
  await expect(keepPrepared('p1', jpeg())).resolves.toEqual({ outcome: 'no_room' })
})
