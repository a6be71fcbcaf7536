import { departureOf } from '@/domain/ledger/leaving'
import type { Remark } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { modeOf, isFromFormerRound, isReviewToBegin, outcomeOf } from '@/features/review/review-mode'

const SUBMITTED = getInstant(1_796_000_000_000)
const remark = (more: Partial<Remark> = {}): Remark => ({
  comment: '',
  flagged: false,
  verifiedScore: null,
  verifiedReason: '',
  revision: 1,
  at: SUBMITTED,
  by: 'p',
  byName: '陈审',
  ...more,
})

test.each([
  ['reviewer', 'submitted', 'union'],
  ['reviewer', 'draft', 'reading'],
  ['reviewer', 'returned', 'reading'],
  ['reviewer', 'endorsed', 'reading'],
  ['reviewer', 'received', 'reading'],
  ['office', 'endorsed', 'office'],
  ['office', 'submitted', 'reading'],
  ['office', 'received', 'reading'],
  ['contact', 'submitted', 'reading'],
  [undefined, 'submitted', 'reading'],
] as const)('a %s before a %s one: %s', (role, state, mode) => {
  expect(modeOf(role, { state })).toBe(mode)
})

test('of an enterprise that has left it is read alone, whoever looks', () => {
  const departure = departureOf(
    { kind: 'removed', into: null, reason: '迁出' },
    { cycleId: 'c2026', at: getInstant(0), byName: '周办' },
  )
  expect(modeOf('reviewer', { state: 'submitted', departure })).toBe('reading')
  expect(modeOf('office', { state: 'endorsed', departure })).toBe('reading')
})

describe('a review begins', () => {
  test("with a reviewer's first look at a submission", () => {
    expect(isReviewToBegin('reviewer', { state: 'submitted', reviewBeganAt: null })).toBe(true)
  })
  test.each([
    ['not a second time', 'reviewer', 'submitted', SUBMITTED],
    ['not while the enterprise corrects it', 'reviewer', 'returned', null],
    ['not when the office looks on', 'office', 'submitted', null],
  ] as const)('%s', (_, role, state, reviewBeganAt) => {
    expect(isReviewToBegin(role, { state, reviewBeganAt })).toBe(false)
  })
})

test('a remark from before this submission is of a former round', () => {
  const remarked = remark({ at: getInstant(SUBMITTED - 1) })
  expect(isFromFormerRound(remarked, SUBMITTED)).toBe(true)
  expect(isFromFormerRound(remark(), SUBMITTED)).toBe(false)
  expect(isFromFormerRound(remarked, null)).toBe(false)
})

describe('what stands ready to be sent', () => {
  const tally = {
    8: { answered: true, score: 4, photos: 0 },
    9: { answered: true, score: 3, photos: 2 },
    27: { answered: true, score: null, photos: 0 },
  }
  test('names what is marked for return, in the order of the table, and what still lacks a word', () => {
    const remarks = {
      10: remark({ flagged: true, comment: '请附材料' }),
      8: remark({ flagged: true, comment: '  ' }),
      9: remark({ comment: '写得好' }),
    }
    expect(outcomeOf(edition2023, { tally }, remarks)).toMatchObject({
      items: [
        { no: 8, comment: '' },
        { no: 10, comment: '请附材料' },
      ],
      silent: [8],
    })
  })
  test("takes the union's number where it differs, and says where", () => {
    const remarks = { 8: remark({ verifiedScore: 3, verifiedReason: '凭证不全' }), 9: remark({ verifiedScore: 3 }) }
    expect(outcomeOf(edition2023, { tally }, remarks)).toMatchObject({ verifiedTotal: 6, adjusted: [8] })
  })
})
