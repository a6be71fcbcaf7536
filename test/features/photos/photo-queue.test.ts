import {
  durable,
  nextQueue,
  PARALLEL,
  queuedFor,
  revived,
  startable,
  type PhotoEvent,
  type PhotoQueue,
} from '@/features/photos/photo-queue'

const file = (name: string) => ({ name: `${name}.jpg`, type: 'jpeg' as const, bytes: 1 })
const play = (...events: readonly PhotoEvent[]): PhotoQueue => events.reduce<PhotoQueue>(nextQueue, [])
const chosen = (...photoIds: readonly string[]): PhotoEvent => ({
  kind: 'chosen',
  photos: photoIds.map((photoId) => ({ photoId, no: 8 })),
})
const prepared = (photoId: string): PhotoEvent => ({ kind: 'prepared', photoId, file: file(photoId) })
const started = (photoId: string, requestId = 'r1'): PhotoEvent => ({ kind: 'started', photoId, requestId })
const finished = (photoId: string, step: 'upload' | 'attach' | 'caption' | 'remove', caption = ''): PhotoEvent => ({
  kind: 'finished',
  photoId,
  step,
  caption,
})

const attaching = [chosen('a'), prepared('a'), started('a'), finished('a', 'upload'), started('a', 'r2')]
const item = (queue: PhotoQueue) => queue[0]

test('a photo is prepared, sent, attached and gone', () => {
  expect(item(play(chosen('a')))).toMatchObject({ step: 'prepare' })
  expect(item(play(chosen('a'), prepared('a')))).toMatchObject({ step: 'upload', status: { kind: 'ready' } })
  expect(item(play(...attaching))).toMatchObject({
    step: 'attach',
    status: { kind: 'running' },
    request: { requestId: 'r2' },
  })
  expect(play(...attaching, finished('a', 'attach'))).toEqual([])
})

test('no more than two are under way, in the order in which they were chosen', () => {
  const queue = play(chosen('a', 'b', 'c'), prepared('a'), prepared('b'), prepared('c'))
  expect(startable(queue).map(({ photoId }) => photoId)).toEqual(['a', 'b'])
  const one = nextQueue(queue, started('a'))
  expect(startable(one).map(({ photoId }) => photoId)).toEqual(['b'])
  expect(startable(nextQueue(one, started('b')))).toHaveLength(PARALLEL - 2)
})

test('pages of a paper are sent one after the other, as they were chosen; one for a page that is there need not wait', () => {
  const page = (photoId: string, replaces: string | null = null): PhotoEvent => ({
    ...{ kind: 'prepared', photoId },
    file: { ...file(photoId), sheet: { sharpness: 9, digest: 'd', replaces } },
  })
  const ids = (...more: readonly PhotoEvent[]) =>
    startable(play(chosen('a', 'b', 'c'), ...more)).map(({ photoId }) => photoId)
  expect(ids(page('b'))).toEqual([])
  expect(ids(page('b'), page('a'))).toEqual(['a'])
  expect(ids(page('b'), page('a'), started('a'), finished('a', 'upload'))).toEqual(['a'])
  expect(ids(page('b'), page('a'), started('a'), finished('a', 'upload'), finished('a', 'attach'))).toEqual(['b'])
  expect(ids(page('a'), page('b', 'an-old-page'))).toEqual(['a', 'b'])
})

test('an attachment whose end is unknown is repeated with the id and the caption that it had', () => {
  const interrupted = play(
    ...attaching,
    { kind: 'captioned', photoId: 'a', caption: 'new' },
    { kind: 'interrupted', photoId: 'a', step: 'attach' },
  )
  const again = nextQueue(nextQueue(revived(interrupted), { kind: 'connected' }), started('a', 'r3'))
  expect(item(again)).toMatchObject({ step: 'attach', caption: 'new', request: { requestId: 'r2', caption: '' } })
})

test('a caption written while it was being attached is said afterwards', () => {
  const queue = play(...attaching, { kind: 'captioned', photoId: 'a', caption: 'new' }, finished('a', 'attach', ''))
  expect(item(queue)).toMatchObject({ step: 'caption', caption: 'new', request: null })
  expect(nextQueue(nextQueue(queue, started('a', 'r4')), finished('a', 'caption', 'new'))).toEqual([])
})

test.each([
  ['while it is prepared', [chosen('a')]],
  ['before it was sent', [chosen('a'), prepared('a')]],
  ['while it is sent', [chosen('a'), prepared('a'), started('a')]],
])('taken off %s, it is gone', (_when, events) => {
  expect(play(...events, { kind: 'unwanted', photoId: 'a' })).toEqual([])
})

test('taken off while it is being attached, it is taken off the server too, once that has ended', () => {
  const leaving = play(...attaching, { kind: 'unwanted', photoId: 'a' })
  expect(item(leaving)).toMatchObject({ step: 'remove', status: { kind: 'running' } })
  expect(queuedFor(leaving, 8)).toEqual([])
  for (const end of [
    finished('a', 'attach'),
    { kind: 'interrupted', photoId: 'a', step: 'attach' },
    { kind: 'stopped', photoId: 'a', step: 'attach', because: { kind: 'lost' } },
  ] as const) {
    const after = nextQueue(leaving, end)
    expect(startable(after)).toHaveLength(1)
    expect(nextQueue(nextQueue(after, started('a', 'r5')), finished('a', 'remove'))).toEqual([])
  }
})

test('what the server does not find is sent again', () => {
  expect(item(play(...attaching, { kind: 'unsent', photoId: 'a', step: 'attach' }))).toMatchObject({
    step: 'upload',
    status: { kind: 'ready' },
  })
})

test('what the platform did not serve goes on by itself with the network, and when the program is opened again', () => {
  const because = { kind: 'unserved', because: 'not_set_up' } as const
  const stopped = play(...attaching, { kind: 'stopped', photoId: 'a', step: 'attach', because })
  expect(startable(stopped)).toEqual([])
  expect(startable(nextQueue(stopped, { kind: 'connected' }))).toHaveLength(1)
  expect(startable(revived(stopped))).toHaveLength(1)
})

test('a refused photo waits for a person, and is asked for anew with an id of its own', () => {
  const stopped = play(...attaching, { kind: 'stopped', photoId: 'a', step: 'attach', because: { kind: 'lost' } })
  expect(startable(nextQueue(stopped, { kind: 'connected' }))).toEqual([])
  expect(revived(stopped)).toEqual(stopped)
  expect(item(nextQueue(nextQueue(stopped, { kind: 'retried', photoId: 'a' }), started('a', 'r9')))).toMatchObject({
    request: { requestId: 'r9' },
  })
})

test('only what lies on the phone outlives the program', () => {
  expect(durable(play(chosen('a', 'b'), prepared('b'))).map(({ photoId }) => photoId)).toEqual(['b'])
})
