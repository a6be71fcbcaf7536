import { getPlainDate } from '@/domain/calendar/plain-date'
import type { ActionInput, ActionName } from '@/contract/contract'
import { contract } from '@/contract/contract'
import { assessment, enterprise, filledIn } from './support/standing'
import { databaseCallsOf, newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const WHO = {
  contact: 'contact-1',
  reviewer: 'reviewer-dg',
  office: 'office',
  stranger: 'stranger',
  former: 'former',
} as const
type Who = keyof typeof WHO

const INPUTS: { readonly [Name in ActionName]?: ActionInput<Name> } = {
  'worklist.page': { unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 },
  'worklist.nudge': { assessmentIds: ['c2026-e001'] },
  'oversight.progress': {},
  'oversight.enterprises': { filter: 'all', search: '', offset: 0 },
  'oversight.enterprise': { enterpriseId: 'e001' },
  'oversight.unions': {},
  'oversight.addUnion': { name: '新的工会', kind: 'industry' },
  'oversight.unbind': { personId: 'p-contact-2' },
  'routing.list': { tab: 'suggested', search: '', offset: 0 },
  'routing.confirm': { enterpriseIds: ['e004'] },
  'routing.assign': { enterpriseId: 'e005', unionId: 'u-dongguan', reason: '' },
  'cycle.configure': {
    seenRevision: 1,
    openOn: getPlainDate('2026-11-01'),
    deadlineOn: getPlainDate('2026-12-20'),
    scoreStep: 0.5,
    bonusPoints: null,
  },
  'cycle.open': { openOn: getPlainDate('2027-11-01'), deadlineOn: getPlainDate('2027-12-15') },
  'invitation.issue': { seats: [{ seat: { role: 'office' }, inviteeName: '新同事' }] },
  'invitation.list': { offset: 0 },
  'invitation.revoke': { invitationId: 'nothing' },
  'inbox.list': { offset: 0 },
  'inbox.templates': {},
  'inbox.markRead': { messageIds: [] },
  'inbox.subscribed': { kinds: ['todo'] },
  'inbox.feedback': { text: '字再大些' },
}

const MAY: Readonly<Record<string, readonly Who[]>> = {
  'worklist.page': ['reviewer', 'office'],
  'worklist.nudge': ['reviewer', 'office'],
  'inbox.list': ['contact', 'reviewer', 'office'],
  'inbox.templates': ['contact', 'reviewer', 'office'],
  'inbox.markRead': ['contact', 'reviewer', 'office'],
  'inbox.subscribed': ['contact', 'reviewer', 'office'],
  'inbox.feedback': ['contact', 'reviewer', 'office'],
}

test('every other action × every role is allowed exactly where the table says', async () => {
  for (const [action, input] of Object.entries(INPUTS) as Array<[ActionName, object]>)
    for (const who of Object.keys(WHO) as Who[]) {
      const reply = await world
        .as(WHO[who])
        .sends(contract[action].kind === 'write' ? { action, requestId: newRequest(), input } : { action, input })
      const may = (MAY[action] ?? ['office']).includes(who)
      const refusedForWho =
        reply.outcome === 'refused' &&
        ['not_permitted', 'not_bound', 'seat_revoked', 'other_union'].includes(reply.refusal.refused)
      expect(`${action} by ${who}: ${refusedForWho ? 'refused' : 'allowed'}`).toBe(
        `${action} by ${who}: ${may ? 'allowed' : 'refused'}`,
      )
      expect(reply.outcome).not.toBe('outage')
    }
})

test('every action of the contract stands in a table of who may', () => {
  const elsewhere = ['session.get', 'invitation.preview', 'invitation.accept']
  const missing = Object.keys(contract).filter(
    (action) => !(action in INPUTS) && !elsewhere.includes(action) && !/^(assessment|evidence)\./.test(action),
  )
  expect(missing).toEqual([])
})

describe('a worklist', () => {
  test('is the reviewer’s own union’s alone', async () => {
    const refusal = await world
      .as('reviewer-dg')
      .isRefused('worklist.page', { unionId: 'u-shenzhen', tab: 'waiting', search: '', offset: 0 })
    expect(refusal.refused).toBe('other_union')
  })

  test('shows the longest wait first, counts every tab, never loads answers, and costs two calls', async () => {
    for (const [no, day] of [
      [11, '11-25'],
      [12, '11-20'],
      [13, '11-28'],
    ] as const)
      await world.insert({
        assessments: [
          assessment(no, 'u-dongguan', {
            ...filledIn(),
            state: 'submitted',
            round: 1,
            submittedAt: Date.parse(`2026-${day}T02:00:00Z`) as never,
          }),
        ],
      })
    const input = { unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 } as const
    const page = await world.as('reviewer-dg').does('worklist.page', input)
    expect(page.rows.map(({ outline }) => outline.enterpriseNo)).toEqual([12, 11, 13])
    expect(page.counts).toEqual({ waiting: 3, returned: 0, endorsed: 0, unsubmitted: 2 })
    expect(page.rows.some(({ outline }) => 'answers' in outline || 'evidence' in outline)).toBe(false)
    expect(page.rows[0]?.unevidenced).toBe(26)
    expect(
      await databaseCallsOf(world, () => world.as('reviewer-dg').does('worklist.page', input)),
    ).toBeLessThanOrEqual(2)
  })

  test('finds an enterprise by a part of its name, taken literally', async () => {
    const names = async (search: string) =>
      (
        await world
          .as('reviewer-dg')
          .does('worklist.page', { unionId: 'u-dongguan', tab: 'unsubmitted', search, offset: 0 })
      ).rows.map(({ outline }) => outline.enterpriseName)
    expect(await names('第2号')).toEqual(['第2号企业有限公司'])
    expect(await names('.*')).toEqual([])
  })

  test('goes on from page to page without a gap', async () => {
    await world.insert({ assessments: Array.from({ length: 45 }, (_, index) => assessment(200 + index, 'u-dongguan')) })
    const seen: number[] = []
    for (let more = true; more;) {
      const page = await world
        .as('reviewer-dg')
        .does('worklist.page', { unionId: 'u-dongguan', tab: 'unsubmitted', search: '', offset: seen.length })
      seen.push(...page.rows.map(({ outline }) => outline.enterpriseNo))
      more = page.more
    }
    expect(seen).toEqual([1, 2, ...Array.from({ length: 45 }, (_, index) => 200 + index)])
  })
})

describe('routing', () => {
  const counts = async () =>
    (await world.as('office').does('routing.list', { tab: 'suggested', search: '', offset: 0 })).counts

  test('never follows a suggestion by itself', async () => {
    expect(await counts()).toEqual({ suggested: 1, unrouted: 1, routed: 3 })
    const { assessment: still } = await world.as('office').does('assessment.load', { assessmentId: 'c2026-e004' })
    expect(still.unionId).toBeNull()
  })

  test('confirms what was suggested, and leaves alone what has nothing to confirm', async () => {
    const result = await world.as('office').does('routing.confirm', { enterpriseIds: ['e001', 'e004', 'e005'] })
    expect(result).toEqual({ confirmed: ['e004'], skipped: ['e001', 'e005'] })
    expect(await counts()).toEqual({ suggested: 0, unrouted: 1, routed: 4 })
    const { assessment: routed } = await world.as('reviewer-sz').does('assessment.load', { assessmentId: 'c2026-e004' })
    expect(routed).toMatchObject({ unionId: 'u-shenzhen', unionName: '深圳市总工会' })
  })

  test('brings an unrouted submission to its union’s worklist', async () => {
    await world.as('contact-5').does('assessment.submit', { assessmentId: 'c2026-e005', seenRevision: 0 })
    await world.as('office').does('routing.assign', { enterpriseId: 'e005', unionId: 'u-dongguan', reason: '' })
    const page = await world
      .as('reviewer-dg')
      .does('worklist.page', { unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 })
    expect(page.rows.map(({ outline }) => outline.enterpriseId)).toEqual(['e005'])
  })

  test('moves work in progress with its history, and only with a reason', async () => {
    await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
    const move = (reason: string) =>
      world.as('office').ask('routing.assign', { enterpriseId: 'e002', unionId: 'u-shenzhen', reason })
    expect(await move(' ')).toMatchObject({ refusal: { refused: 'reason_missing' } })
    expect(await move('企业划归深圳')).toMatchObject({ outcome: 'done' })
    expect(await world.as('reviewer-dg').isRefused('assessment.load', { assessmentId: 'c2026-e002' })).toMatchObject({
      refused: 'other_union',
    })
    const { events } = await world.as('reviewer-sz').does('assessment.timeline', { assessmentId: 'c2026-e002' })
    expect(events.map(({ kind }) => kind)).toEqual(['submitted', 'routed'])
  })

  test('to a union that does not exist, or to the same one, is refused', async () => {
    const assign = (unionId: string) =>
      world.as('office').isRefused('routing.assign', { enterpriseId: 'e001', unionId, reason: '改' })
    expect(await assign('u-nowhere')).toMatchObject({ refused: 'union_unknown' })
    expect(await assign('u-dongguan')).toMatchObject({ refused: 'routing_unchanged' })
  })

  test('confirms ten at a time, and a list that was cut off can be sent again', async () => {
    const numbers = Array.from({ length: 10 }, (_, index) => 21 + index)
    await world.insert({
      enterprises: numbers.map((no) => enterprise(no, null, 'u-dongguan')),
      assessments: numbers.map((no) => assessment(no, null)),
    })
    const ids = numbers.map((no) => `e${String(no).padStart(3, '0')}`)
    const request = newRequest()
    world.emulator.faults.failNext({ action: 'database.commitTransaction' }, 1)
    await world.as('office').ask('routing.confirm', { enterpriseIds: ids }, request)
    await world.as('office').does('routing.confirm', { enterpriseIds: ids }, request)
    expect((await counts()).suggested).toBe(1)
  })
})

describe('the cycle', () => {
  const configure = (more: object = {}) =>
    world.as('office').ask('cycle.configure', {
      seenRevision: 1,
      openOn: getPlainDate('2026-11-01'),
      deadlineOn: getPlainDate('2026-12-20'),
      scoreStep: 0.5,
      bonusPoints: null,
      ...more,
    })

  test('with a deadline before its open day is refused', async () => {
    expect(await configure({ deadlineOn: getPlainDate('2026-10-01') })).toMatchObject({
      refusal: { refused: 'deadline_before_open' },
    })
  })

  test('changed by a colleague meanwhile is not overwritten', async () => {
    expect(await configure()).toMatchObject({ outcome: 'done' })
    expect(await configure({ scoreStep: 1 })).toMatchObject({ refusal: { refused: 'version_changed' } })
  })

  test('with bonus points opens their scores, and they never count within the 100', async () => {
    const save = () =>
      world.as('contact-2').ask('assessment.saveAnswer', {
        assessmentId: 'c2026-e002',
        no: 27,
        seenRevision: 1,
        narrative: '报送信息 12 篇，被采用 3 篇。',
        selfScore: 4,
        facts: { reported: 12, adopted: 3 },
      })
    expect(await save()).toMatchObject({ refusal: { refused: 'score_not_open' } })
    await configure({ bonusPoints: { 27: 5, 28: 5 } })
    expect(await save()).toMatchObject({ outcome: 'done' })
  })

  test('before its open day keeps drafts closed and says when it opens', async () => {
    await configure({ openOn: getPlainDate('2026-12-05') })
    const refusal = await world.as('contact-1').isRefused('assessment.saveAnswer', {
      assessmentId: 'c2026-e001',
      no: 1,
      seenRevision: 0,
      narrative: '早了',
      selfScore: null,
      facts: {},
    })
    expect(refusal).toMatchObject({ refused: 'cycle_not_open', with: { openOn: '2026-12-05' } })
  })
})

describe('the next year’s cycle', () => {
  const open = () =>
    world.as('office').ask('cycle.open', { openOn: getPlainDate('2027-11-01'), deadlineOn: getPlainDate('2027-12-15') })

  test('is refused while this year’s runs', async () => {
    expect(await open()).toMatchObject({ refusal: { refused: 'cycle_running' } })
  })

  test('is opened once by a repeated request, with the same answer', async () => {
    await world.emulator.clock.set(new Date('2027-01-10T02:00:00Z'))
    const input = { openOn: getPlainDate('2027-11-01'), deadlineOn: getPlainDate('2027-12-15') }
    const request = newRequest()
    const first = await world.as('office').does('cycle.open', input, request)
    expect(await world.as('office').does('cycle.open', input, request)).toEqual(first)
  })

  test('gives every enterprise a fresh assessment, keeps its union, and leaves last year’s as it was', async () => {
    await world.emulator.clock.set(new Date('2027-01-10T02:00:00Z'))
    expect(await open()).toMatchObject({
      outcome: 'done',
      value: { cycle: { cycleId: 'c2027' }, prepared: 5, enterprises: 5 },
    })
    expect(await open()).toMatchObject({ refusal: { refused: 'cycle_year_taken' } })
    const session = await world.as('contact-2').does('session.get', {})
    expect(session.assessmentId).toBe('c2027-e002')
    const { assessment: fresh } = await world.as('contact-2').does('assessment.load', { assessmentId: 'c2027-e002' })
    expect(fresh).toMatchObject({ state: 'draft', unionId: 'u-dongguan', answers: {} })
    const { assessment: last } = await world.as('contact-2').does('assessment.load', { assessmentId: 'c2026-e002' })
    expect(Object.keys(last.answers)).toHaveLength(28)
  })
})

test('progress counts every enterprise once, by union and by state', async () => {
  await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
  const progress = await world.as('office').does('oversight.progress', {})
  expect(progress.total).toMatchObject({ unstarted: 3, draft: 1, submitted: 1, endorsed: 0 })
  expect(progress).toMatchObject({ unrouted: 2, suggested: 1 })
  expect(progress.unions).toMatchObject([
    { unionId: 'u-dongguan', counts: { unstarted: 1, submitted: 1 } },
    { unionId: 'u-shenzhen', counts: { unstarted: 1 } },
  ])
})

test('a union is added once, and its name is not taken twice', async () => {
  const add = (name: string) => world.as('office').ask('oversight.addUnion', { name, kind: 'industry' })
  expect(await add('省机械工会')).toMatchObject({ outcome: 'done' })
  expect(await add('省机械工会')).toMatchObject({ refusal: { refused: 'union_name_taken' } })
})
