import { countToCall, groupNudges, nudgeEnds, type NudgeEnd } from '@/features/worklist/nudge'

const result = (id: string, outcome: NudgeEnd['outcome']): NudgeEnd => ({ id, name: id, outcome, people: [] })

test('results stand by outcome, those first that somebody has to telephone about', () => {
  const groups = groupNudges([
    result('e1', 'told'),
    result('e2', 'told_in_app_only'),
    result('e3', 'no_contact'),
    result('e4', 'told'),
  ])
  expect(groups.map(({ outcome, results }) => [outcome, results.map(({ id }) => id)])).toEqual([
    ['no_contact', ['e3']],
    ['told_in_app_only', ['e2']],
    ['told', ['e1', 'e4']],
  ])
})

test('of nothing, nothing', () => {
  expect(groupNudges([])).toEqual([])
})

test('whom no message is sure to reach is to be telephoned', () => {
  const outcomes = ['told', 'told_already_today', 'told_in_app_only', 'no_contact', 'no_reviewer'] as const
  expect(countToCall(outcomes.map((outcome, index) => result(`e${index}`, outcome)))).toBe(3)
})

describe('what was counted on', () => {
  const nobodyYet = { personId: 'p1', name: '张一', toldAlready: false } as const
  const counted = { id: 'e1', name: '甲公司', outcome: 'told', people: [nobodyYet] } as const
  const refused = {
    id: 'e1',
    outcome: 'told_in_app_only',
    people: [{ personId: 'p1', name: '张一', outcome: 'in_app_only' }],
  } as const

  test('is told as what became of it: whom WeChat refused is to be telephoned', () => {
    const ends = nudgeEnds([counted], [refused])
    expect(ends).toMatchObject([{ outcome: 'told_in_app_only', people: [{ name: '张一', outcome: 'in_app_only' }] }])
    expect(countToCall(ends)).toBe(1)
  })

  test('is never told as done while that is not known', () => {
    for (const nudged of [undefined, []]) expect(nudgeEnds([counted], nudged)).toMatchObject([{ outcome: 'under_way' }])
  })

  test('is told of each person: who was told today before is said so, whatever became of that', () => {
    const both = [nobodyYet, { personId: 'p2', name: '李二', toldAlready: true }]
    const sent = { personId: 'p2', name: '李二', outcome: 'sent' } as const
    const [end] = nudgeEnds([{ ...counted, people: both }], [{ ...refused, people: [...refused.people, sent] }])
    expect(end?.people).toEqual([
      { name: '张一', outcome: 'in_app_only' },
      { name: '李二', outcome: 'told_already' },
    ])
    const again = { ...counted, outcome: 'told_already_today', people: [{ ...nobodyYet, toldAlready: true }] } as const
    expect(nudgeEnds([again], undefined)).toMatchObject([{ people: [{ name: '张一', outcome: 'told_already' }] }])
  })
})
