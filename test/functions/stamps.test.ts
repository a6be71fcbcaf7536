import { sha256Of } from '../../cloudfunctions/_store/digest'
import { canonicalSubmission, formCodeOf } from '@/domain/form/canonical'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { page, png, pngWithPlace } from './support/pictures'
import { READY, rounds } from './support/rounds'
import { stamping } from './support/stamping'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, load: loadForm } = rounds(() => world)
const { photoId, load, target, sheet, upload, attach } = stamping(() => world)
const contact = () => world.as('contact-2')
const idsOf = (view: { form: { sheets: ReadonlyArray<{ photoId: string }> } | null }) =>
  view.form?.sheets.map((each) => Number.parseInt(each.photoId, 16))

const WRITES = ['attach', 'remove', 'reorder', 'keepAsIs', 'finish', 'reopen'] as const
const inputOf = async (write: (typeof WRITES)[number]): Promise<object> => {
  const seenDigest = await target()
  switch (write) {
    case 'attach':
      return sheet(9)
    case 'remove':
    case 'keepAsIs':
      return { ...seenDigest, photoId: photoId(1) }
    case 'reorder':
      return { ...seenDigest, photoIds: [photoId(1)] }
    case 'finish':
    case 'reopen':
      return seenDigest
  }
}

describe('stamped sheets are the enterprise’s own: nobody else changes them', () => {
  test.each(WRITES)('stamp.%s', async (write) => {
    await submit()
    await attach(1)
    const input = await inputOf(write)
    const codes = await Promise.all(
      ['reviewer-dg', 'office', 'contact-1', 'reviewer-sz', 'stranger', 'former'].map(async (openId) => {
        const reply = await world.as(openId).sends({ action: `stamp.${write}`, requestId: newRequest(), input })
        return reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome
      }),
    )
    expect(codes).toEqual([
      'not_permitted',
      'not_permitted',
      'other_enterprise',
      'other_union',
      'not_bound',
      'seat_revoked',
    ])
    expect(idsOf(await load())).toEqual([1])
  })

  test('and who reads sees them once they were handed in, not before', async () => {
    await submit()
    await attach(1)
    const { paper } = await load()
    const links = { assessmentId: READY, submittedAt: paper?.submittedAt ?? 0 }
    for (const openId of ['reviewer-dg', 'office']) {
      expect((await load(openId)).form).toBeNull()
      expect((await world.as(openId).does('stamp.links', links)).links).toEqual([])
    }
    await contact().does('stamp.finish', await target())
    for (const openId of ['reviewer-dg', 'office']) {
      expect(idsOf(await load(openId))).toEqual([1])
      const { links: found } = await world.as(openId).does('stamp.links', links)
      expect((await fetch(found[0]?.url ?? '')).status).toBe(200)
    }
    for (const openId of ['contact-1', 'reviewer-sz', 'stranger', 'former']) {
      expect((await world.as(openId).ask('stamp.load', { assessmentId: READY })).outcome).toBe('refused')
      expect((await world.as(openId).ask('stamp.links', links)).outcome).toBe('refused')
    }
  })
})

describe('a sheet is refused, and nothing of it stays', () => {
  beforeEach(() => submit())

  test.each([
    ['that was never uploaded', undefined, 'photo_missing'],
    ['that is a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096)]), 'photo_not_an_image'],
    ['that is empty', Buffer.alloc(0), 'photo_not_an_image'],
    ['that was cut off', page().subarray(0, 20), 'photo_damaged'],
    ['with something behind its end', Buffer.concat([page(), Buffer.alloc(3_000_000)]), 'photo_has_metadata'],
    ['of more than 10 MB', Buffer.concat([page(), Buffer.alloc(10 * 1024 * 1024)]), 'photo_too_large'],
    ['that still says where it was taken', pngWithPlace(), 'photo_has_metadata'],
    ['with too few pixels, whatever the phone said', png(600), 'stamp_sheet_small'],
  ])('%s', async (_case, bytes, code) => {
    const input = await sheet(1)
    if (bytes) await upload(input, bytes)
    expect((await contact().isRefused('stamp.attach', input)).refused).toBe(code)
    expect((await load()).form).toBeNull()
    expect((await contact().isRefused('stamp.attach', input)).refused).toBe('photo_missing')
  })

  test('of a paper that was printed before the form changed', async () => {
    const old = await sheet(1, { seenDigest: 'b'.repeat(64) })
    const { sharpness: _measured, ...place } = old
    expect((await contact().isRefused('stamp.prepareUpload', place)).refused).toBe('stamp_other_form')
    expect((await contact().isRefused('stamp.attach', old)).refused).toBe('stamp_other_form')
  })
})

test('nothing is stamped before it is submitted, and the page says so', async () => {
  expect(await load()).toMatchObject({ state: 'draft', paper: null, form: null, former: [] })
  const input = { assessmentId: READY, seenDigest: 'b'.repeat(64) }
  expect((await contact().isRefused('stamp.finish', input)).refused).toBe('stamp_form_open')
})

test('the server says type, size and pixels of a sheet by its own look, and which form it is of', async () => {
  await submit()
  const bytes = page(900, 1200)
  const view = await attach(1, {}, bytes)
  const seen = { type: 'png', bytes: bytes.length, sha256: sha256Of(bytes), width: 900, height: 1200 }
  expect(view.form?.sheets[0]).toMatchObject(seen)
  const { assessment } = await loadForm()
  const digest = sha256Of(canonicalSubmission(assessment, edition2023))
  expect(view.form?.version).toEqual({ round: 1, submittedAt: assessment.submittedAt, digest })
  expect(view.paper?.code).toBe(formCodeOf(digest))
})

test('pages are ordered, photographed anew in their place and taken away, each also a second time', async () => {
  await submit()
  for (const index of [1, 2, 3]) await attach(index)
  const order = { ...(await target()), photoIds: [3, 1, 2].map(photoId) }
  expect(idsOf(await contact().does('stamp.reorder', order))).toEqual([3, 1, 2])
  expect(idsOf(await contact().does('stamp.reorder', order))).toEqual([3, 1, 2])
  const replaced = (await load()).form?.sheets[1]
  const again = await sheet(4, { replaces: photoId(1) })
  await upload(again, page(750, 1000, 90))
  const requestId = newRequest()
  expect(idsOf(await contact().does('stamp.attach', again, requestId))).toEqual([3, 4, 2])
  expect(idsOf(await contact().does('stamp.attach', again, requestId))).toEqual([3, 4, 2])
  const gone = { ...(await target()), photoId: photoId(2) }
  expect(idsOf(await contact().does('stamp.remove', gone))).toEqual([3, 4])
  expect(idsOf(await contact().does('stamp.remove', gone))).toEqual([3, 4])
  expect(replaced?.photoId).toBe(photoId(1))
  const { links } = await contact().does('stamp.links', {
    assessmentId: READY,
    submittedAt: (await load()).paper?.submittedAt ?? 0,
  })
  expect(links).toHaveLength(2)
})

test('pages that arrive at once are all there, and none beyond the limit', async () => {
  await submit()
  const inputs = await Promise.all(Array.from({ length: 4 }, (_, index) => sheet(index + 1)))
  for (const input of inputs) await upload(input)
  const replies = await Promise.all(inputs.map((input) => contact().ask('stamp.attach', input)))
  expect(replies.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'done'])
  expect([...(idsOf(await load()) ?? [])].sort()).toEqual([1, 2, 3, 4])
})

test('what was attached cannot be overwritten by another upload to the same address', async () => {
  await submit()
  const input = await sheet(1)
  const { sharpness: _measured, ...place } = input
  const { url, headers } = await contact().does('stamp.prepareUpload', place)
  const put = (bytes: Buffer) => fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
  const bytes = page()
  await put(bytes)
  await contact().does('stamp.attach', input)
  await put(page(750, 1000, 0))
  await contact().does('stamp.attach', input)
  const { links } = await contact().does('stamp.links', {
    assessmentId: READY,
    submittedAt: (await load()).paper?.submittedAt ?? 0,
  })
  const stored = Buffer.from(await (await fetch(links[0]?.url ?? '')).arrayBuffer())
  expect(stored.equals(bytes)).toBe(true)
})

test('handing in: not without pages, not with an unclear one that nobody looked at, and once', async () => {
  await submit()
  expect((await contact().isRefused('stamp.finish', await target())).refused).toBe('stamp_empty')
  await attach(1)
  await attach(2, { sharpness: 0.1 })
  expect(await contact().isRefused('stamp.finish', await target())).toMatchObject({
    refused: 'stamp_unclear',
    with: { pages: [2] },
  })
  await contact().does('stamp.keepAsIs', { ...(await target()), photoId: photoId(2) })
  const requestId = newRequest()
  const first = await contact().does('stamp.finish', await target(), requestId)
  expect(first.form).toMatchObject({
    finished: { by: 'p-contact-2' },
    sheets: [{ keptAsIs: false }, { keptAsIs: true }],
  })
  expect(await contact().does('stamp.finish', await target(), requestId)).toEqual(first)
  expect((await contact().isRefused('stamp.remove', { ...(await target()), photoId: photoId(1) })).refused).toBe(
    'stamp_finished',
  )
  expect((await contact().does('stamp.reopen', await target())).form?.finished).toBeNull()
})
