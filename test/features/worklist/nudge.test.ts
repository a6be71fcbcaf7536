import type { NudgeResult } from '@/contract/worklist'
import { countToCall, groupNudges } from '@/features/worklist/nudge'

const result = (enterpriseId: string, outcome: NudgeResult['outcome']): NudgeResult => ({
  enterpriseId,
  enterpriseName: enterpriseId,
  outcome,
})

test('results stand by outcome, those first that somebody has to telephone about', () => {
  const groups = groupNudges([
    result('e1', 'told'),
    result('e2', 'told_in_app_only'),
    result('e3', 'no_contact'),
    result('e4', 'told'),
  ])
  expect(groups.map(({ outcome, results }) => [outcome, results.map((each) => each.enterpriseId)])).toEqual([
    ['no_contact', ['e3']],
    ['told_in_app_only', ['e2']],
    ['told', ['e1', 'e4']],
  ])
})

test('of nothing, nothing', () => {
  expect(groupNudges([])).toEqual([])
})

test('whom no message is sure to reach is to be telephoned', () => {
  const outcomes = ['told', 'told_already_today', 'told_in_app_only', 'no_contact', 'no_contact'] as const
  expect(countToCall(outcomes.map((outcome, index) => result(`e${index}`, outcome)))).toBe(3)
})
