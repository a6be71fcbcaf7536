import { reporting, STAGE } from './support/reporting'
import { READY, rounds } from './support/rounds'
import { person } from './support/standing'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { load, seen, submit, flag } = rounds(() => world)
const bound = async (where: object): Promise<readonly string[]> =>
  (await world.read<{ _id: string }>('people', { revokedAt: null, ...where })).map(({ _id }) => _id).sort()
const REASON = '已调离'
const unbindReviewer = () => world.as('office').does('oversight.unbind', { personId: 'p-reviewer-dg', reason: REASON })

describe('what an unbound reviewer left open', () => {
  const { fire } = timer(() => world)
  const underReview = async (): Promise<void> => {
    await submit()
    await flag(3)
    expect((await load('contact-2')).assessment.reviewBeganAt).not.toBeNull()
  }
  const withdraws = async () =>
    world.as('contact-2').ask('assessment.withdraw', { assessmentId: READY, seenRevision: await seen('contact-2') })

  test('waits again where the union has nobody else: the enterprise may withdraw it', async () => {
    await underReview()
    expect(await withdraws()).toMatchObject({ refusal: { refused: 'review_begun' } })
    await unbindReviewer()
    expect(await withdraws()).toMatchObject({ outcome: 'done' })
  })

  test('is shown to the office, by union, until somebody is bound there again', async () => {
    const unattended = async () => (await world.as('office').does('oversight.people', {})).unattended
    await underReview()
    await reporting(() => world).write('stage')
    const { report } = await world.as('contact-1').does('report.load', { reportId: STAGE })
    await world.as('contact-1').does('report.submit', { reportId: STAGE, seenRevision: report.revision })
    expect(await unattended()).toEqual([])
    await unbindReviewer()
    expect(await unattended()).toMatchObject([
      { unionId: 'u-dongguan', name: '东莞市总工会', enterprises: 2, assessments: 1, reports: 1, ledger: 0 },
    ])
    await world.insert({ people: [person('reviewer-new', '新审', { role: 'reviewer', unionId: 'u-dongguan' })] })
    expect(await unattended()).toEqual([])
  })

  test('is gone on with by whoever comes next, remarks and all', async () => {
    await underReview()
    await unbindReviewer()
    await world.insert({ people: [person('reviewer-new', '新审', { role: 'reviewer', unionId: 'u-dongguan' })] })
    const reviewer = world.as('reviewer-new')
    await reviewer.does('assessment.beginReview', { assessmentId: READY, seenRevision: await seen('reviewer-new') })
    expect((await load('reviewer-new')).assessment.remarks[3]).toMatchObject({ flagged: true })
    expect(await withdraws()).toMatchObject({ refusal: { refused: 'review_begun' } })
  })

  test('stays under review where a colleague of the union goes on with it', async () => {
    await world.insert({ people: [person('reviewer-dg2', '二审', { role: 'reviewer', unionId: 'u-dongguan' })] })
    await underReview()
    await unbindReviewer()
    expect(await withdraws()).toMatchObject({ refusal: { refused: 'review_begun' } })
    await flag(4, '请补充', 'reviewer-dg2')
  })

  test('a report that they had opened may be withdrawn too', async () => {
    await reporting(() => world).write('stage')
    const contact = world.as('contact-1')
    const ask = async () => ({
      reportId: STAGE,
      seenRevision: (await contact.does('report.load', { reportId: STAGE })).report.revision,
    })
    await contact.does('report.submit', await ask())
    await world.as('reviewer-dg').does('report.open', await ask())
    expect(await contact.ask('report.withdraw', await ask())).toMatchObject({ refusal: { refused: 'report_opened' } })
    await unbindReviewer()
    expect(await contact.ask('report.withdraw', await ask())).toMatchObject({ outcome: 'done' })
  })

  test('is let go by the clock where the function died right after the unbinding', async () => {
    await underReview()
    const request = newRequest()
    await world.fails({ action: 'database.commitTransaction' }, 1, 'lose-answer')
    const input = { personId: 'p-reviewer-dg', reason: REASON }
    expect((await world.as('office').ask('oversight.unbind', input, request)).outcome).toBe('outage')
    expect(await bound({ role: 'reviewer' })).toEqual(['reviewer-sz'])
    expect(await withdraws()).toMatchObject({ refusal: { refused: 'review_begun' } })
    await fire('12-01', '10:37')
    expect(await withdraws()).toMatchObject({ outcome: 'done' })
    expect(await world.as('office').does('oversight.unbind', input, request)).toEqual({ unbound: true })
  })
})

test('the office’s progress says of each union how many review for it, cities in the province’s order', async () => {
  await unbindReviewer()
  const { unions } = await world.as('office').does('oversight.progress', {})
  expect(unions.map(({ unionName, reviewers }) => [unionName, reviewers])).toEqual([
    ['深圳市总工会', 1],
    ['东莞市总工会', 0],
  ])
})

describe('what is handed in to a union without a reviewer', () => {
  const inbox = async (who: string) => (await world.as(who).does('inbox.list', { offset: 0 })).rows

  test('is told to the office, which is led to inviting one', async () => {
    await unbindReviewer()
    await submit()
    expect(await inbox('office')).toMatchObject([
      {
        title: '第2号企业有限公司已提交，东莞市总工会还没有审核员',
        address: '/packages/office/pages/people/index',
      },
    ])
  })

  test('is told to the union alone where somebody is bound there', async () => {
    await submit()
    expect(await inbox('office')).toEqual([])
    expect(await inbox('reviewer-dg')).toHaveLength(1)
  })

  test('is told for a report likewise', async () => {
    await unbindReviewer()
    await reporting(() => world).write('stage')
    const { report } = await world.as('contact-1').does('report.load', { reportId: STAGE })
    await world.as('contact-1').does('report.submit', { reportId: STAGE, seenRevision: report.revision })
    expect((await inbox('office')).map(({ title }) => title)).toEqual([
      '第1号企业有限公司已提交，东莞市总工会还没有审核员',
    ])
  })
})

test('wherever work lies with a union of nobody the office is told so, until somebody is bound there', async () => {
  const office = world.as('office')
  const said = async () => {
    const detail = await office.does('oversight.enterprise', { enterpriseId: 'e002' })
    const { rows } = await office.does('cycle.leftOpen', { cycleId: 'c2026', kind: 'waiting', offset: 0 })
    const { rows: summaries } = await office.does('cycle.leftOpen', { cycleId: 'c2026', kind: 'summaries', offset: 0 })
    const worklist = await office.does('worklist.page', {
      unionId: 'u-dongguan',
      tab: 'waiting',
      search: '',
      offset: 0,
    })
    const { rows: places } = await office.does('quota.list', { presentId: 'c2026' })
    return [
      detail.unattended,
      rows.find(({ ownerId }) => ownerId === 'e002')?.unattended,
      summaries.find(({ ownerId }) => ownerId === 'u-dongguan')?.unattended,
      places.find(({ union }) => union.unionId === 'u-dongguan')?.unattended,
      worklist.unattended,
    ]
  }
  await submit()
  expect(await said()).toEqual([undefined, undefined, undefined, undefined, undefined])
  await unbindReviewer()
  expect(await said()).toEqual([true, true, true, true, true])
})
