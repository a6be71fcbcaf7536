import { findLabel, joinedPortions, narrativePortions, picturesOf } from '@/domain/content/content-hint'
import { getInstant } from '@/domain/calendar/instant'

const answer = (narrative: string) => ({
  ...{ narrative, selfScore: null, facts: {}, revision: 1 },
  ...{ savedAt: getInstant(1), savedBy: 'p', savedByName: '王' },
})

test.each([
  ['pass', 100, null],
  ['pass', 20002, null],
  ['review', 20002, 20002],
  ['risky', 20006, 20006],
  ['risky', 29999, 21000],
] as const)('%s with %i is shown as %p', (suggest, label, shown) => {
  expect(findLabel({ suggest, label })).toBe(shown)
})

describe('narratives go to WeChat in as few texts as it takes, none over 2,500 characters', () => {
  test('a form of a hundred characters an indicator is two', () => {
    const answers = Object.fromEntries(Array.from({ length: 28 }, (_, index) => [index + 1, answer('字'.repeat(100))]))
    const joined = joinedPortions(narrativePortions(answers))
    expect(joined).toHaveLength(2)
    expect(joined.flatMap(({ nos }) => nos)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1))
  })

  test('what is empty is not asked about, and what is too long goes in pieces, characters beyond the first plane whole', () => {
    const portions = narrativePortions({ 1: answer('  '), 2: answer('𠮷'.repeat(3000)) })
    expect(portions.map(({ nos, text }) => [nos, [...text].length])).toEqual([
      [[2], 2500],
      [[2], 500],
    ])
    expect(portions.every(({ text }) => !text.includes('\ufffd'))).toBe(true)
    expect(joinedPortions(portions)).toHaveLength(2)
  })
})

test('of evidence the pictures are checked, and no documents', () => {
  const photo = {
    photoId: 'a',
    fileId: 'f',
    type: 'jpeg',
    bytes: 1,
    caption: '',
    attachedAt: getInstant(1),
    attachedBy: 'p',
  } as const
  const document = { name: '通知.pdf', pages: 1 }
  expect(picturesOf({ 8: [photo, { ...photo, photoId: 'b', type: 'pdf', document }] })).toEqual([
    { no: 8, photoId: 'a', fileId: 'f' },
  ])
})
