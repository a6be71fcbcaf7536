import { sha256Of } from '../../cloudfunctions/_store/digest'
import { newRequest, startWorld, type World } from './support/world'
import { AFTER_JFIF, exif, jpeg, segment, spliced } from '../domain/support/pictures'
import { png, pngWithPlace } from './support/pictures'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const MINE = 'c2026-e001'
const photoId = (index: number) => index.toString(16).padStart(32, '0')
const place = (index = 1, more: object = {}) => ({ assessmentId: MINE, no: 8, photoId: photoId(index), ...more })

const put = async (target: { url: string; headers: Readonly<Record<string, string>> }, bytes: Buffer) => {
  const response = await fetch(target.url, { method: 'PUT', headers: target.headers, body: new Uint8Array(bytes) })
  expect(response.ok).toBe(true)
}

const upload = async (bytes: Buffer, index = 1, openId = 'contact-1', more: object = {}) => {
  const target = await world.as(openId).does('evidence.prepareUpload', { ...place(index, more), type: 'png' })
  await put(target, bytes)
}

const attach = (index = 1, openId = 'contact-1', more: object = {}) =>
  world.as(openId).ask('evidence.attach', { ...place(index), type: 'png', caption: '培训签到表', ...more })

const profile = segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01'), Buffer.alloc(60_000)]))
const farAway = spliced(jpeg, AFTER_JFIF, profile, profile, profile, segment(0xe1, exif))
/** A picture with another one's chunk of text right before its end. */
const endingWith = (picture: Buffer, other: Buffer): Buffer => {
  const from = other.indexOf('tEXt') - 4
  const text = other.subarray(from, from + 12 + other.readUInt32BE(from))
  return Buffer.concat([picture.subarray(0, -12), text, picture.subarray(-12)])
}

describe('a photo is refused, and nothing of it stays', () => {
  test.each([
    ['that was never uploaded', undefined, 'photo_missing'],
    [
      'that is a program with another name',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096)]),
      'photo_not_an_image',
    ],
    ['of more than 10 MB', Buffer.concat([png(8), Buffer.alloc(10 * 1024 * 1024)]), 'photo_too_large'],
    ['of 60 MB', Buffer.concat([png(8), Buffer.alloc(60 * 1024 * 1024)]), 'photo_too_large'],
    ['that still says where it was taken', pngWithPlace(), 'photo_has_metadata'],
    ['that says it behind 180 KB of colour profile', Buffer.from(farAway), 'photo_has_metadata'],
    ['that says it behind 150 KB of pixels', endingWith(png(224), pngWithPlace()), 'photo_has_metadata'],
    ['with three megabytes behind its end', Buffer.concat([png(8), Buffer.alloc(3_000_000)]), 'photo_has_metadata'],
    ['that is empty', Buffer.alloc(0), 'photo_not_an_image'],
    ['that was cut off', png(32).subarray(0, 1000), 'photo_damaged'],
  ])('%s', async (_case, bytes, code) => {
    if (bytes) await upload(bytes)
    expect(await attach()).toMatchObject({ outcome: 'refused', refusal: { refused: code } })
    const { assessment } = await world.as('contact-1').does('assessment.load', { assessmentId: MINE })
    expect(assessment.evidence).toEqual({})
    expect(await attach()).toMatchObject({ outcome: 'refused', refusal: { refused: 'photo_missing' } })
  })

  test('of another enterprise, whoever asks for it', async () => {
    await upload(png(), 1, 'contact-2', { assessmentId: 'c2026-e002' })
    expect(await attach(1, 'contact-1')).toMatchObject({ refusal: { refused: 'photo_missing' } })
    expect(await attach(1, 'contact-1', { assessmentId: 'c2026-e002' })).toMatchObject({
      refusal: { refused: 'other_enterprise' },
    })
  })

  test('the tenth of an indicator, and the nine stay', async () => {
    for (let index = 1; index <= 9; index += 1) {
      await upload(png(), index)
      expect(await attach(index)).toMatchObject({ outcome: 'done' })
    }
    const refusal = await world.as('contact-1').isRefused('evidence.prepareUpload', { ...place(10), type: 'png' })
    expect(refusal.refused).toBe('photo_limit')
    expect(await attach(10)).toMatchObject({ refusal: { refused: 'photo_limit' } })
    const { assessment } = await world.as('contact-1').does('assessment.load', { assessmentId: MINE })
    expect(assessment.evidence[8]).toHaveLength(9)
    expect(assessment.tally[8]?.photos).toBe(9)
  })

  test.each(['reviewer-dg', 'office'])('from %s: evidence is the enterprise’s', async (openId) => {
    const refusal = await world.as(openId).isRefused('evidence.prepareUpload', { ...place(), type: 'png' })
    expect(refusal.refused).toBe('not_permitted')
  })

  test('with an id that is a path', async () => {
    const reply = await world.as('contact-1').sends({
      action: 'evidence.attach',
      requestId: newRequest(),
      input: { ...place(), photoId: '../../evidence/c2026-e002/8/1', type: 'png', caption: '' },
    })
    expect(reply).toMatchObject({ outcome: 'refused', refusal: { refused: 'request_malformed' } })
  })
})

test('a photo is attached after the server saw it, once, with its true type and size', async () => {
  const bytes = png(16)
  await upload(bytes)
  const first = await attach()
  expect(first).toMatchObject({
    outcome: 'done',
    value: { photo: { type: 'png', bytes: bytes.length, sha256: sha256Of(bytes), caption: '培训签到表' } },
  })
  expect(await attach()).toMatchObject({ outcome: 'done', value: { photo: { photoId: photoId(1) } } })
  const { assessment } = await world.as('contact-1').does('assessment.load', { assessmentId: MINE })
  expect(assessment.evidence[8]).toHaveLength(1)
})

test('many attach at once and none goes missing or beyond nine', async () => {
  const indices = Array.from({ length: 11 }, (_, index) => index + 1)
  for (const index of indices) await upload(png(), index)
  const replies = await Promise.all(indices.map((index) => attach(index)))
  expect(replies.filter((reply) => reply.outcome === 'done')).toHaveLength(9)
  const { assessment } = await world.as('contact-1').does('assessment.load', { assessmentId: MINE })
  expect(assessment.evidence[8]).toHaveLength(9)
})

test('what was attached cannot be overwritten by another upload to the same address', async () => {
  const bytes = png(16)
  const target = await world.as('contact-1').does('evidence.prepareUpload', { ...place(), type: 'png' })
  await put(target, bytes)
  await attach()
  await fetch(target.url, { method: 'PUT', headers: target.headers, body: new Uint8Array(png(32)) })
  const { links } = await world.as('contact-1').does('evidence.links', { assessmentId: MINE, nos: [8] })
  const seen = Buffer.from(await (await fetch(links[0]?.url ?? '')).arrayBuffer())
  expect(seen.equals(bytes)).toBe(true)
})

test('links are for those who may see the assessment, once it was submitted, and they end', async () => {
  await upload(png())
  await attach()
  const links = (openId: string) => world.as(openId).ask('evidence.links', { assessmentId: MINE, nos: [8] })
  expect(await links('contact-1')).toMatchObject({ outcome: 'done', value: { links: [{ photoId: photoId(1) }] } })
  for (const openId of ['contact-2', 'reviewer-dg', 'office', 'reviewer-sz', 'stranger', 'former'])
    expect(await links(openId)).toMatchObject({ outcome: 'refused' })
})

test('a caption can be changed, a photo removed, and both again without harm', async () => {
  await upload(png())
  await attach()
  const contact = world.as('contact-1')
  expect(await contact.does('evidence.caption', { ...place(), caption: '开班仪式' })).toMatchObject({
    photo: { caption: '开班仪式' },
  })
  const refusal = await contact.isRefused('evidence.caption', { ...place(), caption: '长'.repeat(41) })
  expect(refusal.refused).toBe('caption_too_long')
  expect(await contact.does('evidence.remove', place())).toEqual({ photos: [] })
  expect(await contact.does('evidence.remove', place())).toEqual({ photos: [] })
  const { assessment } = await contact.does('assessment.load', { assessmentId: MINE })
  expect(assessment.tally[8]?.photos).toBe(0)
})
