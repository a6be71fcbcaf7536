import { tallyOf, unevidencedOf } from '@/domain/assessment/scoring'
import { edition2023 } from '@/domain/rubric/edition-2023'

test('a full score that is a hair off its step is still found among full scores without evidence', () => {
  const tally = { 1: tallyOf({ narrative: '成立领导小组', selfScore: 4.999999999, facts: {} }, 0) }
  expect(tally[1].score).toBe(5)
  expect(unevidencedOf(edition2023, { 1: { ...tally[1] } }, { scoreStep: 0.5, bonusPoints: null })).toEqual([1])
})
