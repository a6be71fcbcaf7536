import { NOTHING_UNFINISHED } from '@/domain/assessment/unfinished'
import { UNFINISHED_KINDS, type UnfinishedKind } from '@/domain/assessment/unfinished-kinds'
import { documents } from './support/documents'
import { openNextYear, TENTH_OF_JANUARY } from './support/opening'
import { rounds } from './support/rounds'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, endorse } = rounds(() => world)
const { made } = documents(() => world)
const cycleId = 'c2026'
const over = () => world.emulator.clock.set(TENTH_OF_JANUARY)
const closing = () => world.as('office').does('cycle.closing', { cycleId })
const seen = async () => {
  const { cycle, unfinished } = await closing()
  return { cycleId, seenRevision: cycle.revision, confirmed: unfinished }
}
const archive = async () => world.as('office').does('cycle.archive', await seen())
const names = async (kind: UnfinishedKind) =>
  (await world.as('office').does('cycle.leftOpen', { cycleId, kind, offset: 0 })).rows.map(({ name }) => name)

/** One form endorsed, one submitted without a union. */
const someWork = async () => {
  await submit()
  await endorse()
  await submit('contact-5', 'c2026-e005')
}

describe('a year is not archived', () => {
  test('before its deadline is over', async () => {
    expect(await world.as('office').isRefused('cycle.archive', await seen())).toMatchObject({
      refused: 'cycle_not_over',
      with: { deadlineOn: '2026-12-15' },
    })
  })

  test.each(['contact-1', 'reviewer-dg'])('by %s', async (openId) => {
    await over()
    expect(await world.as(openId).isRefused('cycle.archive', await seen())).toMatchObject({ refused: 'not_permitted' })
    expect(await world.as(openId).isRefused('cycle.closing', { cycleId })).toMatchObject({ refused: 'not_permitted' })
    const asked = { cycleId, kind: 'waiting', offset: 0 } as const
    expect(await world.as(openId).isRefused('cycle.leftOpen', asked)).toMatchObject({ refused: 'not_permitted' })
  })

  test('over numbers that have changed meanwhile, and says the present ones', async () => {
    await submit()
    await over()
    const before = await seen()
    await world.as('reviewer-dg').does('assessment.endorse', {
      ...{ assessmentId: 'c2026-e002', seenRevision: 1, signerName: '陈审' },
    })
    expect(await world.as('office').isRefused('cycle.archive', before)).toMatchObject({
      refused: 'cycle_left_changed',
      with: { unfinished: { waiting: 0, endorsed: 1 } },
    })
    expect((await closing()).stage).toBe('closing')
  })

  test('where a colleague has changed its settings meanwhile', async () => {
    await over()
    expect(await world.as('office').isRefused('cycle.archive', { ...(await seen()), seenRevision: 7 })).toMatchObject({
      refused: 'version_changed',
    })
  })

  test('twice, and where there is no such year', async () => {
    await over()
    const before = await seen()
    await archive()
    expect(await world.as('office').isRefused('cycle.archive', before)).toMatchObject({ refused: 'cycle_archived' })
    expect(await world.as('office').isRefused('cycle.archive', { ...before, cycleId: 'c2031' })).toMatchObject({
      refused: 'cycle_unknown',
    })
  })
})

test('the check list says how many of each kind are left open, and who they are', async () => {
  await someWork()
  await over()
  const { unfinished, stage, archived } = await closing()
  expect({ stage, archived }).toEqual({ stage: 'closing', archived: null })
  expect(unfinished).toMatchObject({
    unsubmitted: 3,
    endorsed: 1,
    unrouted: 1,
    waiting: 0,
    stage_reports: 5,
    ledger: 5,
  })
  expect(await names('endorsed')).toEqual(['第2号企业有限公司'])
  expect(await names('unrouted')).toEqual(['第5号企业有限公司'])
  for (const kind of UNFINISHED_KINDS.filter((each) => each !== 'nominations'))
    expect([kind, (await names(kind)).length]).toEqual([kind, unfinished[kind]])
})

describe('an archived year', () => {
  test('keeps who archived it, when, and what was left open; the journal says so too', async () => {
    await someWork()
    await over()
    const { confirmed } = await seen()
    await archive()
    expect(await closing()).toMatchObject({
      stage: 'archived',
      archived: { at: expect.any(Number) as number, byName: '周办' },
      unfinished: confirmed,
    })
    expect(await names('endorsed')).toEqual(['第2号企业有限公司'])
    expect(await world.read('journal', { action: 'cycle.archive' })).toMatchObject([
      { subject: cycleId, personId: 'p-office' },
    ])
  })

  test('is archived once by a repeated request, with the same answer', async () => {
    await over()
    const [input, request] = [await seen(), newRequest()]
    const first = await world.as('office').does('cycle.archive', input, request)
    expect(await world.as('office').does('cycle.archive', input, request)).toEqual(first)
  })

  test('says of a write that had looked before it what there is in the end', async () => {
    await submit()
    await over()
    const input = await seen()
    // The write of the archive and that of a form commit together; whoever is second is refused, or counted.
    const endorsing = world.as('reviewer-dg').ask('assessment.endorse', {
      ...{ assessmentId: 'c2026-e002', seenRevision: 1, signerName: '陈审' },
    })
    const [archived] = await Promise.all([world.as('office').ask('cycle.archive', input), endorsing])
    const { unfinished } = await closing()
    const [form] = await world.read<{ state: string }>('assessments', { _id: 'c2026-e002' })
    if (archived.outcome === 'done') expect(unfinished.endorsed).toBe(form?.state === 'endorsed' ? 1 : 0)
    else expect(archived).toMatchObject({ refusal: { refused: 'cycle_left_changed' } })
  })

  test('leads nobody to it, and is offered as archived', async () => {
    await someWork()
    await openNextYear(world)
    expect((await world.as('office').does('session.get', {})).cycle?.cycleId).toBe(cycleId)
    await archive()
    const session = await world.as('office').does('session.get', {})
    expect(session.cycle?.cycleId).toBe('c2027')
    expect(session.cycles).toMatchObject([
      { cycle: { cycleId: 'c2027' } },
      { cycle: { cycleId, archivedAt: expect.any(Number) as number }, unfinished: NOTHING_UNFINISHED, owed: 0 },
    ])
  })

  test('is read and exported as before: forms, reports, the ledger, packages, lists', async () => {
    await someWork()
    await over()
    await archive()
    const loaded = await world.as('contact-2').does('assessment.load', { assessmentId: 'c2026-e002' })
    expect(loaded.cycle.archivedAt).toBeGreaterThanOrEqual(TENTH_OF_JANUARY.getTime())
    const progress = await world.as('office').does('oversight.progress', { cycleId })
    expect(progress.total).toMatchObject({ endorsed: 1, submitted: 1 })
    const form = await made('contact-2', 'form.export', {
      ...{ assessmentId: 'c2026-e002', format: 'docx', withPhotos: false },
    })
    expect(form).toBeDefined()
    expect(await world.as('office').ask('ledger.export', { cycleId, filter: 'all' })).toMatchObject({ outcome: 'done' })
    expect(
      await world.as('office').ask('package.start', { cycleId, scope: { kind: 'union', unionId: 'u-dongguan' } }),
    ).toMatchObject({ outcome: 'done' })
  })

  test('over which the next year is opened asks for no second confirmation of what it left open', async () => {
    await someWork()
    await over()
    await archive()
    expect(
      await world.as('office').ask('cycle.open', { openOn: '2027-11-01', deadlineOn: '2027-12-15' }),
    ).toMatchObject({ outcome: 'done', value: { cycle: { cycleId: 'c2027' } } })
  })
})
