import { checkLetter, RETURN_LETTER_LIMIT, rectifyDayOf } from '@/domain/review/return-letter'
import { day, office, reviewer } from '../support/cast'
import { after, allowed, ask, endorsed, flag, RETURN, underReview } from '../support/stages'

const SEND_BACK = { ...RETURN, kind: 'send_back' } as const

describe.each([
  ['a return by the union', underReview, reviewer, RETURN],
  ['the office’s way back', endorsed, office, SEND_BACK],
] as const)('%s that names a day for single indicators', (_, assessment, actor, command) => {
  const flagged = flag(assessment, 8, 17)

  test.each([
    ['an indicator that is not returned', { 9: day('2026-12-10') }, { refused: 'return_names_other', with: { no: 9 } }],
    ['yesterday', { 8: day('2026-11-21') }, { refused: 'rectification_date_past', with: { earliestOn: '2026-11-22' } }],
    [
      'a day after the whole return’s',
      { 8: day('2026-12-21') },
      { refused: 'rectification_date_after_all', with: { no: 8, rectifyBy: '2026-12-20' } },
    ],
  ])('is refused with %s', (__, each, refusal) => {
    expect(ask(flagged, actor, { ...command, each })).toEqual(refusal)
  })

  test('keeps those that end sooner than the whole, and goes by the whole’s day for all the rest', () => {
    const each = { 8: day('2026-12-10'), 17: command.rectifyBy }
    const { returnOrder } = after(flagged, actor, { ...command, each })
    expect(returnOrder).toMatchObject({ rectifyBy: '2026-12-20', each: { 8: '2026-12-10' } })
    expect(returnOrder && [8, 17].map((no) => rectifyDayOf(returnOrder, no))).toEqual(['2026-12-10', '2026-12-20'])
  })

  test('keeps none where none is named', () => {
    expect(allowed(ask(flagged, actor, command)).patch.returnOrder).not.toHaveProperty('each')
  })

  test('is refused with a 退回函 that is too long', () => {
    const note = '改'.repeat(RETURN_LETTER_LIMIT + 1)
    expect(ask(flagged, actor, { ...command, note })).toEqual({
      refused: 'return_letter_too_long',
      with: { limit: RETURN_LETTER_LIMIT },
    })
    expect(checkLetter('改'.repeat(RETURN_LETTER_LIMIT))).toBeUndefined()
  })
})
