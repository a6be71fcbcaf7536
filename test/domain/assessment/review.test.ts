import { china, contact, day, office, reviewer } from '../support/cast'
import {
  after,
  allowed,
  ask,
  codeOf,
  endorsed,
  flag,
  received,
  remarkOf,
  RETURN,
  returned,
  submitted,
  underReview,
} from '../support/stages'

const ENDORSE = { kind: 'endorse', signerName: ' 王审核 ' } as const
const SEND_BACK = { kind: 'send_back', rectifyBy: day('2026-12-20'), note: '请核实' } as const

describe('beginning a review', () => {
  test.each([
    ['of a draft', returned],
    ['of what was endorsed', endorsed],
    ['of what was received', received],
    ['a second time', underReview],
  ])('%s is refused', (_, assessment) => {
    expect(ask(assessment, reviewer, { kind: 'begin_review' })).toEqual({
      refused: 'move_not_allowed',
      with: { state: assessment.state, move: 'begin_review' },
    })
  })

  test.each([
    ['a contact', contact],
    ['the office', office],
  ])('by %s is refused', (_, person) => {
    expect(codeOf(ask(submitted, person, { kind: 'begin_review' }))).toBe('not_permitted')
  })

  test('is recorded, changes no state and tells nobody', () => {
    const { patch, event, effects } = allowed(ask(submitted, reviewer, { kind: 'begin_review' }))
    expect(patch).toEqual({ reviewBeganAt: china('2026-11-22 12:00'), revision: submitted.revision + 1 })
    expect(event).toMatchObject({ kind: 'review_began', state: 'submitted' })
    expect(effects).toEqual([])
  })
})

describe.each([
  ['a return by the union', underReview, reviewer, RETURN, 'union', 'returned'],
  ['the office’s way back from 同意呈报', endorsed, office, SEND_BACK, 'office', 'sent_back'],
] as const)('%s', (_, assessment, actor, command, from, kind) => {
  test('is refused while it names no indicator', () => {
    expect(ask(assessment, actor, command)).toEqual({ refused: 'return_names_nothing', with: null })
  })

  test.each(['', '   ', '\n'])('is refused while an indicator has no word on what to correct: %j', (comment) => {
    const silent = flag(assessment, 8)
    const remarks = { ...silent.remarks, 12: remarkOf({ flagged: true, comment }) }
    expect(ask({ ...silent, remarks }, actor, command)).toEqual({ refused: 'return_without_comment', with: { no: 12 } })
  })

  test.each([
    ['yesterday', '2026-11-21', { refused: 'rectification_date_past', with: { earliestOn: '2026-11-22' } }],
    ['in 91 days', '2027-02-21', { refused: 'rectification_date_far', with: { latestOn: '2027-02-20' } }],
    ['a slip of the year', '2027-12-20', { refused: 'rectification_date_far', with: { latestOn: '2027-02-20' } }],
  ])('is refused with a 整改期限 of %s', (__, rectifyBy, expected) => {
    expect(ask(flag(assessment, 8), actor, { ...command, rectifyBy: day(rectifyBy) })).toEqual(expected)
  })

  test.each(['2026-11-22', '2027-02-20'])(
    'may ask for a correction by %s: today and 90 days are within',
    (rectifyBy) => {
      expect(codeOf(ask(flag(assessment, 8), actor, { ...command, rectifyBy: day(rectifyBy) }))).toBe('allowed')
    },
  )

  test('opens exactly the named indicators, in the table’s order', () => {
    const next = after(flag(assessment, 17, 3, 28), actor, command)
    expect(next).toMatchObject({ state: 'returned', editable: [3, 17, 28], opinion: null, endorsedAt: null })
    expect(next.returnOrder).toEqual({
      nos: [3, 17, 28],
      rectifyBy: '2026-12-20',
      note: command.note,
      at: china('2026-11-22 12:00'),
      byName: actor.name,
      from,
    })
    expect(next.round).toBe(assessment.round)
  })

  test('tells the contacts what and until when; the union too, where it was the office', () => {
    const { effects, event } = allowed(ask(flag(assessment, 8, 17), actor, command))
    expect(effects.map(({ occasion, audience }) => [occasion, audience.kind])).toEqual(
      from === 'union'
        ? [['returned', 'contacts']]
        : [
            ['sent_back', 'contacts'],
            ['sent_back', 'reviewers'],
          ],
    )
    expect(effects[0]?.detail).toEqual({ nos: [8, 17], day: '2026-12-20' })
    expect(event).toMatchObject({ kind, detail: { nos: [8, 17], day: '2026-12-20', reason: command.note } })
  })

  test('may be made after the deadline', () => {
    const late = { now: china('2026-12-18 09:00') }
    expect(codeOf(ask(flag(assessment, 8), actor, command, late))).toBe('allowed')
  })
})

describe('an endorsement is refused', () => {
  test('while an indicator is still marked for return, naming it', () => {
    expect(ask(flag(underReview, 17, 8), reviewer, ENDORSE)).toEqual({
      refused: 'returns_outstanding',
      with: { nos: [8, 17] },
    })
  })

  test.each(['', ' ', '\t'])('without a signer: %j', (signerName) => {
    expect(ask(underReview, reviewer, { kind: 'endorse', signerName })).toEqual({
      refused: 'signer_missing',
      with: null,
    })
  })
})

describe('an endorsement', () => {
  test('is the official sentence, the signer’s name and the day in China', () => {
    const next = after(underReview, reviewer, ENDORSE, { now: china('2026-12-10 00:30') })
    expect(next).toMatchObject({ state: 'endorsed', endorsedAt: china('2026-12-10 00:30') })
    expect(next.opinion).toEqual({
      sentence: '经审核，上述自评情况真实准确，同意呈报。',
      signerName: '王审核',
      signedOn: '2026-12-10',
      at: china('2026-12-10 00:30'),
    })
  })

  test('may be made without opening it first, and may follow the deadline', () => {
    expect(after(submitted, reviewer, ENDORSE, { now: china('2026-12-18 09:00') })).toMatchObject({
      state: 'endorsed',
      reviewBeganAt: china('2026-12-18 09:00'),
    })
  })

  test('keeps the moment at which its review began', () => {
    const opened = after(submitted, reviewer, { kind: 'begin_review' }, { now: china('2026-11-20 09:00') })
    expect(after(opened, reviewer, ENDORSE).reviewBeganAt).toBe(china('2026-11-20 09:00'))
  })

  test('records the union’s total, with 核定分 where it differs', () => {
    const verified = { ...underReview, remarks: { 8: remarkOf({ verifiedScore: 2, verifiedReason: '凭证不足' }) } }
    expect(allowed(ask(verified, reviewer, ENDORSE)).event.detail).toMatchObject({ score: 85.5 })
  })

  test('tells the contacts and the office', () => {
    expect(
      allowed(ask(underReview, reviewer, ENDORSE)).effects.map(({ occasion, audience }) => [occasion, audience.kind]),
    ).toEqual([
      ['endorsed', 'contacts'],
      ['endorsed_to_office', 'office'],
    ])
  })

  test('of a second round is possible: the marks of the first were taken off by its resubmission', () => {
    const secondRound = after(returned, contact, { kind: 'submit' })
    expect(codeOf(ask(secondRound, reviewer, ENDORSE))).toBe('allowed')
  })
})

test('what cannot be seen is left out of notes and of the signer’s name, since both are printed', () => {
  const returnedWith = after(flag(underReview, 8), reviewer, { ...RETURN, note: ' 第一\u0000点\n第二点 ' })
  expect(returnedWith.returnOrder?.note).toBe('第一点\n第二点')
  expect(after(underReview, reviewer, { kind: 'endorse', signerName: '王\u0007 \n审核' }).opinion?.signerName).toBe(
    '王 审核',
  )
  expect(codeOf(ask(underReview, reviewer, { kind: 'endorse', signerName: '\u0000' }))).toBe('signer_missing')
})
