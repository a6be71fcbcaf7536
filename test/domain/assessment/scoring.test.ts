import type { Tally } from '@/domain/assessment/assessment'
import { progressOf, tallyOf, verifiedScoreOf } from '@/domain/assessment/scoring'
import { EMPTY_CONTENT } from '@/domain/answer/answer'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { rubric, terms } from '../support/cast'
import { blank, complete, remarkOf } from '../support/stages'

const tally = (entries: Readonly<Record<number, number | null>>): Tally =>
  Object.fromEntries(
    Object.entries(entries).map(([no, score]) => [Number(no), { answered: score !== null, score, photos: 1 }]),
  )

const full: Tally = Object.fromEntries(
  indicatorsOf(rubric).map(({ no, points }) => [no, { answered: true, score: points, photos: 2 }]),
)

describe('what is counted of an answer', () => {
  test.each([
    ['nothing', '', false],
    ['only blanks', ' \n\t', false],
    ['a word', '无', true],
  ])('%s', (_, narrative, answered) => {
    expect(tallyOf({ ...EMPTY_CONTENT, narrative }, 0)).toEqual({ answered, score: null, photos: 0 })
  })

  test('its score and its photos, whether or not there is text', () => {
    expect(tallyOf({ ...EMPTY_CONTENT, selfScore: 0 }, 9)).toEqual({ answered: false, score: 0, photos: 9 })
  })
})

describe('progress', () => {
  test('of nothing is nothing, out of 28 indicators and 100 points', () => {
    const progress = progressOf(rubric, blank.tally, terms)
    expect(progress).toMatchObject({ answered: 0, indicators: 28, photos: 0, selfScore: 0, bonusScore: null })
    expect(progress.dimensions.map((each) => [each.answered, each.indicators, each.score, each.maximum])).toEqual([
      [0, 3, 0, 10],
      [0, 3, 0, 15],
      [0, 4, 0, 15],
      [0, 4, 0, 15],
      [0, 4, 0, 15],
      [0, 4, 0, 15],
      [0, 4, 0, 15],
      [0, 2, 0, null],
    ])
    expect(progressOf(rubric, {}, terms)).toEqual(progress)
  })

  test('of everything is 28 indicators and 100', () => {
    expect(progressOf(rubric, full, terms)).toMatchObject({
      answered: 28,
      photos: 56,
      selfScore: 100,
      bonusScore: null,
    })
  })

  test('of some: "2/4 项 · 自评 8/15"', () => {
    const progress = progressOf(rubric, tally({ 7: 4.5, 8: 3.5, 9: null }), terms)
    expect(progress.dimensions[2]).toMatchObject({ answered: 2, indicators: 4, score: 8, maximum: 15, photos: 3 })
    expect(progress).toMatchObject({ answered: 2, selfScore: 8 })
  })

  test('adds tenths as on paper', () => {
    expect(progressOf(rubric, tally({ 1: 0.1, 2: 0.2 }), terms).selfScore).toBe(0.3)
  })
})

describe('the bonus never counts within the 100', () => {
  const withBonus: Tally = {
    ...full,
    27: { answered: true, score: 3, photos: 0 },
    28: { answered: true, score: 2, photos: 0 },
  }

  test('its points stand apart when the office has set some', () => {
    const progress = progressOf(rubric, withBonus, { scoreStep: 0.5, bonusPoints: { 27: 3, 28: 2 } })
    expect(progress).toMatchObject({ selfScore: 100, bonusScore: 5 })
    expect(progress.dimensions.at(-1)).toMatchObject({ score: 5, maximum: 5 })
  })

  test('and are not counted anywhere once they are off again', () => {
    const progress = progressOf(rubric, withBonus, terms)
    expect(progress).toMatchObject({ selfScore: 100, bonusScore: null })
    expect(progress.dimensions.at(-1)).toMatchObject({ answered: 2, score: 0, maximum: null })
  })
})

describe('the union’s total takes 核定分 where it differs and the 自评分 elsewhere', () => {
  test('without remarks it is the enterprise’s own', () => {
    expect(verifiedScoreOf(rubric, full, {})).toBe(100)
    expect(verifiedScoreOf(rubric, complete.tally, { 8: remarkOf() })).toBe(87)
  })

  test('lower, higher and 0 are taken as they are', () => {
    const scores = tally({ 1: 5, 8: 3, 16: 4 })
    const remarks = {
      1: remarkOf({ verifiedScore: 0 }),
      8: remarkOf({ verifiedScore: 4 }),
      16: remarkOf({ verifiedScore: null }),
    }
    expect(verifiedScoreOf(rubric, scores, remarks)).toBe(8)
  })

  test('a number on the bonus is left out of the 100', () => {
    expect(verifiedScoreOf(rubric, full, { 27: remarkOf({ verifiedScore: 3 }) })).toBe(100)
  })
})
