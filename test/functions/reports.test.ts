import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Report } from '@/domain/report/report'
import { REPORT_FORMS, REPORT_KINDS } from '@/domain/report/sections'
import { PARTIES, reporting, STAGE } from './support/reporting'
import { newRequest, startWorld, type World } from './support/world'

const BY = getPlainDate('2026-12-10')

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { idOf, receiver, write, writer } = reporting(() => world)

const titles = async (openId: string) =>
  (await world.as(openId).does('inbox.list', { offset: 0 })).rows.map(({ title }) => title)

describe.each(REPORT_KINDS)('a %s from the first word to its reception', (kind) => {
  test('nobody prepared it, and it is there for whoever writes it', async () => {
    const reportId = idOf(kind)
    const { report } = await writer(kind).does('report.load', { reportId })
    expect(report).toMatchObject({ state: 'draft', revision: 0, sections: {}, startedAt: null })
    expect(await world.read('reports')).toEqual([])
    await write(kind)
    expect((await writer(kind).does('report.load', { reportId })).report.sections[1]?.text).toContain('已按方案推进')
    expect((await receiver(kind).isRefused('report.load', { reportId })).refused).toBe('report_unsubmitted')
    await writer(kind).does('report.submit', { reportId, seenRevision: 0 })
    expect((await receiver(kind).does('report.load', { reportId })).report.sections[1]?.text).toContain('已按方案推进')
  })

  test('submitted, opened, returned, corrected, received; everyone is told of what is theirs', async () => {
    const reportId = idOf(kind)
    await write(kind)
    await writer(kind).does('report.submit', { reportId, seenRevision: 0 })
    await receiver(kind).does('report.open', { reportId, seenRevision: 1 })
    expect(await writer(kind).isRefused('report.withdraw', { reportId, seenRevision: 2 })).toMatchObject({
      refused: 'report_opened',
    })
    await receiver(kind).does('report.return', { reportId, seenRevision: 2, rectifyBy: BY, note: '请补充数据' })
    await writer(kind).does('report.saveSection', { reportId, no: 2, seenRevision: 1, text: '补充：培训 312 人次。' })
    await writer(kind).does('report.submit', { reportId, seenRevision: 3 })
    expect(await receiver(kind).does('report.receive', { reportId, seenRevision: 4 })).toEqual({
      state: 'received',
      revision: 5,
    })
    const { rows } = await writer(kind).does('report.timeline', { reportId, after: null })
    expect(rows.map((event) => event.kind)).toEqual(['received', 'submitted', 'returned', 'review_began', 'submitted'])
    expect(rows.some((event) => 'snapshot' in event || 'effects' in event)).toBe(false)
    const { title } = REPORT_FORMS[kind]
    expect(await titles(PARTIES[kind].writes)).toEqual([`${title}已接收`, `${title}被退回修改`])
    expect((await titles(PARTIES[kind].receives)).filter((text) => text.includes(title))).toEqual([
      expect.stringContaining('再次提交'),
      expect.stringContaining('提交了'),
    ])
    expect(await titles('contact-2')).toEqual([])
  })

  test('repeated under one request, each move is done once and answered alike', async () => {
    const reportId = idOf(kind)
    await write(kind)
    const request = newRequest()
    const input = { reportId, seenRevision: 0 }
    const replies = await Promise.all([1, 2, 3].map(() => writer(kind).ask('report.submit', input, request)))
    replies.push(await writer(kind).ask('report.submit', input, request))
    for (const reply of replies)
      expect(reply).toMatchObject({ outcome: 'done', value: { state: 'submitted', revision: 1 } })
    expect(await world.read('events', { subjectId: reportId })).toHaveLength(1)
    expect(await writer(kind).isRefused('report.withdraw', { reportId, seenRevision: 1 }, request)).toMatchObject({
      refused: 'request_id_reused',
    })
  })
})

describe('saving a section', () => {
  const save = (text: string, seenRevision: number, request?: string) =>
    world.as('contact-1').ask('report.saveSection', { reportId: STAGE, no: 1, seenRevision, text }, request)

  test('over what somebody else saved meanwhile is refused with their text', async () => {
    await save('甲写的', 0)
    expect(await save('乙写的', 0)).toMatchObject({
      outcome: 'refused',
      refusal: { refused: 'report_section_stale', with: { no: 1, revision: 1, text: '甲写的' } },
    })
    expect(await save('甲写的', 0)).toMatchObject({ outcome: 'done', value: { section: { revision: 1 } } })
  })

  test('two first saves at once: one is kept, the other is told with the text that stands', async () => {
    const replies = await Promise.all([save('甲写的', 0), save('乙写的', 0)])
    expect(
      replies.map((reply) => (reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome)).sort(),
    ).toEqual(['done', 'report_section_stale'])
    expect(await world.read('reports')).toHaveLength(1)
  })

  test('repeated, it is written once and answered alike', async () => {
    const request = newRequest()
    const first = await save('只写一次', 0, request)
    const again = await save('只写一次', 0, request)
    expect([first.outcome, again.outcome]).toEqual(['done', 'done'])
    expect(again).toMatchObject({ value: { section: { revision: 1 } } })
  })

  test('at the moment of a submission either is part of it or is refused', async () => {
    await write('stage')
    const [saved, submitted] = await Promise.all([
      save('同时保存的内容', 1),
      world.as('contact-1').ask('report.submit', { reportId: STAGE, seenRevision: 0 }),
    ])
    expect(submitted.outcome).toBe('done')
    const [event] = await world.read<{ snapshot: Pick<Report, 'sections'> }>('events', { kind: 'submitted' })
    const { report } = await world.as('contact-1').does('report.load', { reportId: STAGE })
    expect(event?.snapshot.sections[1]?.text).toBe(report.sections[1]?.text)
    expect(report.sections[1]?.text === '同时保存的内容').toBe(saved.outcome === 'done')
  })

  test('is refused once it was submitted, for a section that there is not, and beyond the limit', async () => {
    expect(await save('字'.repeat(10_001), 0)).toMatchObject({ refusal: { refused: 'report_section_too_long' } })
    const input = { reportId: STAGE, no: 9, seenRevision: 0, text: '九' }
    expect(await world.as('contact-1').isRefused('report.saveSection', input)).toMatchObject({
      refused: 'report_section_unknown',
    })
    await write('stage')
    await world.as('contact-1').does('report.submit', { reportId: STAGE, seenRevision: 0 })
    expect(await save('再改', 1)).toMatchObject({ refusal: { refused: 'report_locked' } })
  })
})
