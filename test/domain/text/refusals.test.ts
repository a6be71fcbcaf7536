import { getInstant } from '@/domain/calendar/instant'
import type { RefusalCode, RefusalParameters, Refusal } from '@/domain/refusal/refusal'
import { ASSESSMENT_STATES } from '@/domain/assessment/assessment'
import { LEDGER_STATES } from '@/domain/ledger/ledger-entry'
import { LEDGER_MOVES } from '@/domain/ledger/ledger-moves'
import { failureSentence } from '@/text/failures'
import { refusalSentence } from '@/text/refusals'
import { china } from '../support/cast'

const savedAt = getInstant(china('2026-12-08 10:32'))

/** Values for each code; it does not compile while a code of the catalogue is missing. */
const VALUES: { readonly [Code in RefusalCode]: RefusalParameters[Code] } = {
  identity_missing: null,
  not_bound: null,
  seat_revoked: null,
  not_permitted: null,
  other_enterprise: null,
  other_union: null,
  invitation_unknown: null,
  invitation_expired: { expiredOn: '2026-12-01' },
  invitation_used: null,
  invitation_revoked: null,
  already_bound: null,
  action_unknown: null,
  request_malformed: { where: 'input.narrative' },
  request_id_reused: null,
  request_too_large: null,
  cycle_unknown: null,
  cycle_not_open: { openOn: '2026-10-30' },
  cycle_running: { deadlineOn: '2026-12-15' },
  cycle_year_taken: { year: 2026 },
  assessment_unknown: null,
  enterprise_unknown: null,
  union_unknown: null,
  person_unknown: null,
  indicator_unknown: { no: 29 },
  answer_stale: { no: 8, revision: 4, savedAt, narrative: 'their text', selfScore: 3, facts: { payroll: 1 } },
  indicator_locked: { no: 8 },
  narrative_too_long: { no: 8, length: 2001, limit: 2000 },
  narrative_control_characters: { no: 8 },
  score_out_of_range: { no: 8, maximum: 4 },
  score_off_step: { no: 8, step: 0.5 },
  score_not_open: { no: 27 },
  fact_unknown: { no: 8 },
  fact_out_of_range: { no: 8, fact: '职工工资总额' },
  fact_not_whole: { no: 4, fact: '今年党员数' },
  photo_limit: { limit: 9 },
  photo_missing: null,
  photo_unknown: null,
  photo_too_large: { limitBytes: 10 * 1024 * 1024 },
  photo_not_an_image: null,
  photo_has_metadata: null,
  caption_too_long: { limit: 40 },
  stamp_form_open: null,
  stamp_other_form: null,
  stamp_limit: { limit: 20 },
  stamp_sheet_small: { width: 640, height: 480, shorter: 700, longer: 1000 },
  stamp_pages_changed: null,
  stamp_empty: null,
  stamp_unclear: { pages: [2, 5] },
  stamp_finished: null,
  stamp_received: null,
  move_not_allowed: { state: 'endorsed', move: 'withdraw' },
  deadline_passed: { deadlineOn: '2026-12-15' },
  withdraw_after_deadline: { deadlineOn: '2026-12-15' },
  review_begun: null,
  version_changed: null,
  submission_blocked: { findings: 3 },
  return_names_nothing: null,
  return_without_comment: { no: 8 },
  rectification_date_past: { earliestOn: '2026-12-08' },
  rectification_date_far: { latestOn: '2027-03-08' },
  review_remark_stale: { no: 8 },
  verified_score_needs_reason: { no: 8 },
  remark_too_long: { limit: 500 },
  signer_missing: null,
  returns_outstanding: { nos: [8, 17] },
  ledger_entry_unknown: null,
  ledger_changed: null,
  ledger_move_not_allowed: { state: 'confirmed', move: 'check' },
  ledger_name_missing: null,
  ledger_value_missing: { column: '所属行业' },
  ledger_value_too_long: { column: '所属行业', length: 61, limit: 60 },
  ledger_not_a_number: { column: '职工总数' },
  ledger_not_a_date: { column: '成立日期' },
  ledger_not_a_choice: { column: '企业性质', choices: ['国有', '民营'] },
  ledger_column_unknown: null,
  ledger_unchanged: null,
  ledger_columns_changed: null,
  ledger_columns_too_many: { limit: 40 },
  ledger_column_label_missing: null,
  ledger_column_label_too_long: { label: '三十个字以上的栏目名称', limit: 30 },
  ledger_column_label_taken: { label: '所属行业' },
  ledger_column_kind_fixed: { label: '所属行业' },
  ledger_column_choices_missing: { label: '企业性质' },
  ledger_column_choices_too_many: { label: '企业性质', limit: 40 },
  deadline_before_open: null,
  deadline_not_later: { deadlineOn: '2026-12-15' },
  reason_missing: null,
  bonus_points_out_of_range: { limit: 100 },
  routing_unchanged: null,
  union_name_taken: null,
  no_suggestion: null,
  nothing_to_nudge: null,
}

const codes = Object.keys(VALUES) as RefusalCode[]
const sentenceOf = (code: RefusalCode) => refusalSentence({ refused: code, with: VALUES[code] } as Refusal)

const isReadable = (sentence: string) => {
  expect(sentence).toMatch(/。$/)
  expect(sentence).not.toMatch(/[A-Za-z_]|undefined|NaN|\[object|\d{4}-\d{2}/)
  expect(sentence).not.toMatch(/[,.!?]($|[^\d])/)
  expect(Array.from(sentence).length).toBeLessThanOrEqual(70)
}

describe('every refusal is a short Chinese sentence without codes, and says what to do next', () => {
  test.each(codes)('%s', (code) => {
    const sentence = sentenceOf(code)
    isReadable(sentence)
    expect(sentence).toMatch(/请/)
    expect(sentence.split(/。/).filter((part) => part !== '').length).toBeGreaterThanOrEqual(2)
  })

  test('no two refusals say the same', () => {
    expect(new Set(codes.map(sentenceOf)).size).toBe(codes.length)
  })

  test.each([
    ['deadline_passed', '12月15日已过，不能再提交。您填写的内容都保存着，如需延期请联系省产改办。'],
    ['narrative_too_long', '第 8 项写了 2001 字，最多 2000 字。请至少删去 1 字再保存。'],
    ['answer_stale', '第 8 项刚刚由同事保存过（10:32）。您写的内容还在，请对照两份内容，选定保留哪一份。'],
    ['photo_too_large', '这张照片超过 10 兆，没有收下。请换一张小一些的照片。'],
    ['returns_outstanding', '第 8、17 项还标记着“需退回修改”，不能同意呈报或接收。请取消标记，或退回企业修改。'],
  ] as const)('%s', (code, sentence) => {
    expect(sentenceOf(code)).toBe(sentence)
  })

  test('the other person’s text is never read out', () => {
    expect(sentenceOf('answer_stale')).not.toContain('their text')
  })
})

describe('a move that is not possible says where the assessment is and whom to wait for', () => {
  const moves = ['submit', 'withdraw', 'begin_review', 'remark', 'return', 'endorse', 'send_back', 'receive', 'extend']
  const cases = moves.flatMap((move) => ASSESSMENT_STATES.map((state) => [move, state] as const))

  test.each(cases)('%s in %s', (move, state) => {
    isReadable(refusalSentence({ refused: 'move_not_allowed', with: { state, move } }))
  })

  test('a move or a state that is not known yet still makes a sentence', () => {
    isReadable(refusalSentence({ refused: 'move_not_allowed', with: { state: 'archived', move: 'file' } }))
  })

  test('for example', () => {
    expect(refusalSentence({ refused: 'move_not_allowed', with: { state: 'returned', move: 'endorse' } })).toBe(
      '评估表现在是“退回修改”，不能同意呈报。请等企业改好、再次提交以后再办理。',
    )
  })
})

describe('an entry of the ledger that cannot be moved so says whom to wait for', () => {
  const cases = (['check', 'confirm', 'return'] as const).flatMap((move) =>
    LEDGER_STATES.filter((state) => LEDGER_MOVES[move].from[state] === null).map((state) => [move, state] as const),
  )

  test.each(cases)('%s in %s', (move, state) => {
    const sentence = refusalSentence({ refused: 'ledger_move_not_allowed', with: { state, move } })
    isReadable(sentence)
    expect(sentence).not.toContain('现在的状态')
  })

  test('a state that is not known yet still makes a sentence', () => {
    isReadable(refusalSentence({ refused: 'ledger_move_not_allowed', with: { state: 'archived', move: 'file' } }))
  })
})

describe('a call that failed', () => {
  test('for lack of a network says that nothing is lost', () => {
    expect(failureSentence({ outcome: 'offline' })).toBe(
      '网络没有连上，您填写的内容没有丢失。请检查手机网络，再试一次。',
    )
  })

  test('for a fault of ours gives the number to ask with', () => {
    expect(failureSentence({ outcome: 'outage', reference: '4f2a91' })).toContain('编号 4f2a91')
  })

  test('for a reason gives the reason', () => {
    expect(failureSentence({ outcome: 'refused', refusal: { refused: 'not_bound', with: null } })).toBe(
      sentenceOf('not_bound'),
    )
  })
})
