import { LEFT, leaving, REASON } from './support/leaving'
import { openNextYear, TENTH_OF_JANUARY } from './support/opening'
import { READY, rounds } from './support/rounds'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, load } = rounds(() => world)
const { fire, titles } = timer(() => world)
const { asked, leave, isRefused, rejoin, detail, progress, listed, worklist, save } = leaving(() => world)

describe('an enterprise does not leave', () => {
  test.each(['contact-2', 'reviewer-dg'])('because %s says so', async (openId) => {
    expect(await world.as(openId).isRefused('enterprise.leave', asked())).toMatchObject({ refused: 'not_permitted' })
    expect(
      await world.as(openId).isRefused('enterprise.rejoin', { enterpriseId: 'e002', reason: '恢复' }),
    ).toMatchObject({ refused: 'not_permitted' })
  })

  test.each([
    ['without a reason', { reason: ' ' }, { refused: 'reason_missing' }],
    [
      'with a reason that is too long',
      { reason: '因'.repeat(201) },
      { refused: 'remark_too_long', with: { limit: 200 } },
    ],
    ['where there is none of that name', { enterpriseId: 'e999' }, { refused: 'enterprise_unknown' }],
    ['in a year that there is not', { cycleId: 'c2031' }, { refused: 'cycle_unknown' }],
    ['into nobody', { kind: 'merged' }, { refused: 'merger_other' }],
    ['into itself', { kind: 'merged', intoId: 'e002' }, { refused: 'merger_other' }],
    ['into one that there is not', { kind: 'merged', intoId: 'e999' }, { refused: 'enterprise_unknown' }],
  ] as const)('%s', async (_how, input, refusal) => {
    expect(await isRefused(input)).toMatchObject(refusal)
    expect((await detail()).outline.departure ?? null).toBeNull()
    expect(await progress()).toMatchObject({ total: { departed: 0, draft: 2 } })
  })

  test('twice, nor comes back while it is there', async () => {
    await leave()
    expect(await isRefused({ kind: 'removed' })).toMatchObject(LEFT)
    await rejoin()
    expect(await rejoin()).toMatchObject({ refusal: { refused: 'version_changed' } })
  })

  test('into one that has left itself', async () => {
    await leave({ enterpriseId: 'e001' })
    expect(await isRefused({ kind: 'merged', intoId: 'e001' })).toMatchObject({ refused: 'merger_other' })
  })

  test('into one that is merged into it at the same moment: one of the two stays', async () => {
    const one = world
      .as('office')
      .ask('enterprise.leave', asked({ enterpriseId: 'e001', kind: 'merged', intoId: 'e002' }))
    const other = world
      .as('office')
      .ask('enterprise.leave', asked({ enterpriseId: 'e002', kind: 'merged', intoId: 'e001' }))
    const outcomes = (await Promise.all([one, other])).map(({ outcome }) => outcome).sort()
    expect(outcomes).toEqual(['done', 'refused'])
    expect(await progress()).toMatchObject({ total: { departed: 1 } })
  })
})

describe('an enterprise that has left', () => {
  test('says how, why, when and by whom, on its form, its entry, its reports and in both histories', async () => {
    await leave()
    const departure = { kind: 'deregistered', into: null, reason: REASON, byName: '周办', cycleId: 'c2026' }
    expect((await detail()).outline).toMatchObject({ departure, state: 'draft' })
    expect((await load('contact-2')).assessment).toMatchObject({ departure, state: 'draft' })
    const entry = await world.as('reviewer-dg').does('ledger.load', { entryId: READY })
    expect(entry).toMatchObject({ entry: { departure }, open: [] })
    const report = await world.as('contact-2').does('report.load', { reportId: `${READY}-stage` })
    expect(report.report).toMatchObject({ departure })
    const { rows } = await world.as('contact-2').does('assessment.timeline', { assessmentId: READY, after: null })
    expect(rows[0]).toMatchObject({ kind: 'left', detail: { departure: 'deregistered', reason: REASON } })
  })

  test('is counted apart: no state, no union and no kind of unfinished work counts it any more', async () => {
    await submit()
    await leave()
    const { total, unions } = await progress()
    expect(total).toMatchObject({ unstarted: 3, draft: 1, submitted: 0, late: 0, departed: 1 })
    expect(unions).toMatchObject([{}, { unionId: 'u-dongguan', counts: { submitted: 0, departed: 1 } }])
    expect(await listed('submitted')).toEqual([])
    expect(await listed('departed')).toEqual(['e002'])
    expect(await listed('all')).toEqual(['e001', 'e003', 'e004', 'e005'])
    // Whoever searches for it by its name finds it all the same.
    expect(await listed('all', undefined, '第2号')).toEqual(['e002'])
    const { counts } = await worklist('waiting')
    expect(counts).toEqual({
      ...{ waiting: 0, returned: 0, endorsed: 0, unsubmitted: 1, departed: 1 },
      ...{ all: 1, handed_in: 0, received: 0 },
    })
    expect((await worklist('departed')).rows.map(({ outline }) => outline.enterpriseId)).toEqual(['e002'])
    await world.emulator.clock.set(TENTH_OF_JANUARY)
    const closing = await world.as('office').does('cycle.closing', { cycleId: 'c2026' })
    expect(closing).toMatchObject({ departed: 1, unfinished: { waiting: 0, stage_reports: 4, ledger: 4 } })
    for (const kind of ['unsubmitted', 'stage_reports', 'ledger'] as const) {
      const { rows } = await world.as('office').does('cycle.leftOpen', { cycleId: 'c2026', kind, offset: 0 })
      expect([kind, rows.map(({ ownerId }) => ownerId)]).toEqual([kind, ['e001', 'e003', 'e004', 'e005']])
    }
  })

  test('is kept in the record of the archived year', async () => {
    await leave()
    await world.emulator.clock.set(TENTH_OF_JANUARY)
    const { cycle, unfinished } = await world.as('office').does('cycle.closing', { cycleId: 'c2026' })
    await world
      .as('office')
      .does('cycle.archive', { cycleId: 'c2026', seenRevision: cycle.revision, confirmed: unfinished })
    expect(await world.as('office').does('cycle.closing', { cycleId: 'c2026' })).toMatchObject({ departed: 1 })
    expect(await rejoin({ cycleId: 'c2026' })).toMatchObject({ refusal: { refused: 'cycle_archived' } })
  })

  test('is reminded of nothing, marked late by nobody, and not nudged', async () => {
    await leave()
    await fire('12-12')
    await fire('12-16')
    expect((await titles('contact-2')).filter((title) => !title.includes('离开台账'))).toEqual([])
    expect((await titles('contact-1')).length).toBeGreaterThan(0)
    expect((await detail()).outline.lateAt).toBeNull()
    expect(await world.as('reviewer-dg').isRefused('worklist.nudge', { assessmentIds: [READY] })).toMatchObject({
      refused: 'nothing_to_nudge',
    })
  })

  test('is written to by nobody, in words that say what to do', async () => {
    await leave()
    expect(await save()).toMatchObject({ refusal: LEFT })
    const target = { assessmentId: READY, seenRevision: 1 }
    expect(await world.as('contact-2').isRefused('assessment.submit', target)).toMatchObject(LEFT)
    const section = { reportId: `${READY}-stage`, no: 1, seenRevision: 0, text: '成立了领导小组' }
    expect(await world.as('contact-2').isRefused('report.saveSection', section)).toMatchObject(LEFT)
    const check = { entryId: READY, seenRevision: 0, fields: [], note: '' }
    expect(await world.as('contact-2').isRefused('ledger.check', check)).toMatchObject(LEFT)
    const route = { enterpriseId: 'e002', unionId: 'u-shenzhen', reason: '划归' }
    expect(await world.as('office').isRefused('routing.assign', route)).toMatchObject(LEFT)
  })

  test('is reviewed by nobody: what was submitted stays where it was', async () => {
    await submit()
    await leave()
    const remark = { no: 8, seenRevision: 0, comment: '补充', flagged: true, verifiedScore: null, verifiedReason: '' }
    const reviewer = world.as('reviewer-dg')
    expect(await reviewer.isRefused('assessment.remark', { assessmentId: READY, ...remark })).toMatchObject(LEFT)
    const endorse = { assessmentId: READY, seenRevision: 2, signerName: '陈审' }
    expect(await reviewer.isRefused('assessment.endorse', endorse)).toMatchObject(LEFT)
    expect((await load('reviewer-dg')).assessment.state).toBe('submitted')
  })

  test('is in no way of who answers for it, and of unions without a reviewer', async () => {
    await leave({ enterpriseId: 'e004' })
    const { counts } = await world.as('office').does('routing.list', { tab: 'suggested', search: '', offset: 0 })
    expect(counts).toEqual({ suggested: 0, unrouted: 1, routed: 3 })
  })

  test('begins nothing in the next year, and its form may not hold that up', async () => {
    await leave()
    const opened = await openNextYear(world)
    expect(opened).toMatchObject({ prepared: 4, enterprises: 4 })
    expect(await listed('all', 'c2027')).toEqual(['e001', 'e003', 'e004', 'e005'])
    expect(await world.read('ledger', { cycleId: 'c2027', enterpriseId: 'e002' })).toEqual([])
    await world.emulator.fireTimer('deadline')
    expect(await listed('all', 'c2027')).toHaveLength(4)
  })
})
