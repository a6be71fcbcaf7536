import type { ActionName } from '@/contract/contract'
import { png } from './support/pictures'
import { reporting, STAGE } from './support/reporting'
import { READY, rounds } from './support/rounds'
import { timer } from './support/timer'
import { unfiling } from './support/unfiling'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, seen, flag, returnIt, endorse } = rounds(() => world)
const { fire, titles } = timer(() => world)
const { unfiled, filedKinds } = unfiling(() => world)
const withdraw = async () =>
  world.as('contact-2').does('assessment.withdraw', { assessmentId: READY, seenRevision: await seen() })
const timeline = async () =>
  (await world.as('reviewer-dg').does('assessment.timeline', { assessmentId: READY, after: null })).rows
const kinds = async () => (await timeline()).map(({ kind }) => kind)

describe('what is not filed yet', () => {
  test('is read in the history like everything else, once, before and after it is filed', async () => {
    await unfiled(async () => {
      await submit()
      await withdraw()
      await submit()
    })
    const before = await timeline()
    expect(before.map(({ kind }) => kind)).toEqual(['submitted', 'withdrawn', 'submitted'])
    for (const row of before)
      for (const field of ['snapshot', 'effects', 'delivery', 'requestDigest', 'filed'])
        expect(row).not.toHaveProperty(field)
    await fire('12-01', '10:07')
    expect(await timeline()).toEqual(before)
    expect(await filedKinds()).toEqual(['submitted', 'withdrawn', 'submitted'])
  })

  test('an endorsement is in sight, without its drawing', async () => {
    await submit()
    await unfiled(() => endorse())
    const [endorsed] = await timeline()
    expect(endorsed?.kind).toBe('endorsed')
    expect(endorsed?.detail).not.toHaveProperty('signature')
    const first = await world
      .as('reviewer-dg')
      .does('assessment.timeline', { assessmentId: READY, after: { at: (endorsed?.at ?? 0) + 1, id: 'x' } })
    expect(first.rows.map(({ kind }) => kind)).toEqual(['endorsed', 'submitted'])
    const older = await world.as('reviewer-dg').does('assessment.timeline', {
      assessmentId: READY,
      after: { at: endorsed?.at ?? 0, id: endorsed?.eventId ?? '' },
    })
    expect(older.rows.map(({ kind }) => kind)).toEqual(['submitted'])
  })

  test('is nobody’s to read but as a line of the history', async () => {
    await reporting(() => world).write('stage')
    await unfiled(async () => {
      await submit()
      await world.as('contact-1').does('report.submit', { reportId: STAGE, seenRevision: 0 })
    })
    const year = { cycleId: 'c2026' }
    const answers = [
      await world.as('reviewer-dg').does('assessment.load', { assessmentId: READY }),
      await world.as('reviewer-dg').does('report.load', { reportId: STAGE }),
      await world.as('office').does('oversight.enterprise', { enterpriseId: 'e002' }),
      await world
        .as('reviewer-dg')
        .does('worklist.page', { ...year, unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 }),
    ]
    for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/"(unfiled|writes)"/)
  })

  test('is the submission that others read and compare with, once it was withdrawn or returned', async () => {
    await unfiled(async () => {
      await submit()
      await flag(8)
      await returnIt()
    })
    const { assessment } = await world.as('office').does('assessment.load', { assessmentId: READY })
    expect([assessment.state, assessment.round]).toEqual(['returned', 1])
    await world.as('contact-2').does('assessment.saveAnswer', {
      ...{ assessmentId: READY, no: 8, seenRevision: 1, narrative: '按意见补充了材料', selfScore: 1, facts: {} },
    })
    await unfiled(() => submit())
    const { former } = await world.as('reviewer-dg').does('assessment.load', { assessmentId: READY })
    expect(former?.answers[8]?.narrative).toBe(assessment.answers[8]?.narrative)
  })

  test('keeps the photo that was submitted, though it is taken out after a withdrawal', async () => {
    const contact = world.as('contact-2')
    const place = { assessmentId: READY, no: 8, photoId: 'a'.repeat(32) }
    const { url, headers } = await contact.does('evidence.prepareUpload', { ...place, type: 'png' })
    await fetch(url, { method: 'PUT', headers, body: new Uint8Array(png()) })
    await contact.does('evidence.attach', { ...place, type: 'png', caption: '签到表' })
    await unfiled(async () => {
      await submit()
      await withdraw()
      await contact.does('evidence.remove', place)
    })
    const { links } = await world.as('reviewer-dg').does('evidence.links', { assessmentId: READY, nos: [8] })
    expect((await fetch(links[0]?.url ?? '')).status).toBe(200)
  })

  test('stays where it is while its enterprise is routed, and both are told', async () => {
    await unfiled(async () => {
      await submit()
      const route = { enterpriseId: 'e002', unionId: 'u-shenzhen', reason: '属地调整' }
      await world.as('office').does('routing.assign', route)
    })
    const read = () => world.as('contact-2').does('assessment.timeline', { assessmentId: READY, after: null })
    expect((await read()).rows.map(({ kind }) => kind)).toEqual(['routed', 'submitted'])
    await fire('12-01', '10:07')
    expect((await read()).rows.map(({ kind }) => kind)).toEqual(['routed', 'submitted'])
    expect(await filedKinds()).toEqual(['submitted', 'routed'])
    expect((await titles('contact-2')).some((title) => title.includes('的责任工会'))).toBe(true)
  })

  test('is heeded when a withdrawal is told later', async () => {
    await submit()
    await world.emulator.clock.set(new Date('2026-12-01T10:05:00+08:00'))
    await withdraw()
    await world.emulator.clock.set(new Date('2026-12-01T10:18:00+08:00'))
    await unfiled(() => submit())
    await fire('12-01', '10:37')
    expect((await titles('reviewer-dg')).filter((title) => title.includes('撤回'))).toEqual([])
    expect((await titles('reviewer-dg')).filter((title) => title.includes('提交了评估表'))).toHaveLength(2)
  })
})

describe('a request id', () => {
  const other: ReadonlyArray<[string, string, ActionName, object]> = [
    ['another form', 'contact-5', 'assessment.submit', { assessmentId: 'c2026-e005', seenRevision: 0 }],
    ['a report', 'contact-1', 'report.submit', { reportId: STAGE, seenRevision: 0 }],
    ['a routing', 'office', 'routing.assign', { enterpriseId: 'e005', unionId: 'u-shenzhen', reason: '' }],
  ]
  test.each(other)('whose move is not filed yet is refused for %s', async (_what, by, action, input) => {
    await reporting(() => world).write('stage')
    const request = newRequest()
    const move = { assessmentId: READY, seenRevision: 0 }
    const first = await unfiled(() => world.as('contact-2').does('assessment.submit', move, request))
    const refusal = await world.as(by).isRefused(action, input, request)
    expect(refusal.refused).toBe('request_id_reused')
    expect(await world.as('contact-2').does('assessment.submit', move, request)).toEqual(first)
    expect(await kinds()).toEqual(['submitted'])
  })

  test('that two people use at the same moment loses neither’s event', async () => {
    const request = newRequest()
    const replies = await Promise.all([
      world.as('contact-2').ask('assessment.submit', { assessmentId: READY, seenRevision: 0 }, request),
      world.as('contact-5').ask('assessment.submit', { assessmentId: 'c2026-e005', seenRevision: 0 }, request),
    ])
    const done = replies.filter(({ outcome }) => outcome === 'done')
    await fire('12-01', '10:07')
    expect(await world.read('events', { kind: 'submitted' })).toHaveLength(done.length)
    const told = [...(await titles('reviewer-dg')), ...(await titles('office'))]
    expect(told.filter((title) => title.includes('提交'))).toHaveLength(done.length)
  })
})
