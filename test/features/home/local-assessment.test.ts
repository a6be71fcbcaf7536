import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Assessment } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { beginSaving } from '@/features/fill/answer-state'
import { emptyFill, isReady, headOf, type FillState } from '@/features/fill/fill-state'
import { homeViewOf } from '@/features/home/home-view'
import { localAssessment, onThePhone } from '@/features/home/local-assessment'
import { china, cycle, NOON, rubric } from '../../domain/support/cast'
import { answersFor, blank, returned, withAnswers } from '../../domain/support/stages'

const typedAt = china('2026-11-23 09:00')
const draft = (narrative: string) => ({
  content: { narrative, selfScore: 4, facts: {} },
  unreadable: {},
  baseRevision: 0,
  editedAt: typedAt,
  unanswered: null,
})

const filling = (assessment: Assessment, answers: FillState['answers']) => {
  const state = {
    ...emptyFill(assessment.assessmentId),
    head: headOf({ assessment, cycle, former: null }),
    cycle,
    rubric,
    answers,
  }
  if (!isReady(state)) throw new Error('not ready')
  return state
}

describe('what was just typed', () => {
  test('counts on the home page at once, before the server has it', () => {
    const state = filling(blank, { 1: beginSaving(1, undefined, draft('成立了领导小组')) })
    const view = homeViewOf({ assessment: localAssessment(state), cycle, rubric: edition2023 }, NOON)
    expect(view.answered).toBe(1)
    expect(view.hero.score).toBe('4')
  })

  test('of a returned indicator counts as corrected', () => {
    const answers = withAnswers(blank, answersFor([8])).answers
    const corrected = beginSaving(8, answers[8], { ...draft('补充了凭证'), baseRevision: 1 })
    expect(localAssessment(filling(returned, { 8: corrected })).answers[8]?.savedAt).toBe(getInstant(typedAt))
  })

  test('keeps the form from being submitted until it is saved', () => {
    const state = filling(blank, { 1: beginSaving(1, undefined, draft('成立了领导小组')) })
    expect(onThePhone(state)).toEqual({ waiting: [1], attention: [], unkept: [] })
  })

  test('an indicator that nobody touched is no answer', () => {
    expect(localAssessment(filling(blank, { 1: beginSaving(1, undefined, undefined) })).answers).toEqual({})
  })
})
