import { getPlainDate } from '@/domain/calendar/plain-date'
import { askToOpen, DAYS_2027, TENTH_OF_JANUARY } from './support/opening'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

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

  test('with bonus points for an indicator that has points of its own is refused', async () => {
    expect(await configure({ bonusPoints: { 27: 5, 8: 5 } })).toMatchObject({
      refusal: { refused: 'bonus_of_other_indicator', with: { no: 8 } },
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
        narrative: '提交信息 12 篇，被采用 3 篇。',
        selfScore: 4,
        facts: { reported: 12, adopted: 3 },
      })
    expect(await save()).toMatchObject({ refusal: { refused: 'score_not_open' } })
    await configure({ bonusPoints: { 27: 5, 28: 5 } })
    expect(await save()).toMatchObject({ outcome: 'done' })
  })

  test('whose bonus points are taken off again keeps nobody from writing or submitting', async () => {
    const save = (seenRevision: number, narrative: string) =>
      world.as('contact-2').ask('assessment.saveAnswer', {
        assessmentId: 'c2026-e002',
        no: 27,
        seenRevision,
        narrative,
        selfScore: 4,
        facts: {},
      })
    await configure({ bonusPoints: { 27: 5, 28: 5 } })
    expect(await save(1, '提交信息 12 篇，被采用 3 篇。')).toMatchObject({ outcome: 'done' })
    await configure({ seenRevision: 2 })
    expect(await save(2, '提交信息 13 篇，被采用 3 篇。')).toMatchObject({ outcome: 'done' })
    const submitted = await world
      .as('contact-2')
      .ask('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
    expect(submitted).toMatchObject({ outcome: 'done' })
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
  const open = () => askToOpen(world)

  test('is refused while this year’s runs', async () => {
    expect(await open()).toMatchObject({ refusal: { refused: 'cycle_running' } })
  })

  test('is opened once by a repeated request, with the same answer', async () => {
    await world.emulator.clock.set(TENTH_OF_JANUARY)
    const refusal = await world.as('office').isRefused('cycle.open', DAYS_2027)
    const confirmed = refusal.refused === 'cycle_unfinished' ? refusal.with.unfinished : null
    const request = newRequest()
    const first = await world.as('office').does('cycle.open', { ...DAYS_2027, confirmed }, request)
    expect(await world.as('office').does('cycle.open', { ...DAYS_2027, confirmed }, request)).toEqual(first)
  })

  test('gives every enterprise a fresh assessment, keeps its union, and leaves last year’s as it was', async () => {
    await world.emulator.clock.set(TENTH_OF_JANUARY)
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

describe('what stands on paper', () => {
  const configure = (seenRevision: number, more: object = {}) =>
    world.as('office').ask('cycle.configure', {
      seenRevision,
      openOn: getPlainDate('2026-11-01'),
      deadlineOn: getPlainDate('2026-12-20'),
      scoreStep: 0.5,
      bonusPoints: null,
      ...more,
    })
  const printed = async () => {
    const { cycle } = await world.as('contact-1').does('assessment.load', { assessmentId: 'c2026-e001' })
    return cycle.figuresOnPaper
  }

  test('is the notice’s form until the office says otherwise', async () => {
    expect(await printed()).toBeUndefined()
    await configure(1, { figuresOnPaper: true })
    expect(await printed()).toBe(true)
  })

  test('stays as it is where a program that does not know of it saves the settings', async () => {
    await configure(1, { figuresOnPaper: true })
    expect(await configure(2)).toMatchObject({ outcome: 'done' })
    expect(await printed()).toBe(true)
    await configure(3, { figuresOnPaper: false })
    expect(await printed()).toBe(false)
  })
})
