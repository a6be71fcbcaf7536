import type { Fill } from '@/features/fill/fill'
import { photosOf } from '@/features/fill/photo-view'
import { pass, type FakePhone } from './fake-phone'
import type { FakeServer } from './fake-server'
import { onAPhone } from './on-a-phone'

const NO = 8
let server: FakeServer
let phone: FakePhone
let fill: Fill

const NOTICE = { path: 'tmp/1', document: { name: '关于表彰的通知.pdf', bytes: 2_000_000 } }
const shown = () => photosOf(fill.store.getState(), NO)
const named = () => server.asked.filter(({ action }) => action === 'evidence.attach').map(({ input }) => input['name'])
const endUploads = async () => {
  for (let open = phone.uploads.shift(); open; open = phone.uploads.shift()) {
    open.end('uploaded')
    await pass()
  }
}

onAPhone((opened) => ({ server, phone, fill } = opened))

test('a document is queued as photos are, under its own name', async () => {
  phone.oddFiles.set(NOTICE.path, { outcome: 'prepared', photo: { name: 'a.pdf', type: 'pdf', bytes: 2_000_000 } })
  await fill.photos.add(NO, [NOTICE, { path: 'tmp/2' }], phone.prepare)
  await pass()
  expect(shown().map(({ document }) => document?.name)).toEqual([NOTICE.document.name, undefined])
  expect(shown()[0]?.document).toMatchObject({ type: 'pdf', bytes: 2_000_000 })
  await endUploads()
  expect(named()).toEqual([NOTICE.document.name, undefined])
})

test('and keeps its name through a killed program', async () => {
  phone.oddFiles.set(NOTICE.path, { outcome: 'prepared', photo: { name: 'a.pdf', type: 'pdf', bytes: 2_000_000 } })
  await fill.photos.add(NO, [NOTICE], phone.prepare)
  await pass()
  phone.kill()
  phone.uploads.length = 0
  fill = await phone.started()
  await pass()
  expect(shown()[0]?.document?.name).toBe(NOTICE.document.name)
  await endUploads()
  expect(named()).toEqual([NOTICE.document.name])
})

test('what is being compressed says so, and not that nothing of it was sent', async () => {
  phone.oddFiles.set('slow', new Promise<never>(() => undefined) as never)
  void fill.photos.add(NO, [{ path: 'slow' }], phone.prepare)
  await pass()
  expect(shown().map(({ state }) => state)).toEqual([{ kind: 'preparing' }])
})
