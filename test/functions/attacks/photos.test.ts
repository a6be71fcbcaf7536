import { getPlainDate } from '@/domain/calendar/plain-date'
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

const attach = async (index: number, bytes = png()) => {
  const { url, headers } = await contact().does('evidence.prepareUpload', { ...place(index), type: 'png' })
  await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
  return contact().does('evidence.attach', { ...place(index), type: 'png', caption: '签到表' })
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
}, 30_000)

test('a correction never overwrites the photo that was submitted, even under the same id', async () => {
  const first = png(16)
  await attach(1, first)
  await submit()
  await flag(8)
  const returned = { assessmentId: READY, seenRevision: 1, rectifyBy: getPlainDate('2026-12-10'), note: '' }
  await world.as('reviewer-dg').does('assessment.return', returned)
  const { assessment: before } = await load()
  await contact().does('evidence.remove', place(1))
  const { photo } = await attach(1, png(20))
  expect(photo.fileId).not.toBe(before.evidence[8]?.[0]?.fileId)
  await submit()
  const { former } = await load('reviewer-dg')
  expect(former?.evidence[8]?.[0]).toMatchObject({ fileId: before.evidence[8]?.[0]?.fileId, bytes: first.length })
})

test('a caption saved again as it stands is done, not refused', async () => {
  await attach(1)
  const captioned = { ...place(1), caption: '开班仪式' }
  const first = await contact().does('evidence.caption', captioned)
  expect(await contact().does('evidence.caption', captioned)).toEqual(first)
})
