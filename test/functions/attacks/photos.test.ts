import { getPlainDate } from '@/domain/calendar/plain-date'
import { sha256Of } from '../../../cloudfunctions/_store/digest'
import { png } from '../support/pictures'
import { READY, rounds } from '../support/rounds'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag, load } = rounds(() => world)
const contact = () => world.as('contact-2')
const place = (index: number) => ({
  assessmentId: READY,
  no: 8,
  photoId: index.toString(16).padStart(32, '0'),
})

const upload = async (index: number, bytes: Buffer) => {
  const { url, headers } = await contact().does('evidence.prepareUpload', { ...place(index), type: 'png' })
  await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
}
const attachUploaded = (index: number) =>
  contact().does('evidence.attach', { ...place(index), type: 'png', caption: '签到表' })
const attach = async (index: number, bytes = png()) => {
  await upload(index, bytes)
  return attachUploaded(index)
}

test('a removal that a submission overtakes is refused, and the submitted photo stays in storage', async () => {
  let revision = 0
  // Slow answers spread a submission over 200 ms and more; these removals look before it commits and write after.
  for (const wait of [110, 140, 170, 200]) {
    await attach(wait)
    world.emulator.faults.latency(40)
    const [submitted, removed] = await Promise.all([
      contact().ask('assessment.submit', { assessmentId: READY, seenRevision: revision }),
      new Promise((resolve) => setTimeout(resolve, wait)).then(() => contact().ask('evidence.remove', place(wait))),
    ])
    world.emulator.faults.clear()
    expect(submitted.outcome).toBe('done')
    const { assessment } = await load()
    const { links } = await contact().does('evidence.links', { assessmentId: READY, nos: [8] })
    const ids = (assessment.evidence[8] ?? []).map(({ photoId }) => photoId)
    expect(links.map(({ photoId }) => photoId)).toEqual(ids)
    expect(assessment.tally[8]?.photos).toBe(ids.length)
    expect(ids.includes(place(wait).photoId)).toBe(removed.outcome === 'refused')
    await contact().does('assessment.withdraw', { assessmentId: READY, seenRevision: revision + 1 })
    revision += 2
  }
})

test('a correction never overwrites the photo that was submitted, even under the same id', async () => {
  const first = png(16)
  await attach(1, first)
  await submit()
  await flag(8)
  const returned = { assessmentId: READY, seenRevision: 2, rectifyBy: getPlainDate('2026-12-10'), note: '' }
  await world.as('reviewer-dg').does('assessment.return', returned)
  const { assessment: before } = await load('contact-2')
  await contact().does('evidence.remove', place(1))
  const { photo } = await attach(1, png(20))
  expect(photo.fileId).not.toBe(before.evidence[8]?.[0]?.fileId)
  await submit()
  const { former } = await load('reviewer-dg')
  expect(former?.evidence[8]?.[0]).toMatchObject({ fileId: before.evidence[8]?.[0]?.fileId, bytes: first.length })
})

test('a picture that is exchanged under the same id and caption makes another form of it', async () => {
  await attach(1)
  await submit()
  await contact().does('assessment.withdraw', { assessmentId: READY, seenRevision: 1 })
  const edition = () => contact().does('form.edition', { assessmentId: READY })
  const { code } = await edition()
  expect((await edition()).code).toBe(code)
  await contact().does('evidence.remove', place(1))
  await attach(1, png(20))
  expect((await edition()).code).not.toBe(code)
})

test('what was looked at is what lies there, also when another picture comes under its id at that moment', async () => {
  // Slow answers spread an attachment over 200 ms and more; the second picture arrives at another point of it each time.
  for (const wait of [50, 90, 130, 170]) {
    await upload(wait, png(8))
    world.emulator.faults.latency(40)
    const first = attachUploaded(wait)
    await new Promise((resolve) => setTimeout(resolve, wait))
    world.emulator.faults.clear()
    await upload(wait, png(20))
    world.emulator.faults.latency(40)
    await Promise.all([first, attachUploaded(wait)])
    world.emulator.faults.clear()
    const { links } = await contact().does('evidence.links', { assessmentId: READY, nos: [8] })
    const { assessment } = await load('contact-2')
    const photo = assessment.evidence[8]?.find(({ photoId }) => photoId === place(wait).photoId)
    const link = links.find(({ photoId }) => photoId === photo?.photoId)
    const lying = Buffer.from(await (await fetch(link?.url ?? '')).arrayBuffer())
    expect(photo?.sha256).toBe(sha256Of(lying))
  }
})

test('a caption saved again as it stands is done, not refused', async () => {
  await attach(1)
  const captioned = { ...place(1), caption: '开班仪式' }
  const first = await contact().does('evidence.caption', captioned)
  expect(await contact().does('evidence.caption', captioned)).toEqual(first)
})
