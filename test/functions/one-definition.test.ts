import type { ActionInput } from '@/contract/contract'
import type { Assessment } from '@/domain/assessment/assessment'
import { isAtRisk, latenessOf } from '@/domain/assessment/standing'
import type { Instant } from '@/domain/calendar/instant'
import { countUnder } from '@/features/office/progress/progress'
import { countToNudge } from '@/features/worklist/use-nudge'
import { at, everyState } from './support/every-state'
import { CYCLE } from './support/standing'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld(new Date('2026-11-29T02:00:00Z'), everyState())
  await world.emulator.invoke('deadline', { check: 'totals', mend: true })
})
afterAll(() => world.end())

type Filter = ActionInput<'oversight.enterprises'>['filter']

/** The definitions of the manual, one paper at a time. */
const HELD: Readonly<Record<Exclude<Filter, 'asking'>, (paper: Assessment, now: Instant) => boolean>> = {
  all: () => true,
  unsubmitted: ({ state }) => state === 'draft',
  unstarted: ({ state, startedAt }) => state === 'draft' && startedAt === null,
  draft: ({ state, startedAt }) => state === 'draft' && startedAt !== null,
  submitted: ({ state }) => state === 'submitted',
  returned: ({ state }) => state === 'returned',
  endorsed: ({ state }) => state === 'endorsed',
  received: ({ state }) => state === 'received',
  handed_in: ({ state }) => state !== 'draft',
  endorsed_or_received: ({ state }) => state === 'endorsed' || state === 'received',
  late: (paper, now) => latenessOf(paper, CYCLE, now) === 'late',
  rectification_late: (paper, now) => latenessOf(paper, CYCLE, now) === 'rectification_late',
  at_risk: (paper, now) => isAtRisk(paper, 28, CYCLE, now),
  departed: () => false,
}

const stored = () => world.read<Assessment>('assessments', { cycleId: 'c2026' })
const idsOf = (papers: ReadonlyArray<{ readonly enterpriseId: string }>) =>
  papers.map(({ enterpriseId }) => enterpriseId).sort()

/** Who is counted under a filter, by the papers as they lie in the database. */
const recount = (papers: readonly Assessment[], filter: keyof typeof HELD, now: Instant): readonly string[] =>
  idsOf(
    papers.filter((paper) => (filter === 'departed' ? paper.departure : !paper.departure && HELD[filter](paper, now))),
  )

const MOMENTS = [
  // 16 days ahead, in the midst of it, the last minutes, the first, and two weeks later.
  ...['11-29T10:00', '12-08T10:00', '12-15T23:50', '12-16T00:10', '12-22T10:00', '12-30T10:00'],
] as const

describe.each(MOMENTS)('at %s every number is that of the papers', (moment) => {
  const now = at(moment)
  let papers: readonly Assessment[]
  beforeAll(async () => {
    await world.emulator.clock.set(new Date(now))
    papers = await stored()
  })

  test('home and the list that is behind each of its numbers', async () => {
    const progress = await world.as('office').does('oversight.progress', { cycleId: 'c2026' })
    for (const filter of Object.keys(HELD) as Array<keyof typeof HELD>) {
      const expected = recount(papers, filter, now)
      const { rows } = await world
        .as('office')
        .does('oversight.enterprises', { cycleId: 'c2026', filter, search: '', offset: 0 })
      expect([filter, idsOf(rows)]).toEqual([filter, expected])
      expect([filter, countUnder(filter, progress)]).toEqual([filter, expected.length])
      for (const { unionId, counts } of progress.unions)
        expect([filter, unionId, countUnder(filter, { total: counts })]).toEqual([
          ...[filter, unionId],
          recount(
            papers.filter((paper) => paper.unionId === unionId),
            filter,
            now,
          ).length,
        ])
    }
  })

  test('the pictures, of the province and of each union', async () => {
    const year = await world.as('office').does('totals.year', { cycleId: 'c2026' })
    const funnelOf = (of: readonly Assessment[]) => ({
      enterprises: recount(of, 'all', now).length,
      submitted: recount(of, 'handed_in', now).length,
      endorsed: recount(of, 'endorsed_or_received', now).length,
      received: recount(of, 'received', now).length,
    })
    expect(year.funnel).toEqual(funnelOf(papers))
    for (const { unionId, funnel } of year.unions)
      expect([unionId, funnel]).toEqual([unionId, funnelOf(papers.filter((paper) => paper.unionId === unionId))])
  })

  test.each(['u-dongguan', 'u-shenzhen'])('the worklist of %s', async (unionId) => {
    const own = papers.filter((paper) => paper.unionId === unionId)
    const TABS = {
      ...{ waiting: 'submitted', returned: 'returned', endorsed: 'endorsed_or_received' },
      ...{ unsubmitted: 'unsubmitted', departed: 'departed' },
    } as const
    for (const [tab, filter] of Object.entries(TABS) as Array<[keyof typeof TABS, keyof typeof HELD]>) {
      const page = await world
        .as('office')
        .does('worklist.page', { unionId, cycleId: 'c2026', tab, search: '', offset: 0 })
      const expected = recount(own, filter, now)
      expect([tab, idsOf(page.rows.map(({ outline }) => outline))]).toEqual([tab, expected])
      expect([tab, page.counts[tab]]).toEqual([tab, expected.length])
      expect(countToNudge(page.counts)).toBe(
        recount(own, 'unsubmitted', now).length + recount(own, 'returned', now).length,
      )
    }
  })

  test('the closing list, and who stands on it', async () => {
    const { unfinished } = await world.as('office').does('cycle.closing', { cycleId: 'c2026' })
    for (const [kind, filter] of [
      ['unsubmitted', 'unsubmitted'],
      ['returned', 'returned'],
      ['endorsed', 'endorsed'],
    ] as const) {
      const { rows } = await world.as('office').does('cycle.leftOpen', { cycleId: 'c2026', kind, offset: 0 })
      expect(rows.map(({ ownerId }) => ownerId).sort()).toEqual(recount(papers, filter, now))
      expect(unfinished[kind]).toBe(rows.length)
    }
    // What waits is told apart by whether it has a union.
    expect(unfinished.waiting + unfinished.unrouted).toBe(recount(papers, 'submitted', now).length)
  })

  test('the package’s check list', async () => {
    const { missing } = await world.as('office').does('package.check', { cycleId: 'c2026', scope: { kind: 'all' } })
    const countOf = (kind: string) => missing.find((group) => group.kind === kind)?.count ?? 0
    expect(countOf('not_submitted')).toBe(recount(papers, 'unsubmitted', now).length)
    expect(countOf('returned')).toBe(recount(papers, 'returned', now).length)
    expect(countOf('not_reviewed')).toBe(recount(papers, 'submitted', now).length)
  })
})

test('just after the deadline it is these who are late, who are late with corrections, and who are at risk', async () => {
  const now = at('12-16T00:10')
  const papers = await stored()
  expect(recount(papers, 'late', now)).toEqual(['e010', 'e011', 'e012', 'e013', 'e028', 'e041'])
  expect(recount(papers, 'rectification_late', now)).toEqual(['e017', 'e019', 'e022'])
  expect(recount(papers, 'at_risk', now)).toEqual(['e024'])
})

describe('what is told in the morning', () => {
  const { fire } = timer(() => world)
  const inboxOf = async (openId: string) => (await world.as(openId).does('inbox.list', { offset: 0 })).rows

  test('a reviewer’s and the office’s digest say the numbers of their lists, and the summary those of the deadline', async () => {
    await fire('12-10')
    const papers = await stored()
    const own = papers.filter(({ unionId }) => unionId === 'u-dongguan')
    const count = (of: readonly Assessment[], filter: keyof typeof HELD) =>
      recount(of, filter, at('12-10T09:07')).length
    expect((await inboxOf('reviewer-dg')).map(({ title }) => title)).toContain(
      `临近截止：待审核 ${count(own, 'submitted')} 家，未提交 ${count(own, 'unsubmitted')} 家`,
    )
    expect((await inboxOf('office')).flatMap(({ lines }) => lines).join('')).toContain(
      `待接收 ${count(papers, 'endorsed')} 家，已提交、待分派 1 家`,
    )
    await fire('12-16')
    expect((await inboxOf('office')).flatMap(({ lines }) => lines).join('')).toContain(
      `应提交 ${count(papers, 'all')} 家，已提交 ${count(papers, 'handed_in')} 家，未提交 ${count(papers, 'unsubmitted')} 家。已提交的当中 ${count(papers, 'returned')} 家退回修改。`,
    )
  })

  test('who handed in in time and was returned is never told of as one that did not hand in', async () => {
    await fire('12-22')
    const events = await world.read<{ subjectId: string; kind: string; state: string }>('events', {
      kind: 'marked_late',
    })
    expect(events.find(({ subjectId }) => subjectId === 'c2026-e017')).toMatchObject({ state: 'returned' })
    expect(events.some(({ subjectId }) => subjectId === 'c2026-e020')).toBe(false)
  })
})
