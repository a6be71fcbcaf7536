import { getInstant } from '@/domain/calendar/instant'
import { ledgerEntry, ledgerStanding, ledgerSteps } from '../support/ledger'
import { packaging, union } from '../support/packages'
import { rounds } from '../support/rounds'
import { assessment, CYCLE, filledIn } from '../support/standing'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { load, check, target, history, confirm } = ledgerSteps(() => world)
const { submit, endorse } = rounds(() => world)
const { start, finish } = packaging(() => world)

/** A form of the year before: whose it was then, and where it stood. */
const lastYear = (unionId: string, more: object = {}) => ({
  ...assessment(1, unionId, { ...filledIn(), state: 'received', round: 1, ...more }),
  ...{ _id: 'c2025-e001', assessmentId: 'c2025-e001', cycleId: 'c2025' },
})
const C2025 = { ...CYCLE, _id: 'c2025', cycleId: 'c2025', title: '2025 年度阶段性评估' }

const openNextYear = async (): Promise<void> => {
  await world.emulator.clock.set(new Date('2027-11-05T02:00:00Z'))
  const days = { openOn: '2027-11-01', deadlineOn: '2027-12-15' }
  await world.insert({ cycles: [{ ...CYCLE, ...days, _id: 'c2027', cycleId: 'c2027', title: '2027 年度阶段性评估' }] })
}

test('a name that was proposed in a former cycle is confirmed in its own year, and not carried into the present one', async () => {
  await world.insert(ledgerStanding())
  await check({ name: '旧提议有限公司', staff: '1' })
  await openNextYear()
  const old = await target()
  const fields = [{ field: 'name', value: '更旧有限公司' }]
  await world.as('reviewer-dg').does('ledger.confirm', old)
  expect((await load('contact-1')).entry).toMatchObject({ state: 'confirmed', enterpriseName: '旧提议有限公司' })
  const { assessment } = await world.as('contact-1').does('assessment.load', { assessmentId: 'c2026-e001' })
  expect(assessment.enterpriseName).toBe('旧提议有限公司')
  expect(await world.read('enterprises', { enterpriseId: 'e001' })).toMatchObject([{ name: '第1号企业有限公司' }])

  // Once confirmed, a former year's entry is history.
  const confirmed = await target()
  for (const refusal of [
    await world.as('reviewer-dg').isRefused('ledger.return', { ...confirmed, note: '请核实' }),
    await world.as('contact-1').isRefused('ledger.check', { ...confirmed, fields, note: '' }),
    await world.as('office').isRefused('ledger.correct', { ...confirmed, fields, reason: '更正' }),
  ])
    expect(refusal.refused).toBe('ledger_cycle_over')
  expect((await load('reviewer-dg')).open).toEqual([])
  const present = await load('contact-1', 'c2027-e001')
  expect(present.entry.enterpriseName).toBe('第1号企业有限公司')
  expect(present.open).toEqual(['check'])
})

test('a union’s package is not handed out once an enterprise in it answers to another union', async () => {
  await submit()
  await endorse()
  const packages = { reviewer: await start('reviewer-dg', union()), office: await start('office', union()) }
  await finish('reviewer-dg', packages.reviewer.packageId)
  await finish('office', packages.office.packageId)
  const mine = { packageId: packages.reviewer.packageId, index: 0 }
  await world.as('reviewer-dg').does('package.link', mine)
  await world.as('office').does('routing.assign', { enterpriseId: 'e002', unionId: 'u-shenzhen', reason: '属地调整' })
  expect((await world.as('reviewer-dg').isRefused('package.link', mine)).refused).toBe('package_handed_over')
  await world.as('office').does('package.link', { packageId: packages.office.packageId, index: 0 })
})

test('a union that answered for an enterprise last year reads last year’s history, and none of another union’s', async () => {
  const OLD = 'c2025-e001'
  await world.insert({
    ...ledgerStanding(),
    cycles: [C2025],
    ledger: [
      ledgerEntry(1, 'u-dongguan'),
      ledgerEntry(1, 'u-dongguan', { entryId: OLD, cycleId: 'c2025', state: 'confirmed' }),
    ],
    ledger_history: [
      {
        ...{ _id: 'h-2025', eventId: 'h-2025', enterpriseId: 'e001', kind: 'confirmed', at: 1, changes: [], note: '' },
        entry: { entryId: OLD, cycleId: 'c2025', state: 'confirmed', revision: 2 },
        actor: { personId: 'p', name: '去年的审核员', role: 'reviewer' },
      },
    ],
  })
  await check({ phone: '0769-11110000' })
  expect((await history('reviewer-dg', OLD)).map(({ kind }) => kind)).toEqual(['checked', 'confirmed'])
  await world.as('office').does('routing.assign', { enterpriseId: 'e001', unionId: 'u-shenzhen', reason: '属地调整' })
  await check({ phone: '0755-22220000' })
  await confirm('reviewer-sz')
  const code = await world.as('office').does('invitation.issue', {
    seats: [{ seat: { role: 'contact', enterpriseId: 'e001' }, inviteeName: '新来的联系人' }],
  })
  await world.as('newcomer').does('invitation.accept', { code: code.issued[0]?.code ?? '', name: '新来的联系人' })

  const former = await history('reviewer-dg', OLD)
  expect(former.map(({ eventId }) => eventId)).toEqual(['h-2025'])
  expect(JSON.stringify(former)).not.toMatch(/0755|0769-1111|新来的联系人|属地调整/)
  const present = await history('reviewer-sz')
  expect(present.map(({ kind }) => kind)).toEqual(['contact_joined', 'confirmed', 'checked', 'routed', 'checked'])
  expect(JSON.stringify(present)).not.toContain('去年的审核员')
  for (const openId of ['office', 'contact-1'])
    expect((await history(openId, OLD)).map(({ kind }) => kind)).toEqual([
      ...['contact_joined', 'confirmed', 'checked', 'routed', 'checked', 'confirmed'],
    ])
})

describe('an earlier year’s answers', () => {
  const earlierFor = async (openId: string) =>
    (await world.as(openId).does('earlier.load', { assessmentId: 'c2026-e001' })).earlier
  const submitThisYear = async () => {
    const { answers, tally } = filledIn()
    await world.insert({
      assessments: [
        assessment(1, 'u-dongguan', { answers, tally, state: 'submitted', round: 1, submittedAt: getInstant(1) }),
      ].map((whole) => ({ ...whole, _id: 'c2026-e091', assessmentId: 'c2026-e091' })),
    })
    return (await world.as('reviewer-dg').does('likeness.hints', { assessmentId: 'c2026-e091' })).hints
  }

  test('of another union are not its reviewers’ successor’s to read, nor shown by a likeness', async () => {
    await world.insert({ cycles: [C2025], assessments: [lastYear('u-shenzhen')] })
    expect(await earlierFor('reviewer-dg')).toBeNull()
    expect(await submitThisYear()).toEqual([])
    for (const openId of ['contact-1', 'office'])
      expect(Object.keys((await earlierFor(openId))?.answers ?? {})).toHaveLength(28)
  })

  test('that were never submitted are their enterprise’s own for ever', async () => {
    await world.insert({ cycles: [C2025], assessments: [lastYear('u-dongguan', { state: 'draft', round: 0 })] })
    for (const openId of ['reviewer-dg', 'office']) expect(await earlierFor(openId)).toBeNull()
    expect(await submitThisYear()).toEqual([])
    expect(Object.keys((await earlierFor('contact-1'))?.answers ?? {})).toHaveLength(28)
  })

  test('that were being corrected when the year ended are read as they were submitted', async () => {
    const { answers } = filledIn()
    const one = { 8: answers[8] }
    const submission = { subjectId: 'c2025-e001', kind: 'submitted', round: 1, at: 1, snapshot: { answers: one } }
    await world.insert({
      cycles: [C2025],
      assessments: [lastYear('u-dongguan', { state: 'returned' })],
      events: [{ _id: 'e-2025', ...submission, effects: [], delivery: 'done' }],
    })
    expect(Object.keys((await earlierFor('reviewer-dg'))?.answers ?? {})).toEqual(['8'])
  })
})
