import { tallyOf } from '@/domain/assessment/scoring'
import { getInstant } from '@/domain/calendar/instant'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { printsOf } from '@/domain/likeness/hints'
import { READY, rounds } from './support/rounds'
import { CYCLE, assessment, filledIn, standing } from './support/standing'
import { startWorld, type World } from './support/world'

const OTHER = 'c2026-e005'
const LAST_YEAR = 'c2025-e002'

const unlike = (no: number) =>
  `${no}号事项由工会牵头，会同人力资源部逐季盘点，先后走访车间班组征集建议三百余条，采纳实施并公示结果，职工满意度明显提升。`

/** Last year's form of enterprise 2: indicator 8 as it is this year, indicator 9 otherwise. */
const lastYear = () => {
  const { answers } = filledIn()
  const mine = { 8: answers[8], 9: { ...answers[9], narrative: unlike(9) } }
  return {
    ...assessment(2, 'u-dongguan', {
      ...filledIn(),
      answers: mine as typeof answers,
      tally: { 8: tallyOf({ narrative: 'x', selfScore: 4, facts: {} }, 0) },
      state: 'received',
      round: 1,
    }),
    _id: LAST_YEAR,
    assessmentId: LAST_YEAR,
    cycleId: 'c2025',
  }
}

let world: World
beforeEach(async () => {
  const before = standing()
  world = await startWorld(undefined, {
    ...before,
    cycles: [...(before['cycles'] ?? []), { ...CYCLE, _id: 'c2025', cycleId: 'c2025', title: '2025 年度阶段性评估' }],
    assessments: [...(before['assessments'] ?? []), lastYear()],
  })
})
afterEach(() => world.end())

const { submit, load } = rounds(() => world)
const hints = async (openId: string, assessmentId = READY) => {
  await world.told()
  return (await world.as(openId).does('likeness.hints', { assessmentId })).hints
}

describe('last year beside this year', () => {
  test.each([
    ['contact-1', 'other_enterprise'],
    ['reviewer-sz', 'other_union'],
    ['former', 'seat_revoked'],
    ['nobody', 'not_bound'],
  ])('%s may not see another enterprise’s: %s', async (openId, refused) => {
    expect((await world.as(openId).isRefused('earlier.load', { assessmentId: READY })).refused).toBe(refused)
  })

  test.each(['contact-2', 'reviewer-dg', 'office'])(
    '%s sees what was answered, with the year’s name',
    async (openId) => {
      const { earlier } = await world.as(openId).does('earlier.load', { assessmentId: READY })
      expect(earlier).toMatchObject({ cycleId: 'c2025', cycleTitle: '2025 年度阶段性评估' })
      expect(Object.keys(earlier?.answers ?? {})).toEqual(['8', '9'])
      expect(earlier?.answers[9]).toEqual({ narrative: unlike(9), selfScore: 3, facts: {} })
    },
  )

  test('an enterprise without an earlier year has none', async () => {
    expect(await world.as('contact-1').does('earlier.load', { assessmentId: 'c2026-e001' })).toEqual({ earlier: null })
  })

  test('an earlier year that was never begun is passed over', async () => {
    await world.insert({
      assessments: [
        { ...assessment(1, 'u-dongguan'), _id: 'c2025-e001', assessmentId: 'c2025-e001', cycleId: 'c2025' },
      ],
    })
    expect(await world.as('contact-1').does('earlier.load', { assessmentId: 'c2026-e001' })).toEqual({ earlier: null })
  })
})

describe('hints of likeness', () => {
  test.each([
    ['contact-2', 'not_permitted'],
    ['contact-1', 'other_enterprise'],
    ['reviewer-sz', 'other_union'],
    ['former', 'seat_revoked'],
    ['nobody', 'not_bound'],
  ])('%s gets none: %s', async (openId, refused) => {
    await submit()
    expect((await world.as(openId).isRefused('likeness.hints', { assessmentId: READY })).refused).toBe(refused)
  })

  test('a draft that was never submitted is not compared: it is its enterprise’s own', async () => {
    const refusal = await world.as('reviewer-dg').isRefused('likeness.hints', { assessmentId: READY })
    expect(refusal.refused).toBe('draft_unsubmitted')
  })

  test('what no other enterprise has submitted is found in the own earlier year alone', async () => {
    await submit()
    const found = await hints('reviewer-dg')
    expect(found.map(({ no, source }) => [no, source])).toEqual([
      [8, { kind: 'earlier_year', cycleTitle: '2025 年度阶段性评估' }],
    ])
  })

  test('what another enterprise submitted in the same words is found from both sides, with the passage', async () => {
    await submit()
    await submit('contact-5', OTHER)
    const { enterpriseName } = (await load('office', OTHER)).assessment
    const found = await hints('office')
    const fromOther = found.filter(({ source }) => source.kind === 'other_enterprise')
    expect(fromOther).toHaveLength(28)
    expect(fromOther[0]).toMatchObject({ no: 1, source: { enterpriseName }, percent: 100 })
    expect(fromOther[0]?.passage).toContain('本年度按要求开展工作')
    expect((await hints('office', OTHER)).filter(({ source }) => source.kind === 'other_enterprise')).toHaveLength(28)
  })

  const OUTSIDE = [
    ['another union’s', 'u-shenzhen'],
    ['nobody’s yet', null],
  ] as const
  test.each(OUTSIDE)(
    'of an enterprise that is %s a reviewer learns that there is one, and nothing more',
    async (_, unionId) => {
      const other = {
        state: 'submitted',
        submittedAt: getInstant(1),
        round: 1,
        enterpriseName: '秘不示人有限公司',
      } as const
      const prints = printsOf(edition2023, filledIn().answers)
      await world.insert({
        assessments: [assessment(61, unionId, { ...filledIn(), ...other })],
        fingerprints: [{ _id: 'c2026-e061', cycleId: 'c2026', prints }],
      })
      await submit()
      const found = await hints('reviewer-dg')
      const sources = found.filter(({ source }) => source.kind === 'other_enterprise').map(({ source }) => source)
      expect(sources).toHaveLength(28)
      for (const source of sources) expect(source).toEqual({ kind: 'other_enterprise', enterpriseName: null })
      expect(JSON.stringify(found)).not.toMatch(/秘不示人|e061|第61号/)
      expect((await hints('office'))[0]?.source).toMatchObject({ enterpriseName: '秘不示人有限公司' })
    },
  )

  test('of an enterprise of the own union a reviewer learns the name', async () => {
    const other = { state: 'submitted', submittedAt: getInstant(1), round: 1 } as const
    await world.insert({
      assessments: [assessment(62, 'u-dongguan', { ...filledIn(), ...other })],
      fingerprints: [{ _id: 'c2026-e062', cycleId: 'c2026', prints: printsOf(edition2023, filledIn().answers) }],
    })
    await submit()
    expect((await hints('reviewer-dg'))[0]?.source).toMatchObject({ enterpriseName: '第62号企业有限公司' })
  })

  test('what another enterprise took back is no longer shown', async () => {
    await submit()
    await submit('contact-5', OTHER)
    const { revision } = (await load('contact-5', OTHER)).assessment
    await world.as('contact-5').does('assessment.withdraw', { assessmentId: OTHER, seenRevision: revision })
    expect((await hints('office')).filter(({ source }) => source.kind === 'other_enterprise')).toEqual([])
  })

  test('what is submitted again within minutes, which nobody is told of anew, is compared as it is by then', async () => {
    await submit('contact-5', OTHER)
    const { revision } = (await load('contact-5', OTHER)).assessment
    await world.as('contact-5').does('assessment.withdraw', { assessmentId: OTHER, seenRevision: revision })
    const seenRevision = (await load('contact-5', OTHER)).assessment.answers[8]?.revision ?? 0
    const answer = { assessmentId: OTHER, no: 8, seenRevision, narrative: unlike(8), selfScore: 3, facts: {} }
    await world.as('contact-5').does('assessment.saveAnswer', answer)
    await submit('contact-5', OTHER)
    const { answers } = (await load('contact-5', OTHER)).assessment
    const [kept] = await world.read<{ prints: string[] }>('fingerprints', { _id: OTHER })
    expect(kept?.prints).toEqual(printsOf(edition2023, answers))
  })

  test('fingerprints hold no words, and the search reads no whole collection', async () => {
    await submit()
    const kept = await world.read<{ prints: string[] }>('fingerprints')
    expect(kept).toHaveLength(1)
    expect(kept[0]?.prints.every((print) => /^\d+:[0-9a-z]+$/.test(print))).toBe(true)
    world.emulator.resetStats()
    await hints('reviewer-dg')
    expect(Object.values(world.emulator.stats().fullScans).reduce((sum, scans) => sum + scans, 0)).toBe(0)
  })
})
