import { REPORT_KINDS } from '@/domain/report/sections'
import { documents } from '../support/documents'
import { bytesOf, drafting, PHOTO, PLACE, SECRET, wordsOf } from '../support/drafting'
import { enterpriseScope, union } from '../support/packages'
import { PARTIES, reporting } from '../support/reporting'
import { READY, rounds } from '../support/rounds'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag, returnIt, load } = rounds(() => world)
const { contact, formOf, packageOf, photograph, withdraw, write } = drafting(() => world)
const { made } = documents(() => world)
const OTHERS = ['reviewer-dg', 'office'] as const

describe.each(OTHERS)('of what was taken back, %s', (openId) => {
  beforeEach(async () => {
    await photograph('开班仪式')
    await submit()
    await withdraw()
    await write()
    await contact().does('evidence.remove', PLACE)
  })

  test('reads what was submitted last, photos and all, and none of what is written since', async () => {
    const { assessment, former } = await load(openId)
    expect(assessment).toMatchObject({ state: 'draft', round: 1, submittedAt: expect.any(Number) })
    expect(assessment.answers[8]?.narrative).toContain('第 8 项的自评情况')
    expect(assessment.tally[8]).toMatchObject({ answered: true, photos: 1 })
    expect(former).toBeNull()
    expect(await formOf(openId)).not.toContain(SECRET)
    const { links } = await world.as(openId).does('evidence.links', { assessmentId: READY, nos: [8] })
    expect(links.map(({ photoId }) => photoId)).toEqual([PHOTO])
    expect((await bytesOf(links[0] ?? { url: '' })).length).toBeGreaterThan(0)
    const { paths, form } = await packageOf(openId)
    expect(paths.filter((path) => path.endsWith('.png'))).toHaveLength(1)
    expect(form).toContain('第 8 项的自评情况')
    expect(form).not.toContain(SECRET)
    const code = (await world.as(openId).does('form.edition', { assessmentId: READY })).code
    expect(code).not.toBe((await contact().does('form.edition', { assessmentId: READY })).code)
  })

  test('while its contact goes on with their own', async () => {
    expect((await load('contact-2')).assessment.answers[8]?.narrative).toBe(SECRET)
    expect(await formOf('contact-2')).toContain(SECRET)
  })
})

test('what is being corrected is read once it is submitted again, in no form and no package before', async () => {
  await submit()
  await flag(8)
  await returnIt()
  await write()
  for (const openId of OTHERS) {
    expect((await load(openId)).assessment.answers[8]?.narrative).not.toBe(SECRET)
    expect(await formOf(openId)).not.toContain(SECRET)
    for (const scope of [enterpriseScope(), union()]) {
      const { form } = await packageOf(openId, scope)
      expect(form).toContain('第 8 项的自评情况')
      expect(form).not.toContain(SECRET)
    }
  }
  expect((await packageOf('contact-2')).form).toContain(SECRET)
  await submit()
  for (const openId of OTHERS) expect((await load(openId)).assessment.answers[8]?.narrative).toBe(SECRET)
})

describe.each(REPORT_KINDS)('of a %s that was taken back', (kind) => {
  const { idOf, receiver, write: writeAll, writer } = reporting(() => world)

  test('whoever receives it reads what was submitted last; its writer goes on', async () => {
    const reportId = idOf(kind)
    await writeAll(kind)
    await writer(kind).does('report.submit', { reportId, seenRevision: 0 })
    await writer(kind).does('report.withdraw', { reportId, seenRevision: 1 })
    await writer(kind).does('report.saveSection', { reportId, no: 1, seenRevision: 1, text: SECRET })
    const { report } = await receiver(kind).does('report.load', { reportId })
    expect(report).toMatchObject({ state: 'draft', round: 1, submittedAt: expect.any(Number) })
    expect(report.sections[1]?.text).toContain('已按方案推进')
    expect(JSON.stringify(report)).not.toContain('requestId')
    expect(
      await wordsOf(await bytesOf(await made(PARTIES[kind].receives, 'report.export', { reportId }))),
    ).not.toContain(SECRET)
    expect((await writer(kind).does('report.load', { reportId })).report.sections[1]?.text).toBe(SECRET)
  })
})
