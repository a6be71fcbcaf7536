import type { RefusalCode, Refusal } from '@/domain/refusal/refusal'
import { ASSESSMENT_COMMANDS } from '@/domain/assessment/decide'
import { ASSESSMENT_STATES } from '@/domain/assessment/assessment'
import { LEDGER_STATES } from '@/domain/ledger/ledger-entry'
import { LEDGER_COMMANDS } from '@/domain/ledger/decide-ledger'
import { commandsOf, targetIn } from '@/domain/workflow/command-table'
import { failureSentence } from '@/text/failures'
import { refusalSentence } from '@/text/refusals'
import { noteUnionTelephone } from '@/text/whom-to-call'
import '@/text/refused-in-packages'
import { REFUSAL_VALUES } from '../support/refusal-values'

const codes = Object.keys(REFUSAL_VALUES) as RefusalCode[]
const sentenceOf = (code: RefusalCode) => refusalSentence({ refused: code, with: REFUSAL_VALUES[code] } as Refusal)

/** What programs and kinds of files are called is the same in Chinese. */
const PROPER_NAMES = /\.(?:xlsx?|docx?|wps)|CSV|Excel|OFD|WPS|Word|PDF/g

/** What functions that are newer than the phone may say of a paper's moves. */
const unknown = (code: 'move_not_allowed' | 'ledger_move_not_allowed') =>
  ({ refused: code, with: { state: 'archived', move: 'file' } }) as unknown as Refusal

const isReadable = (sentence: string) => {
  const words = sentence.replace(PROPER_NAMES, '')
  expect(sentence).toMatch(/。$/)
  expect(words).not.toMatch(/[A-Za-z_]|undefined|NaN|\[object|\d{4}-\d{2}/)
  expect(words).not.toMatch(/[,.!?]($|[^\d])/)
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
    ['deadline_passed', '12月15日已过，不能再提交。您填写的内容都保存着，如需延期请在首页申请。'],
    ['narrative_too_long', '第 8 项写了 2001 字，最多 2000 字。请至少删去 1 字再保存。'],
    ['answer_stale', '第 8 项刚刚由同事保存过（10:32）。您写的内容还在，请对照两份内容，选定保留哪一份。'],
    ['nomination_quota_full', '省级台账名额 5 家，已遴选 5 家。请先移除一家，或联系省产改办（020-83889486）调整名额。'],
    ['nomination_quota_exceeded', '本级台账名额 2 家，已遴选 5 家。请移除 3 家再提交。'],
    ['photo_too_large', '这张照片超过 10 兆，没有收下。请换一张小一些的照片。'],
    ['returns_outstanding', '第 8、17 项还标记着“需退回修改”，不能同意呈报或接收。请取消标记，或退回企业修改。'],
  ] as const)('%s', (code, sentence) => {
    expect(sentenceOf(code)).toBe(sentence)
  })

  test('the other person’s text is never read out', () => {
    expect(sentenceOf('answer_stale')).not.toContain('their text')
  })
})

test('whoever is told to ask the responsible union reads its number, where it has given one', () => {
  expect(sentenceOf('review_begun')).toContain('请联系责任工会退回')
  noteUnionTelephone('076922223333')
  expect(sentenceOf('review_begun')).toContain('请联系责任工会（0769-22223333）退回')
  noteUnionTelephone(null)
  expect(sentenceOf('review_begun')).toContain('请联系责任工会退回')
})

test('a refusal that the functions know and this program does not yet is told, too', () => {
  const newer = { refused: 'of_next_year', with: null } as unknown as Refusal
  isReadable(refusalSentence(newer))
  expect(refusalSentence(newer)).toContain('请关闭小程序重新打开')
})

describe('a move that is not possible says where the assessment is and whom to wait for', () => {
  const moves = [...commandsOf(ASSESSMENT_COMMANDS), 'remark' as const]
  const cases = moves.flatMap((move) => ASSESSMENT_STATES.map((state) => [move, state] as const))

  test.each(cases)('%s in %s', (move, state) => {
    isReadable(refusalSentence({ refused: 'move_not_allowed', with: { state, move } }))
  })

  test('a move or a state that is not known yet still makes a sentence', () => {
    isReadable(refusalSentence(unknown('move_not_allowed')))
  })

  test('for example', () => {
    expect(refusalSentence({ refused: 'move_not_allowed', with: { state: 'returned', move: 'endorse' } })).toBe(
      '评估表现在是“退回修改”，不能同意呈报。请等企业改好、再次提交以后再办理。',
    )
  })
})

describe('an entry of the ledger that cannot be moved so says whom to wait for', () => {
  const cases = commandsOf(LEDGER_COMMANDS).flatMap((move) =>
    LEDGER_STATES.filter((state) => targetIn(LEDGER_COMMANDS, move, state) === null).map(
      (state) => [move, state] as const,
    ),
  )

  test.each(cases)('%s in %s', (move, state) => {
    const sentence = refusalSentence({ refused: 'ledger_move_not_allowed', with: { state, move } })
    isReadable(sentence)
    expect(sentence).not.toContain('现在的状态')
  })

  test('a state that is not known yet still makes a sentence', () => {
    isReadable(refusalSentence(unknown('ledger_move_not_allowed')))
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
