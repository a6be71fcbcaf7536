import { NOTHING_UNFINISHED } from '@/domain/assessment/unfinished'
import { documents } from './support/documents'
import { FIRST, ledgerStanding } from './support/ledger'
import { leaving } from './support/leaving'
import { askToOpen, openNextYear, TENTH_OF_JANUARY } from './support/opening'
import { ALL, packaging, unzip } from './support/packages'
import { READY, rounds } from './support/rounds'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { load, submit } = rounds(() => world)
const { made } = documents(() => world)
const { start, finish, fetchPart } = packaging(() => world)
const { titles } = timer(() => world)
const { leave, merge, rejoin, detail, progress, listed, save } = leaving(() => world)

describe('a merger', () => {
  test('stands in the history of the ledger, as does the way back', async () => {
    await world.insert(ledgerStanding())
    await merge('e001', 'e003')
    await rejoin({ enterpriseId: 'e001' })
    const { rows } = await world.as('reviewer-dg').does('ledger.history', { entryId: FIRST, after: null })
    expect(rows.slice(0, 2)).toMatchObject([
      { kind: 'rejoined', changes: [{ label: '台账', from: '合并入第3号企业有限公司', to: '在台账' }] },
      { kind: 'left', changes: [{ from: '在台账', to: '合并入第3号企业有限公司' }], note: '吸收合并' },
    ])
  })

  test('names the other one, and is shown on both', async () => {
    await merge('e002', 'e003')
    expect((await detail()).outline.departure).toMatchObject({
      kind: 'merged',
      into: { enterpriseId: 'e003', no: 3, name: '第3号企业有限公司' },
    })
    expect((await detail('e003')).mergedFrom).toEqual([{ enterpriseId: 'e002', no: 2, name: '第2号企业有限公司' }])
  })

  test('is said on the other one no more, once it has come back', async () => {
    await merge('e002', 'e003')
    await rejoin()
    expect((await detail('e003')).mergedFrom).toEqual([])
  })
})

describe('an enterprise that has come back', () => {
  test('goes on from where it was', async () => {
    const before = await load('contact-2')
    await leave()
    expect(await rejoin()).toMatchObject({ outcome: 'done' })
    const { assessment } = await load('contact-2')
    expect(assessment).toMatchObject({ departure: null, state: 'draft', editable: before.assessment.editable })
    expect(assessment.answers).toEqual(before.assessment.answers)
    expect(await save()).toMatchObject({ outcome: 'done' })
    expect(await progress()).toMatchObject({ total: { draft: 2, departed: 0 } })
    expect((await titles('contact-2'))[0]).toContain('已重新纳入台账')
  })

  test('needs a reason', async () => {
    await leave()
    expect(await rejoin({ reason: '' })).toMatchObject({ refusal: { refused: 'reason_missing' } })
  })

  test('gets its papers in a year that was opened while it was away', async () => {
    await leave()
    await openNextYear(world)
    expect(await rejoin({ cycleId: 'c2027' })).toMatchObject({ outcome: 'done' })
    expect(await listed('all', 'c2027')).toContain('e002')
    // What the former year says of it stays.
    expect(await listed('departed', 'c2026')).toEqual(['e002'])
    expect(await progress('c2027')).toMatchObject({ total: { unstarted: 5, departed: 0 } })
  })

  test('with a former year has its papers again in that and in every later one', async () => {
    await leave()
    await openNextYear(world)
    expect(await rejoin({ cycleId: 'c2026' })).toMatchObject({ outcome: 'done' })
    expect(await listed('departed', 'c2026')).toEqual([])
    expect(await listed('all', 'c2027')).toContain('e002')
  })
})

describe('of several years that are alive', () => {
  test('one that leaves with the former has left in the newer, and one that leaves with the newer is finished in the former', async () => {
    await openNextYear(world)
    await leave({ cycleId: 'c2026' })
    expect(await listed('departed', 'c2026')).toEqual(['e002'])
    expect(await listed('departed', 'c2027')).toEqual(['e002'])
    await leave({ cycleId: 'c2027', enterpriseId: 'e001' })
    expect(await listed('departed', 'c2026')).toEqual(['e002'])
    expect(await listed('departed', 'c2027')).toEqual(['e001', 'e002'])
  })

  test('the newest may be opened over what only those left undone who are gone', async () => {
    for (const enterpriseId of ['e001', 'e002', 'e003', 'e004', 'e005']) await leave({ enterpriseId })
    await world.emulator.clock.set(TENTH_OF_JANUARY)
    const closing = await world.as('office').does('cycle.closing', { cycleId: 'c2026' })
    expect(closing.unfinished).toEqual({ ...NOTHING_UNFINISHED, summaries: closing.unfinished.summaries })
    expect(await askToOpen(world)).toMatchObject({ outcome: 'done', value: { enterprises: 0 } })
  })
})

test('the papers of one that has left are exported, and packed without anything being missed of it', async () => {
  await submit()
  await leave()
  await made('contact-2', 'form.export', { assessmentId: READY, format: 'docx', withPhotos: false })
  await made('office', 'ledger.export', { filter: 'departed' })
  const { missing } = await world.as('office').does('package.check', { scope: ALL })
  const missed = missing.flatMap(({ items }) => items.map(({ name }) => name))
  expect(missed).toContain('第3号企业有限公司')
  expect(missed).not.toContain('第2号企业有限公司')
  const { packageId } = await start('office', ALL)
  await finish('office', packageId)
  const inside = [...(await unzip(await fetchPart('office', packageId, 0))).keys()]
  expect(inside.some((name) => name.includes('第2号企业有限公司'))).toBe(true)
})

test('the one that takes another in is told with its union, at the merger and when that comes back', async () => {
  await merge('e002', 'e003')
  await world.told()
  for (const openId of ['contact-3', 'reviewer-sz']) {
    expect((await titles(openId))[0]).toContain('第2号企业有限公司已并入第3号企业有限公司')
    const [message] = (await world.as(openId).does('inbox.list', { offset: 0 })).rows
    expect(message?.address).toContain('c2026-e003')
  }
  await rejoin()
  await world.told()
  for (const openId of ['contact-3', 'reviewer-sz'])
    expect((await titles(openId))[0]).toContain('第2号企业有限公司不再并入第3号企业有限公司')
  // A union that answers for both is told once.
  const before = (await titles('reviewer-dg')).length
  await merge('e002', 'e001')
  await world.told()
  expect(await titles('reviewer-dg')).toHaveLength(before + 1)
  expect((await titles('contact-1'))[0]).toContain('已并入第1号企业有限公司')
})
