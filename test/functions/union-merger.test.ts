import { DONGGUAN, mergers, reviewing, SHENZHEN } from './support/merging'
import { nominating } from './support/nominating'
import { openNextYear } from './support/opening'
import { reporting } from './support/reporting'
import { READY, rounds } from './support/rounds'
import { assessment, enterprise, person } from './support/standing'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, load } = rounds(() => world)
const { titles } = timer(() => world)
const { quota, add } = nominating(() => world)
const { write, idOf } = reporting(() => world)
const { office, list, rowOf, papers, merge, archive } = mergers(() => world)

const OLD = '东莞市总工会'
const NEW = '东莞市工会联合会'

describe('merging one union into another', () => {
  test('says beforehand in numbers what goes along', async () => {
    await quota(3)
    await add('甲公司')
    const seats = [{ seat: { role: 'reviewer', unionId: DONGGUAN } as const, inviteeName: '' }]
    await office().does('invitation.issue', { seats })
    expect(await office().does('union.mergerPreview', { unionId: DONGGUAN, intoId: SHENZHEN })).toEqual({
      numbers: { enterprises: 2, openForms: 2, reviewers: 1, places: 5, nominations: 1, invitations: 1 },
      years: [{ cycleId: 'c2026', title: '2026 年度阶段性评估' }],
    })
  })

  test('its enterprises and its open work go to the other one, as by a rerouting, and their contacts are told', async () => {
    await submit()
    expect(await merge()).toEqual({ left: 0 })
    const forms = await papers('assessments', { enterpriseNo: { $in: [1, 2] } })
    expect(forms.map(({ unionId, unionName }) => [unionId, unionName])).toEqual([
      [SHENZHEN, '深圳市总工会'],
      [SHENZHEN, '深圳市总工会'],
    ])
    expect(await papers('enterprises', { unionId: DONGGUAN })).toHaveLength(0)
    expect((await titles('contact-1')).filter((title) => title.includes('责任工会'))).toHaveLength(1)
    expect((await titles('reviewer-sz')).some((title) => title.includes('提交了评估表'))).toBe(true)
    const { rows } = await world
      .as('reviewer-sz')
      .does('worklist.page', { unionId: SHENZHEN, tab: 'waiting', search: '', offset: 0 })
    expect(rows.map(({ outline }) => outline.enterpriseId)).toEqual(['e002'])
    expect(await rowOf(DONGGUAN)).toMatchObject({
      ...{ reviewers: 0, enterprises: 0, openForms: 0, underWay: false },
      merger: { intoId: SHENZHEN, intoName: '深圳市总工会', reason: '机构合并', byName: '周办' },
    })
  })

  test('what its reviewers read and drafted, and the phrases that they share, go along', async () => {
    await submit()
    const dongguan = { role: 'reviewer', unionId: DONGGUAN } as const
    await world.insert({ people: [person('colleague', '李四', dongguan)] })
    const draft = { assessmentId: READY, round: 1, rectifyBy: '2026-12-10', note: '请补充签到表。' }
    await world.as('reviewer-dg').does('review.markSeen', { assessmentId: READY, round: 1, nos: [8, 9], seen: true })
    await world.as('reviewer-dg').does('review.keepLetter', draft)
    await world.as('reviewer-dg').does('phrase.save', { of: 'shared', seenRevision: 0, phrases: ['照片看不清', '甲'] })
    await world.as('reviewer-dg').does('phrase.save', { of: 'own', seenRevision: 0, phrases: ['我的'] })
    await world.as('reviewer-sz').does('phrase.save', { of: 'shared', seenRevision: 0, phrases: ['甲', '乙'] })
    // Of a year that is archived nothing is moved, and of a form that has others' marks in the other union none is lost.
    const former = reviewing('reviewer-dg', { 1: 'x' }, DONGGUAN, 'c2025-e001')
    await world.insert({ reviewings: [former, reviewing('reviewer-sz', { 3: 'y' }, SHENZHEN, READY)] })
    await merge()
    const { review } = await world.as('reviewer-dg').does('assessment.load', { assessmentId: READY })
    expect(review).toMatchObject({ seen: [8, 9], letter: { note: draft.note } })
    const { review: others } = await world.as('colleague').does('assessment.load', { assessmentId: READY })
    expect(others?.otherLetters).toMatchObject([{ note: draft.note }])
    const { own, shared } = await world.as('reviewer-dg').does('phrase.list', {})
    expect([own.phrases, shared.phrases]).toEqual([['我的'], ['甲', '乙', '照片看不清']])
    expect(await world.read('reviewings', { unionId: DONGGUAN })).toMatchObject([{ assessmentId: 'c2025-e001' }])
    expect(await world.read('reviewings', { unionId: SHENZHEN })).toHaveLength(2)
  })

  test('of what somebody kept in both unions no mark is lost, and of hundreds none, by an index', async () => {
    const held = { ...reviewing('reviewer-dg', { 2: 'b' }, SHENZHEN), seen: { 2: 'b' } }
    const many = Array.from({ length: 120 }, (_, at) =>
      reviewing('reviewer-dg', { 1: 'a' }, DONGGUAN, `c2026-e${500 + at}`),
    )
    await world.insert({ reviewings: [reviewing('reviewer-dg', { 1: 'a', 2: 'z' }), held, ...many] })
    world.emulator.resetStats()
    await merge()
    expect(world.emulator.stats().fullScans.reviewings ?? 0).toBe(0)
    expect(await world.read('reviewings', { unionId: DONGGUAN })).toEqual([])
    expect(await world.read('reviewings', { unionId: SHENZHEN })).toHaveLength(121)
    expect(await world.read('reviewings', { assessmentId: 'c2026-e001' })).toMatchObject([{ seen: { 1: 'a', 2: 'b' } }])
  })

  test('its reviewers get a seat of the other one, with what they were told, and go on with a review', async () => {
    await submit()
    await world.told()
    const before = (await world.as('reviewer-dg').does('inbox.list', { offset: 0 })).rows.length
    expect(before).toBeGreaterThan(0)
    await merge()
    const session = await world.as('reviewer-dg', { role: 'reviewer', unionId: DONGGUAN }).does('session.get', {})
    expect(session).toMatchObject({ seatName: '深圳市总工会', person: { seat: { unionId: SHENZHEN } } })
    expect((await load('reviewer-dg')).assessment.assessmentId).toBe(READY)
    expect((await world.as('reviewer-dg').does('inbox.list', { offset: 0 })).rows.length).toBeGreaterThanOrEqual(before)
  })

  test('or lose theirs, where the office says so', async () => {
    await merge({ keepsReviewers: false })
    expect(await world.as('reviewer-dg').isRefused('inbox.list', { offset: 0 })).toMatchObject({
      refused: 'seat_revoked',
    })
    expect(await world.read('people', { role: 'reviewer', revokedAt: null })).toMatchObject([{ unionId: SHENZHEN }])
  })

  test('its codes cease to work, and nobody can be given to it or invited to it', async () => {
    const seat = { role: 'reviewer', unionId: DONGGUAN } as const
    const { issued } = await office().does('invitation.issue', { seats: [{ seat, inviteeName: '' }] })
    await merge()
    const code = issued[0]?.code ?? ''
    expect((await world.as('newcomer').isRefused('invitation.accept', { code, name: '甲' })).refused).toBe(
      'invitation_revoked',
    )
    const again = { seats: [{ seat, inviteeName: '' }] }
    expect((await office().isRefused('invitation.issue', again)).refused).toBe('union_merged')
    const assign = { enterpriseId: 'e005', unionId: DONGGUAN, reason: '' }
    expect((await office().isRefused('routing.assign', assign)).refused).toBe('union_merged')
    const { unions } = await office().does('oversight.unions', {})
    expect(unions.map(({ unionId }) => unionId)).toEqual([SHENZHEN])
    const rows = [{ unionId: DONGGUAN, provincial: 1, own: 0, seenRevision: 0 }]
    expect((await office().does('quota.set', { rows })).notSet).toHaveLength(1)
    const renamed = { unionId: DONGGUAN, seenName: OLD, name: NEW }
    expect((await office().isRefused('union.rename', renamed)).refused).toBe('union_merged')
    // It is still found by its name.
    expect((await list(OLD)).rows.map(({ unionId }) => unionId)).toEqual([DONGGUAN])
  })

  test('its places and nominees go over whole, behind those of the other one', async () => {
    await quota(3)
    await add('甲公司')
    await office().does('quota.set', { rows: [{ unionId: SHENZHEN, provincial: 2, own: 1, seenRevision: 0 }] })
    await merge()
    const { rows } = await office().does('quota.list', {})
    const placesOf = (unionId: string) => rows.find(({ union }) => union.unionId === unionId)?.quota
    expect(placesOf(SHENZHEN)).toMatchObject({ provincial: 5 })
    expect(placesOf(DONGGUAN)).toMatchObject({ provincial: 0, own: 0 })
    const { lists } = await world.as('reviewer-sz').does('nomination.load', { unionId: SHENZHEN })
    expect(lists.provincial.items.map(({ name }) => name)).toEqual(['甲公司'])
  })

  test('its own summary stays to be read, and is asked for no more', async () => {
    await write('summary')
    const before = (await office().does('cycle.closing', { cycleId: 'c2026' })).unfinished.summaries
    await merge()
    expect((await office().does('cycle.closing', { cycleId: 'c2026' })).unfinished.summaries).toBe(before - 1)
    expect(await world.read('reports', { _id: idOf('summary') })).toMatchObject([{ departure: { kind: 'merged' } }])
  })

  test('enterprises that have left, and suggestions, go along without a word', async () => {
    await office().does('enterprise.leave', { enterpriseId: 'e001', kind: 'removed', reason: '迁出' })
    await world.insert({ enterprises: [enterprise(6, null, DONGGUAN)], assessments: [assessment(6, null)] })
    await merge()
    expect(await papers('enterprises', { _id: 'e001' })).toMatchObject([{ unionId: SHENZHEN }])
    expect(await papers('assessments', { _id: 'c2026-e001' })).toMatchObject([{ unionId: SHENZHEN }])
    await office().does('enterprise.rejoin', { enterpriseId: 'e001', reason: '迁回' })
    expect((await office().does('routing.confirm', { enterpriseIds: ['e006'] })).confirmed).toEqual(['e006'])
    expect(await papers('enterprises', { _id: 'e006' })).toMatchObject([{ unionId: SHENZHEN }])
  })

  test('in each year that is alive; an archived one keeps it', async () => {
    await openNextYear(world)
    await archive()
    await merge()
    expect(await papers('assessments', { unionId: DONGGUAN })).toMatchObject([
      { _id: 'c2026-e001', unionName: OLD },
      { _id: READY, unionName: OLD },
    ])
    expect(await papers('assessments', { unionId: SHENZHEN, cycleId: 'c2027' })).toHaveLength(3)
    const { unions } = await office().does('oversight.progress', { cycleId: 'c2026' })
    expect(unions.map(({ unionName }) => unionName)).toContain(OLD)
  })
})
