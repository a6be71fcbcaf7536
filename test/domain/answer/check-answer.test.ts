import { EMPTY_CONTENT, narrativeLength, sameContent, type AnswerContent } from '@/domain/answer/answer'
import { checkAnswer, checkScore, isOnStep, maximumOf } from '@/domain/answer/validate-answer'
import { findIndicator, type Indicator } from '@/domain/rubric/rubric'
import { rubric, terms } from '../support/cast'

const content = (more: Partial<AnswerContent>): AnswerContent => ({ ...EMPTY_CONTENT, ...more })
const check = (no: number, more: Partial<AnswerContent>, scoring: Parameters<typeof checkAnswer>[3] = terms) =>
  checkAnswer(rubric, no, content(more), scoring)
const indicator = (no: number): Indicator => {
  const found = findIndicator(rubric, no)
  if (!found) throw new Error(`no indicator ${no}`)
  return found
}

describe('a narrative is refused', () => {
  test.each([
    ['a null character', '\u0000'],
    ['a bell', '\u0007'],
    ['a backspace', '\u0008'],
    ['a vertical tab', '\u000B'],
    ['a form feed', '\u000C'],
    ['an escape', '\u001B'],
    ['a unit separator', '\u001F'],
    ['a delete', '\u007F'],
    ['a C1 control', '\u0085'],
    ['a non-character', '\uFFFE'],
    ['half of a character, its first', '\uD83D'],
    ['half of a character, its second', '\uDE00'],
    ['two halves the wrong way round', '\uDE00\uD83D'],
  ])('with %s in it', (_, character) => {
    for (const narrative of [character, `前${character}后`, `${character}后`, `前${character}`])
      expect(check(3, { narrative })).toEqual({ refused: 'narrative_control_characters', with: { no: 3 } })
  })

  test('from the 2001st character on, and the refusal says how long it is', () => {
    expect(check(3, { narrative: '字'.repeat(2001) })).toEqual({
      refused: 'narrative_too_long',
      with: { no: 3, length: 2001, limit: 2000 },
    })
    expect(check(3, { narrative: '😀'.repeat(2001) })).toMatchObject({ with: { length: 2001 } })
  })
})

describe('a narrative is taken', () => {
  test.each([
    ['empty, as a draft may be', ''],
    ['2000 characters', '字'.repeat(2000)],
    ['2000 characters outside the basic plane, as people count', '𠮷'.repeat(2000)],
    ['line breaks and tabs', '一、\r\n二、\t三'],
    ['blanks at the ends do not count', `${' '.repeat(50)}${'字'.repeat(2000)}\n\n`],
    ['an emoji of several parts', '👩‍🏭👍🏽'],
  ])('%s', (_, narrative) => {
    expect(check(3, { narrative })).toBeUndefined()
  })

  test('its length is what a person counts', () => {
    expect(narrativeLength(' 𠮷野家\n')).toBe(3)
    expect(narrativeLength('  \n\t')).toBe(0)
  })
})

describe('a score is refused', () => {
  test.each([
    ['above the maximum', 8, 4.5, { refused: 'score_out_of_range', with: { no: 8, maximum: 4 } }],
    ['below 0', 8, -0.5, { refused: 'score_out_of_range', with: { no: 8, maximum: 4 } }],
    ['that is no number', 8, Number.NaN, { refused: 'score_out_of_range', with: { no: 8, maximum: 4 } }],
    ['without end', 8, Infinity, { refused: 'score_out_of_range', with: { no: 8, maximum: 4 } }],
    ['between the steps', 8, 0.25, { refused: 'score_off_step', with: { no: 8, step: 0.5 } }],
    ['a hair off a step', 8, 3.5001, { refused: 'score_off_step', with: { no: 8, step: 0.5 } }],
    ['on a bonus that carries no points', 27, 1, { refused: 'score_not_open', with: { no: 27 } }],
    ['on a bonus, even 0', 28, 0, { refused: 'score_not_open', with: { no: 28 } }],
  ])('%s', (_, no, selfScore, expected) => {
    expect(check(no, { selfScore })).toEqual(expected)
  })
})

describe('a score is taken', () => {
  test.each([0, 0.5, 1, 3.5, 4])('%p of 4', (selfScore) => {
    expect(check(8, { selfScore })).toBeUndefined()
  })
  test('unset, anywhere', () => {
    expect(check(8, { selfScore: null })).toBeUndefined()
    expect(check(27, { selfScore: null })).toBeUndefined()
  })

  test('by every step of the cycle from 0 to the maximum', () => {
    for (const scoreStep of [0.1, 0.5, 1])
      for (let steps = 0; steps <= 5 / scoreStep; steps += 1) {
        const score = Number((steps * scoreStep).toFixed(1))
        expect(checkScore(indicator(1), score, { scoreStep, bonusPoints: null })).toBeUndefined()
      }
  })

  test('also where adding tenths left 0.30000000000000004', () => {
    expect(isOnStep(0.1 + 0.2, 0.1)).toBe(true)
  })
})

describe('the bonus is scored only up to what the office has set for the cycle', () => {
  const on = { scoreStep: 0.5, bonusPoints: { 27: 3, 28: 2 } }
  test('up to its own maximum', () => {
    expect(check(27, { selfScore: 3 }, on)).toBeUndefined()
    expect(check(28, { selfScore: 2.5 }, on)).toEqual({ refused: 'score_out_of_range', with: { no: 28, maximum: 2 } })
  })

  test('a maximum for one of them opens that one alone; a maximum of 0 opens nothing', () => {
    const one = { scoreStep: 0.5, bonusPoints: { 27: 3, 28: 0 } }
    expect(maximumOf(indicator(27), one)).toBe(3)
    expect(maximumOf(indicator(28), one)).toBeNull()
    expect(check(28, { selfScore: 0 }, one)).toMatchObject({ refused: 'score_not_open' })
  })

  test('and never changes the points of the table', () => {
    expect(maximumOf(indicator(8), { scoreStep: 0.5, bonusPoints: { 8: 100 } })).toBe(4)
  })
})

describe('figures', () => {
  test.each([
    ['of another indicator', 8, { workforce: 3 }, { refused: 'fact_unknown', with: { no: 8 } }],
    ['where none are asked for', 1, { payroll: 3 }, { refused: 'fact_unknown', with: { no: 1 } }],
    ['below 0', 8, { payroll: -1 }, { refused: 'fact_out_of_range', with: { no: 8, fact: '职工工资总额' } }],
    ['beyond reason', 8, { payroll: 1e12 }, { refused: 'fact_out_of_range', with: { no: 8, fact: '职工工资总额' } }],
    [
      'that are no number',
      8,
      { payroll: Number.NaN },
      { refused: 'fact_out_of_range', with: { no: 8, fact: '职工工资总额' } },
    ],
    ['half a person', 4, { membersThisYear: 1.5 }, { refused: 'fact_not_whole', with: { no: 4, fact: '今年党员数' } }],
    ['a third decimal', 8, { payroll: 1.005 }, { refused: 'fact_not_whole', with: { no: 8, fact: '职工工资总额' } }],
  ])('%s are refused', (_, no, facts, expected) => {
    expect(check(no, { facts })).toEqual(expected)
  })

  test('are taken one at a time, whole or with two decimals as they are counted', () => {
    expect(check(8, { facts: { educationExpenses: 186.45 } })).toBeUndefined()
    expect(check(4, { facts: { membersThisYear: 0 } })).toBeUndefined()
  })

  test('named like parts of every object are unknown', () => {
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect(check(8, { facts: JSON.parse(`{"${name}":1}`) as Record<string, number> })).toMatchObject({
        refused: 'fact_unknown',
      })
  })
})

test.each([0, 29, 999, 1.5])('there is no indicator %p to answer', (no) => {
  expect(check(no, {})).toEqual({ refused: 'indicator_unknown', with: { no } })
})

describe('two contents say the same', () => {
  const full = content({ narrative: '甲', selfScore: 1, facts: { payroll: 1 } })
  test.each([
    ['the same ones', { ...full }, true],
    ['another text', { ...full, narrative: '乙' }, false],
    ['another score', { ...full, selfScore: 1.5 }, false],
    ['no score', { ...full, selfScore: null }, false],
    ['another figure', { ...full, facts: { payroll: 2 } }, false],
    ['a figure more', { ...full, facts: { payroll: 1, educationExpenses: 0 } }, false],
    ['a figure less', { ...full, facts: {} }, false],
  ])('%s', (_, other, expected) => {
    expect(sameContent(full, other)).toBe(expected)
    expect(sameContent(other, full)).toBe(expected)
  })
})
