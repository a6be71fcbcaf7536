import { Readable } from 'node:stream'
import { fileStore } from '../../cloudfunctions/_store/files'
import { getInstant } from '@/domain/calendar/instant'
import { startWorld, type World } from './support/world'

let world: World
const files = fileStore()
const NOW = getInstant(Date.parse('2026-12-01T02:00:00Z'))

beforeAll(async () => {
  world = await startWorld()
  Object.assign(process.env, world.emulator.sdkEnvironment())
})
afterAll(() => world.end())

const text = (bytes: Uint8Array | 'too_large' | undefined) =>
  bytes instanceof Uint8Array ? Buffer.from(bytes).toString() : bytes

describe('objects in storage', () => {
  test('what is not there is missing, and has no link', async () => {
    const fileId = await files.fileIdOf('documents/nothing.bin')
    expect(await files.read(fileId, 10)).toBeUndefined()
    expect(await files.linkTo(fileId, NOW)).toBeUndefined()
  })

  test('an object that is longer than what is asked for is not read', async () => {
    const fileId = await files.keep('documents/long.bin', Buffer.alloc(11))
    expect(await files.read(fileId, 10)).toBe('too_large')
    expect(await files.read(fileId, 11)).toHaveLength(11)
  })

  test('bytes are kept as they are, and once more over what was there', async () => {
    const fileId = await files.keep('documents/a.bin', Buffer.from('第一次'))
    expect(text(await files.read(fileId, 100))).toBe('第一次')
    expect(await files.keep('documents/a.bin', Buffer.from('第二次'))).toBe(fileId)
    expect(text(await files.read(fileId, 100))).toBe('第二次')
  })

  test('a stream of known length is kept while it flows', async () => {
    const chunks = Array.from({ length: 50 }, (_, index) => Buffer.alloc(40_000, index))
    const fileId = await files.keep('documents/stream.bin', { stream: Readable.from(chunks), bytes: 2_000_000 })
    expect(Buffer.concat(chunks).equals((await files.read(fileId, 2_000_000)) as Uint8Array)).toBe(true)
  })

  test('a stream that is shorter than was said is not kept', async () => {
    const stream = Readable.from([Buffer.alloc(10)])
    await expect(files.keep('documents/short.bin', { stream, bytes: 20 })).rejects.toThrow()
    expect(await files.read(await files.fileIdOf('documents/short.bin'), 100)).toBeUndefined()
  })

  test('a link dies when it was said to', async () => {
    const fileId = await files.keep('documents/linked.bin', Buffer.from('x'))
    const link = await files.linkTo(fileId, NOW, 60)
    expect(link?.expiresAt).toBe(NOW + 60_000)
    expect((await fetch(link?.url ?? '')).status).toBe(200)
  })
})
