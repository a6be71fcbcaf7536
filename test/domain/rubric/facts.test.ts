import { compute, computeAll, type Computation } from '@/domain/rubric/facts'
import { findIndicator, type Formula } from '@/domain/rubric/rubric'
import { rubric } from '../support/cast'

const growth: Formula = { kind: 'growth', now: 'now', before: 'before' }
const share: Formula = { kind: 'share', part: 'part', whole: 'whole' }
const sum: Formula = { kind: 'sum', of: ['a', 'b'] }

const value = (number: number): Computation => ({ kind: 'value', value: number })
const incomplete: Computation = { kind: 'incomplete' }
const none = (because: 'nothing_before' | 'nothing_whole' | 'part_exceeds_whole'): Computation => ({
  kind: 'undefined',
  because,
})

describe('a growth rate is computed, and division by zero is answered in words', () => {
  test.each([
    ['nothing filled in', {}, incomplete],
    ['last year missing', { now: 5 }, incomplete],
    ['this year missing', { before: 5 }, incomplete],
    ['nobody in either year', { now: 0, before: 0 }, value(0)],
    ['the first ones this year', { now: 3, before: 0 }, none('nothing_before')],
    ['all gone', { now: 0, before: 8 }, value(-100)],
    ['more', { now: 126, before: 120 }, value(5)],
    ['fewer', { now: 114, before: 120 }, value(-5)],
    ['the same', { now: 120, before: 120 }, value(0)],
    ['doubled', { now: 240, before: 120 }, value(100)],
    ['a third', { now: 4, before: 3 }, value(33.33)],
    ['two thirds', { now: 5, before: 3 }, value(66.67)],
    ['a half hundredth is rounded away from zero', { now: 20201, before: 20000 }, value(1.01)],
    ['downwards too', { now: 19799, before: 20000 }, value(-1.01)],
    ['hardly anything less is nothing, and no minus nothing', { now: 99_999, before: 100_000 }, value(0)],
  ])('%s', (_, facts, expected) => {
    expect(compute(growth, facts)).toEqual(expected)
  })
})

describe('a share is computed of a whole that exists and is not exceeded', () => {
  test.each([
    ['the part missing', { whole: 5 }, incomplete],
    ['the whole missing', { part: 5 }, incomplete],
    ['nothing of nothing', { part: 0, whole: 0 }, none('nothing_whole')],
    ['something of nothing', { part: 1, whole: 0 }, none('nothing_whole')],
    ['more than the whole', { part: 6, whole: 5 }, none('part_exceeds_whole')],
    ['all', { part: 5, whole: 5 }, value(100)],
    ['none', { part: 0, whole: 5 }, value(0)],
    ['186.4 of 9320', { part: 186.4, whole: 9320 }, value(2)],
    ['a half hundredth is rounded up', { part: 201, whole: 20000 }, value(1.01)],
    ['hundredths', { part: 0.01, whole: 3 }, value(0.33)],
  ])('%s', (_, facts, expected) => {
    expect(compute(share, facts)).toEqual(expected)
  })
})

describe('a sum is computed of figures that are all there', () => {
  test.each([
    ['one missing', { a: 1 }, incomplete],
    ['nothing', { a: 0, b: 0 }, value(0)],
    ['whole numbers', { a: 3, b: 4 }, value(7)],
    ['tenths add up as on paper', { a: 0.1, b: 0.2 }, value(0.3)],
  ])('%s', (_, facts, expected) => {
    expect(compute(sum, facts)).toEqual(expected)
  })
})

describe('the indicators that are figures compute theirs', () => {
  test.each([
    [4, { membersThisYear: 126, membersLastYear: 120 }, '年度增长率', 5],
    [8, { educationExpenses: 186.4, payroll: 9320 }, '占工资总额', 2],
    [12, { artisansProvince: 1, artisansCity: 3, artisansEnterprise: 26 }, '合计', 30],
    [17, { dispatched: 60, workforce: 1500 }, '派遣占用工总量', 4],
    [18, { insured: 1500, insurable: 1500 }, '缴纳覆盖率', 100],
    [25, { studiosWorkers: 4, studiosModel: 2, studiosMasters: 1 }, '合计', 7],
    [27, { reported: 8, adopted: 2 }, '采用率', 25],
  ])('%i', (no, facts, label, expected) => {
    const results = computeAll(findIndicator(rubric, no)?.computed ?? [], facts)
    expect(results.map(({ fact, result }) => [fact.label, result])).toEqual([[label, value(expected)]])
  })
})
