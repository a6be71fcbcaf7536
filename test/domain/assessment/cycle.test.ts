import { assessmentIdOf, cycleIdOf } from '@/domain/assessment/assessment-id'
import { configureCycle, freshAssessment, nextCycle } from '@/domain/assessment/cycle'
import { unevidencedOf } from '@/domain/assessment/scoring'
import { china, cycle, day, enterprise, NOON, rubric, terms } from '../support/cast'
import { ALL_NOS } from '../support/stages'

const SETTINGS = {
  openOn: day('2026-11-01'),
  deadlineOn: day('2026-12-20'),
  scoreStep: 1,
  bonusPoints: { 27: 3, 28: 2 },
}

const SEEN = { seenRevision: cycle.revision, now: NOON }

describe('the settings of a cycle are refused', () => {
  test('when somebody has changed them meanwhile', () => {
    expect(configureCycle(cycle, rubric, SETTINGS, { ...SEEN, seenRevision: cycle.revision - 1 })).toEqual({
      refused: 'version_changed',
      with: null,
    })
  })

  test('with a deadline before the open day', () => {
    expect(configureCycle(cycle, rubric, { ...SETTINGS, deadlineOn: day('2026-10-31') }, SEEN)).toEqual({
      refused: 'deadline_before_open',
      with: null,
    })
  })

  test.each([
    ['2027-07-01', { refused: 'deadline_out_of_bounds', with: { earliestOn: '2026-01-01', latestOn: '2027-06-30' } }],
    ['2025-12-31', { refused: 'deadline_out_of_bounds', with: { earliestOn: '2026-01-01', latestOn: '2027-06-30' } }],
  ])('with a deadline on %s, outside its year and the half after it', (deadlineOn, refusal) => {
    expect(
      configureCycle(cycle, rubric, { ...SETTINGS, openOn: day('2025-12-01'), deadlineOn: day(deadlineOn) }, SEEN),
    ).toEqual(refusal)
  })

  test('with an opening day earlier than the year before the deadline’s', () => {
    expect(configureCycle(cycle, rubric, { ...SETTINGS, openOn: day('2024-12-31') }, SEEN)).toEqual({
      refused: 'open_day_too_early',
      with: { earliestOn: '2025-01-01' },
    })
  })

  test.each([101, -1, Number.NaN])('with a bonus of %p points', (maximum) => {
    expect(configureCycle(cycle, rubric, { ...SETTINGS, bonusPoints: { 27: maximum, 28: 2 } }, SEEN)).toEqual({
      refused: 'bonus_points_out_of_range',
      with: { limit: 100 },
    })
  })

  test.each([8, 29])('with a bonus for %p, which is no indicator without points', (no) => {
    expect(configureCycle(cycle, rubric, { ...SETTINGS, bonusPoints: { 27: 3, [no]: 2 } }, SEEN)).toEqual({
      refused: 'bonus_of_other_indicator',
      with: { no },
    })
  })
})

test('new settings of a cycle leave its id and its rubric, and count a revision', () => {
  expect(configureCycle(cycle, rubric, SETTINGS, SEEN)).toEqual({ ...cycle, ...SETTINGS, revision: 2 })
  expect(configureCycle(cycle, rubric, { ...SETTINGS, openOn: SETTINGS.deadlineOn }, SEEN)).not.toHaveProperty(
    'refused',
  )
})

describe('the next year’s cycle is refused', () => {
  const days = { openOn: day('2027-10-30'), deadlineOn: day('2027-12-15') }
  const over = china('2026-12-16 00:00')

  test.each([
    [
      'while the present one runs',
      days,
      china('2026-12-15 23:59:59.999'),
      { refused: 'cycle_running', with: { deadlineOn: '2026-12-15' } },
    ],
    [
      'for the year of the present one',
      { openOn: day('2026-12-17'), deadlineOn: day('2026-12-31') },
      over,
      { refused: 'cycle_year_taken', with: { year: 2026 } },
    ],
    [
      'for a year that is past',
      { openOn: day('2025-10-30'), deadlineOn: day('2025-12-15') },
      over,
      { refused: 'deadline_out_of_bounds', with: { earliestOn: '2026-01-01', latestOn: '2027-12-31' } },
    ],
    [
      'for 2037, by a slip',
      { openOn: day('2037-10-30'), deadlineOn: day('2037-12-15') },
      china('2026-12-31 23:59:59.999'),
      { refused: 'deadline_out_of_bounds', with: { earliestOn: '2026-01-01', latestOn: '2027-12-31' } },
    ],
    [
      'for the year after the next, until the new year begins',
      { openOn: day('2027-10-30'), deadlineOn: day('2028-01-10') },
      china('2026-12-31 23:59:59.999'),
      { refused: 'deadline_out_of_bounds', with: { earliestOn: '2026-01-01', latestOn: '2027-12-31' } },
    ],
    [
      'with a deadline before its open day',
      { openOn: day('2027-12-16'), deadlineOn: day('2027-12-15') },
      over,
      { refused: 'deadline_before_open', with: null },
    ],
  ])('%s', (_, asked, now, expected) => {
    expect(nextCycle(cycle, asked, rubric, now)).toEqual(expected)
  })

  test('but for the next one in China, on its first day of the new year', () => {
    const asked = { openOn: day('2027-10-30'), deadlineOn: day('2028-01-10') }
    expect(nextCycle(cycle, asked, rubric, china('2027-01-01 00:00'))).toMatchObject({ cycleId: 'c2028' })
  })

  test('and otherwise starts with the step that was, and a bonus without points', () => {
    const present = { ...cycle, scoreStep: 0.1, bonusPoints: { 27: 3, 28: 2 } }
    expect(nextCycle(present, days, rubric, over)).toMatchObject({
      cycleId: 'c2027',
      ...days,
      rubricVersion: '2023-10',
      scoreStep: 0.1,
      bonusPoints: null,
      revision: 1,
    })
  })
})

describe('an assessment that was just opened', () => {
  const fresh = freshAssessment(cycle, { ...enterprise, unionId: null }, null, rubric)

  test('is named by its cycle and its enterprise, and its name tells the cycle', () => {
    expect(fresh.assessmentId).toBe('c2026-e031')
    expect(cycleIdOf(assessmentIdOf('c2027', 'e-1-2'))).toBe('c2027')
  })

  test('has nothing in it and everything open', () => {
    expect(fresh).toMatchObject({
      state: 'draft',
      revision: 0,
      round: 0,
      editable: ALL_NOS,
      answers: {},
      unionId: null,
      startedAt: null,
    })
  })
})

describe('full scores without a photo are counted from the tally alone', () => {
  test.each([
    ['full, without', { answered: true, score: 4, photos: 0 }, [8]],
    ['full, with one', { answered: true, score: 4, photos: 1 }, []],
    ['nearly full', { answered: true, score: 3.5, photos: 0 }, []],
    ['no score', { answered: true, score: null, photos: 0 }, []],
  ])('%s', (_, entry, expected) => {
    expect(unevidencedOf(rubric, { 8: entry }, terms)).toEqual(expected)
  })

  test('a bonus counts only while it has points', () => {
    const tally = { 27: { answered: true, score: 3, photos: 0 } }
    expect(unevidencedOf(rubric, tally, terms)).toEqual([])
    expect(unevidencedOf(rubric, tally, { scoreStep: 0.5, bonusPoints: { 27: 3, 28: 2 } })).toEqual([27])
  })
})
