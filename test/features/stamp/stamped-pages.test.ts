import type { StampView } from '@/contract/stamp'
import { getInstant } from '@/domain/calendar/instant'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import type { StampedPage } from '@/domain/stamp/stamped-form'
import type { PhotoQueue } from '@/features/photos/photo-queue'
import { createStampedPages, type StampPorts, type StampedPages } from '@/features/stamp/stamped-pages'
import { moved, obstacleOf, pagesOf } from '@/features/stamp/stamp-view'
import type { PicturePixels } from '@/services/picture-pixels-type'
import type { UploadEnd } from '@/services/upload-task'
import '@/text/refused-in-packages'
import { pass } from '../fill/fake-phone'

const [DIGEST, AT] = ['a'.repeat(64), getInstant(Date.parse('2026-12-01T02:00:00Z'))]

const sheet = (photoId: string, sharpness: number | null): StampedPage => ({
  ...{ photoId, fileId: photoId, type: 'jpeg', bytes: 9, width: 1200, height: 1600, sharpness },
  ...{ keptAsIs: false, attachedAt: AT, attachedBy: 'p' },
})

/** Pixels of a size, all of one grey but for dots: as sharp as a picture can be, or not at all. */
const picture = (width: number, height: number, dots: boolean): PicturePixels => ({
  size: { width, height },
  drawn: { width: 100, height: 100 },
  pixels: Array.from({ length: 40_000 }, (_, at) => (dots && Math.floor(at / 4) % 3 === 0 ? 0 : 220)),
})

let sheets: StampedPages
let kept: PhotoQueue = []
let view: StampView
let pixels: PicturePixels | undefined
let [reachable, refusal]: [boolean, Refusal | undefined] = [true, undefined]
let asked: Array<{ action: string; input: Record<string, unknown>; requestId: string | undefined }> = []
let uploads: Array<(end: UploadEnd) => void> = []
let files = new Set<string>()
let ids = 0
let online: (is: boolean) => void = () => undefined

const attach = ({ photoId, sharpness, replaces }: Record<string, unknown>): void => {
  const added = sheet(String(photoId), sharpness as number | null)
  const before = view.form?.sheets ?? []
  const sheetsNow = before.some((each) => each.photoId === replaces)
    ? before.map((each) => (each.photoId === replaces ? added : each))
    : [...before, added]
  view = {
    ...view,
    form: { version: { round: 1, submittedAt: AT, digest: DIGEST }, sheets: sheetsNow, finished: null },
  }
}

const call = (action: string, input: Record<string, unknown>, requestId?: string) => {
  asked.push({ action, input, requestId })
  if (!reachable) return Promise.resolve({ outcome: 'offline' })
  if (action === 'stamp.prepareUpload') return Promise.resolve({ outcome: 'done', value: {} })
  if (refusal) return Promise.resolve({ outcome: 'refused', refusal })
  if (action === 'stamp.attach') attach(input)
  return Promise.resolve({ outcome: 'done', value: view })
}

const ports: StampPorts = {
  call: call as unknown as StampPorts['call'],
  ...{ newRequestId: () => `request-${++ids}`, newPhotoId: () => `photo-${++ids}` },
  queues: { keep: (_id, queue) => ((kept = queue), 'kept'), find: () => kept, isUnkept: () => false },
  storage: { isFull: () => false, watch: () => () => undefined },
  photos: {
    upload: () => ({ end: new Promise((resolve) => uploads.push(resolve)), abort: () => undefined }),
    findPreview: (name) => Promise.resolve(files.has(name) ? `file/${name}` : undefined),
    drop: (name) => Promise.resolve(void files.delete(name)),
  },
  tools: {
    keepDocument: (name) => Promise.resolve({ outcome: 'prepared', photo: { name, type: 'pdf', bytes: 9 } }),
    prepare: (name) => {
      files.add(name)
      return Promise.resolve({ outcome: 'prepared', photo: { name, type: 'jpeg', bytes: 9 } })
    },
    findPreview: (name) => Promise.resolve(`file/${name}`),
    drop: (name) => Promise.resolve(void files.delete(name)),
    readPixels: () => Promise.resolve(pixels),
  },
  watchNetwork: (onChange) => {
    online = onChange
    onChange(true)
    return () => undefined
  },
  watchForeground: () => () => undefined,
}

const pages = () => pagesOf(sheets.store.getState())
const shoot = async (replaces?: string) => {
  const rejections = await sheets.add([{ path: 'blob:1' }], replaces)
  await pass()
  return rejections
}
const sent = async () => {
  uploads.splice(0).forEach((end) => end('uploaded'))
  await pass()
}

beforeEach(async () => {
  jest.useFakeTimers()
  asked = kept = [] as never[]
  uploads = []
  files = new Set()
  reachable = true
  refusal = undefined
  pixels = picture(1200, 1600, true)
  view = {
    ...{ assessmentId: 'c2026-e001', enterpriseName: '某公司', state: 'submitted', form: null },
    ...{ former: [], olderFormer: 0, paper: { round: 1, submittedAt: AT, digest: DIGEST, code: '7K3M-9QXD' } },
  }
  sheets = createStampedPages('c2026-e001', ports)
  await sheets.reload()
})
afterEach(() => jest.useRealTimers())

test('a page with too few pixels is said at once and nothing is sent', async () => {
  expect(obstacleOf(pages())).toEqual({ kind: 'none_yet' })
  pixels = picture(640, 480, true)
  expect(await shoot()).toEqual(['too_small'])
  expect(pages()).toEqual([])
  expect(files.size).toBe(0)
  expect(asked.map(({ action }) => action)).toEqual(['stamp.load'])
})

test('a page goes with its sharpness and the form it is of', async () => {
  await shoot()
  await sent()
  const attached = asked.find(({ action }) => action === 'stamp.attach')
  expect(attached?.input).toMatchObject({ seenDigest: DIGEST, replaces: null, type: 'jpeg' })
  expect(attached?.input['sharpness']).toBeGreaterThan(1)
  expect(pages()).toMatchObject([{ attached: true, blurred: false }])
  expect(obstacleOf(pages())).toBeUndefined()
})

test('a page that cannot be measured goes all the same', async () => {
  pixels = undefined
  await shoot()
  await sent()
  expect(asked.find(({ action }) => action === 'stamp.attach')?.input['sharpness']).toBeNull()
})

test('a page that looks blurred is kept, marked, and stands before handing in', async () => {
  pixels = { ...picture(1200, 1600, true), pixels: Array.from({ length: 40_000 }, (_, at) => ((at / 4) % 100) * 2) }
  await shoot()
  await sent()
  expect(pages()).toMatchObject([{ attached: true, blurred: true }])
  expect(obstacleOf(pages())).toEqual({ kind: 'unclear', pages: [1] })
})

test('a page that is photographed anew stands in the old one’s place, on its way and when it is there', async () => {
  await shoot()
  await sent()
  await shoot()
  await sent()
  const [first, second] = pages().map(({ id }) => id)
  await shoot(first)
  expect(pages().map(({ attached }) => attached)).toEqual([false, true])
  await sent()
  expect(pages().map(({ id }) => id)[1]).toBe(second)
  expect(pages()).toHaveLength(2)
  expect(pages()[0]?.id).not.toBe(first)
})

test('without a network a page waits, outlives the program, and is attached once', async () => {
  reachable = false
  online(false)
  await shoot()
  expect(pages()).toMatchObject([{ state: { kind: 'waiting' }, attached: false }])
  expect(obstacleOf(pages())).toEqual({ kind: 'sending', count: 1 })
  expect(kept).toHaveLength(1)
  reachable = true
  sheets = createStampedPages('c2026-e001', ports)
  await sheets.reload()
  await pass()
  await sent()
  expect(pages()).toMatchObject([{ attached: true }])
  expect(kept).toHaveLength(0)
})

test('a page that the server refuses stays on the phone with the reason, until a person lets go of it', async () => {
  refusal = refuse('stamp_other_form')
  await shoot()
  await sent()
  expect(pages()[0]?.problem).toContain('重新导出打印')
  expect(files.size).toBe(1)
  expect(obstacleOf(pages())).toEqual({ kind: 'stopped' })
  sheets.discard(pages()[0]?.id ?? '')
  await pass()
  expect(pages()).toEqual([])
  expect(files.size).toBe(0)
})

test.each([
  ['a', 1, ['b', 'a', 'c']],
  ['c', -1, ['a', 'c', 'b']],
  ['a', -1, ['a', 'b', 'c']],
  ['c', 1, ['a', 'b', 'c']],
  ['x', 1, ['a', 'b', 'c']],
] as const)('%s moved by %d', (id, by, order) => {
  expect(moved(['a', 'b', 'c'], id, by)).toEqual(order)
})
