import type { Fill } from '@/features/fill/fill'
import { photosOf } from '@/features/fill/photo-view'
import { refuse } from '@/domain/refusal/refusal'
import { pass, type FakePhone } from './fake-phone'
import type { FakeServer } from './fake-server'
import { onAPhone } from './on-a-phone'

const NO = 8
let server: FakeServer
let phone: FakePhone
let fill: Fill

const choose = (count: number) => Array.from({ length: count }, (_, index) => ({ path: `blob:${index}` }))
const attached = () => server.assessment.evidence[NO] ?? []
const tiles = () => photosOf(fill.store.getState(), NO)
const asked = (action: string) => server.asked.filter((each) => each.action === action)
const endUploads = async (count = 99) => {
  for (let turn = 0; turn < count; turn += 1) {
    const open = phone.uploads.shift()
    if (!open) return
    open.end('uploaded')
    await pass()
  }
}

onAPhone((opened) => ({ server, phone, fill } = opened))

test('several chosen at once are sent two at a time, each with its progress, and attached', async () => {
  await fill.photos.add(NO, choose(4), phone.prepare)
  await pass()
  expect(phone.uploads).toHaveLength(2)
  phone.uploads[0]?.progress(64)
  expect(tiles().map(({ state }) => state)).toEqual([
    { kind: 'uploading', percent: 64 },
    { kind: 'uploading', percent: 0 },
    { kind: 'uploading', percent: 0 },
    { kind: 'uploading', percent: 0 },
  ])
  await endUploads()
  expect(attached()).toHaveLength(4)
  expect(tiles().every(({ state, attached: there }) => state.kind === 'done' && there)).toBe(true)
  expect(phone.files.size).toBe(0)
})

test('nine at the most, those on their way counted', async () => {
  await fill.photos.add(NO, choose(7), phone.prepare)
  expect(fill.photos.roomFor(NO)).toBe(2)
  await fill.photos.add(NO, choose(5), phone.prepare)
  expect(tiles()).toHaveLength(9)
  expect(fill.photos.roomFor(NO)).toBe(0)
  await pass()
  await endUploads()
  expect(attached()).toHaveLength(9)
  expect(fill.photos.roomFor(NO)).toBe(0)
})

test('what is no picture is not taken, and the others are', async () => {
  phone.oddFiles.set('blob:1', { outcome: 'rejected', because: 'not_an_image' })
  await expect(fill.photos.add(NO, choose(3), phone.prepare)).resolves.toEqual(['not_an_image'])
  await pass()
  await endUploads()
  expect(attached()).toHaveLength(2)
})

test('waits without a network and goes on when it is back', async () => {
  phone.online(false)
  await fill.photos.add(NO, choose(1), phone.prepare)
  await pass()
  expect(tiles()[0]?.state).toEqual({ kind: 'waiting' })
  phone.online(true)
  await pass()
  await endUploads()
  expect(attached()).toHaveLength(1)
})

test.each(['upload', 'attach'])(
  'a program killed during the %s goes on where it was, and attaches once',
  async (step) => {
    await fill.photos.add(NO, choose(2), phone.prepare)
    fill.photos.caption(fill.store.getState().queue[0]?.photoId ?? '', '签到表')
    await pass()
    if (step === 'attach') {
      server.weather = 'reply_lost'
      await endUploads(2)
    }
    phone.kill()
    phone.uploads.length = 0
    server.weather = 'up'
    fill = await phone.started()
    await pass()
    if (step === 'upload')
      expect(tiles()[0]).toMatchObject({ caption: '签到表', src: expect.stringContaining('file/') as string })
    await endUploads()
    await pass(60_000)
    expect(attached().map(({ caption }) => caption)).toEqual(['签到表', ''])
    const ids = asked('evidence.attach').map(({ input, requestId }) => `${String(input['photoId'])} ${requestId ?? ''}`)
    expect(new Set(ids).size).toBe(2)
    expect(phone.queue).toEqual([])
  },
)

test('a refusal stands on its tile and is not repeated by itself', async () => {
  const call = server.call
  server.call = async (action, input, requestId) =>
    action === 'evidence.attach'
      ? { outcome: 'refused', refusal: refuse('photo_not_an_image') }
      : call(action, input, requestId)
  await fill.photos.add(NO, choose(1), phone.prepare)
  await pass()
  await endUploads()
  await pass(600_000)
  expect(tiles()[0]).toMatchObject({
    state: { kind: 'failed', reason: '没有收下' },
    problem: expect.stringContaining('不是照片') as string,
  })
  server.call = call
  fill.photos.retry(tiles()[0]?.id ?? '')
  await pass()
  expect(attached()).toHaveLength(1)
})

test('taken off while it is sent: the upload ends, nothing is attached, its room is free', async () => {
  await fill.photos.add(NO, choose(1), phone.prepare)
  await pass()
  const [upload] = phone.uploads
  fill.photos.remove(tiles()[0]?.id ?? '')
  await pass()
  expect(upload?.aborted).toBe(true)
  expect([attached(), tiles(), phone.files.size, fill.photos.roomFor(NO)]).toEqual([[], [], 0, 9])
})

test('attached photos get a caption and are taken off; a failure is handed back', async () => {
  await fill.photos.add(NO, choose(1), phone.prepare)
  await pass()
  await endUploads()
  const id = tiles()[0]?.id ?? ''
  await expect(fill.captionAttached(NO, id, '开班仪式')).resolves.toBeUndefined()
  expect(tiles()[0]?.caption).toBe('开班仪式')
  server.weather = 'down'
  await expect(fill.removeAttached(NO, id)).resolves.toEqual({ outcome: 'offline' })
  expect(tiles()).toHaveLength(1)
  server.weather = 'up'
  await fill.removeAttached(NO, id)
  expect(tiles()).toEqual([])
})

test('links are asked for where no picture lies on the phone, and not twice', async () => {
  await fill.photos.add(NO, choose(1), phone.prepare)
  await pass()
  await endUploads()
  await fill.showLinks([NO])
  expect(asked('evidence.links')).toHaveLength(0)
  phone.kill()
  fill = await phone.started()
  await fill.showLinks([7, NO])
  await fill.showLinks([7, NO])
  expect(asked('evidence.links').map(({ input }) => input['nos'])).toEqual([[NO]])
  expect(tiles()[0]?.src).toContain('link/')
})

describe('what the storage answers', () => {
  const endOne = async (end: 'busy' | 'forbidden' | 'turned_away') => {
    phone.uploads.shift()?.end(end)
    await pass()
  }

  test('what it does not allow is final and said, and tried again only by hand', async () => {
    await fill.photos.add(NO, choose(1), phone.prepare)
    await pass()
    await endOne('forbidden')
    expect(tiles()[0]?.state).toEqual({ kind: 'failed', reason: '不让上传', again: true })
    await pass(600_000)
    expect(phone.uploads).toHaveLength(0)
    fill.photos.retry(tiles()[0]?.id ?? '')
    await pass()
    await endUploads()
    expect(attached()).toHaveLength(1)
  })

  test('where it is busy it is asked again by itself, later each time, however often that is', async () => {
    await fill.photos.add(NO, choose(1), phone.prepare)
    await pass()
    for (let turn = 0; turn < 8; turn += 1) {
      await endOne('busy')
      expect(tiles()[0]?.state).toEqual({ kind: 'waiting', because: 'busy' })
      expect(phone.uploads).toHaveLength(0)
      await pass(600_000)
    }
    await endUploads()
    expect(attached()).toHaveLength(1)
  })
})
