import type { Fill } from '@/features/fill/fill'
import { photosOf } from '@/features/fill/photo-view'
import { FakePhone, pass } from './fake-phone'
import { FakeServer } from './fake-server'

const NO = 8
let server: FakeServer
let phone: FakePhone
let fill: Fill

const asked = (action: string) => server.asked.filter((each) => each.action === action).map(({ input }) => input)
const shown = () => photosOf(fill.store.getState(), NO)

beforeEach(async () => {
  jest.useFakeTimers()
  server = new FakeServer()
  phone = new FakePhone(server)
  fill = await phone.started()
  const original = { name: 'a-original.png', type: 'png', bytes: 3000 } as const
  phone.files.add(original.name)
  phone.oddFiles.set('large', { outcome: 'prepared', photo: { name: 'a.jpg', type: 'jpeg', bytes: 1000, original } })
  await fill.photos.add(NO, [{ path: 'large' }], phone.prepare)
  await pass()
})
afterEach(() => {
  phone.kill()
  jest.useRealTimers()
})

test('the picture that a photo was made from is sent behind it, and both are dropped once they are attached', async () => {
  phone.uploads[0]?.progress(100)
  expect(shown()[0]?.state).toEqual({ kind: 'uploading', percent: 25 })
  phone.uploads[0]?.end('uploaded')
  await pass()
  phone.uploads[1]?.progress(50)
  expect(shown()[0]?.state).toEqual({ kind: 'uploading', percent: 63 })
  phone.uploads[1]?.end('uploaded')
  await pass()
  expect(asked('evidence.prepareUpload').map(({ type, original }) => [type, original])).toEqual([
    ['jpeg', undefined],
    ['png', true],
  ])
  expect(asked('evidence.attach')).toMatchObject([{ type: 'jpeg', original: 'png' }])
  expect(phone.files.size).toBe(0)
})

test('on a network that does not carry it the photo counts without it', async () => {
  for (let turn = 0; turn < 2; turn += 1) {
    phone.uploads.shift()?.end('uploaded')
    await pass()
    phone.uploads.shift()?.end('no_way')
    await pass(60_000)
  }
  expect(asked('evidence.attach')).toHaveLength(1)
  expect(server.assessment.evidence[NO]).toHaveLength(1)
})
