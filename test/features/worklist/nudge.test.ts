import { countToCall, groupNudges, nudgeEnds, type NudgeEnd } from '@/features/worklist/nudge'

const result = (enterpriseId: string, outcome: NudgeEnd['outcome']): NudgeEnd => ({
  enterpriseId,
  enterpriseName: enterpriseId,
  outcome,
  people: [],
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

describe('what was counted on', () => {
  const counted = { enterpriseId: 'e1', enterpriseName: '甲公司', outcome: 'told' } as const
  const refused = {
    enterpriseId: 'e1',
    outcome: 'told_in_app_only',
    people: [{ name: '张一', outcome: 'in_app_only' }],
  } as const

  test('is told as what became of it: whom WeChat refused is to be telephoned', () => {
    const ends = nudgeEnds([counted], [refused])
    expect(ends).toMatchObject([{ outcome: 'told_in_app_only', people: [{ name: '张一', outcome: 'in_app_only' }] }])
    expect(countToCall(ends)).toBe(1)
  })

  test('is never told as done while that is not known', () => {
    for (const nudged of [undefined, []]) expect(nudgeEnds([counted], nudged)).toMatchObject([{ outcome: 'under_way' }])
  })
})
