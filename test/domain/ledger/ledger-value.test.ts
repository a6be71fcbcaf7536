import { COLUMN_KINDS, type LedgerColumn } from '@/domain/ledger/ledger-column'
import { checkValues, normaliseName, normaliseTyped, normaliseValue } from '@/domain/ledger/ledger-value'

const column = (kind: LedgerColumn['kind'], more: Partial<LedgerColumn> = {}): LedgerColumn => ({
  columnId: kind,
  label: '栏目',
  kind,
  required: false,
  choices: [],
  limit: 5,
  ...more,
})
const choice = column('choice', { choices: ['国有及国有控股', '其他（请说明）'] })

describe('a value is refused', () => {
  test.each([
    [
      'a text over its limit, counted in characters as people count them',
      column('text'),
      '一二三四五🀄',
      'ledger_value_too_long',
    ],
    ['a number with its unit', column('number'), '1200人', 'ledger_not_a_number'],
    ['two numbers', column('number'), '12 to 13', 'ledger_not_a_number'],
    ['two numbers beside each other', column('number'), '3 3', 'ledger_not_a_number'],
    ['a comma that groups nothing', column('number'), '12,5', 'ledger_not_a_number'],
    ['a number in scientific writing', column('number'), '1e5', 'ledger_not_a_number'],
    ['a formula', column('number'), '=1+1', 'ledger_not_a_number'],
    ['more digits than a sheet can hold exactly', column('number'), '1234567890123', 'ledger_not_a_number'],
    ['a day that no calendar has', column('date'), '2026-02-29', 'ledger_not_a_date'],
    ['a month alone', column('date'), '2026年5月', 'ledger_not_a_date'],
    ['a choice that is none', choice, '国有', 'ledger_not_a_choice'],
  ])('%s', (_, of, typed, refused) => {
    expect(normaliseValue(typed, of)).toMatchObject({ refused, with: { column: '栏目' } })
  })
})

describe('a value is kept in one canonical form', () => {
  test.each([
    ['text', column('text'), ' 一二\u0000  三 ', '一二 三'],
    ['text that looks like a formula stays that text', column('text'), '=1+1', '=1+1'],
    [
      'a credit code',
      column('text', { label: '统一社会信用代码', limit: 18 }),
      '9144 0101 ma5c tnpf 6g',
      '91440101MA5CTNPF6G',
    ],
    ['a code of another length', column('text', { label: '社会信用代码', limit: 18 }), '61816318-9', '61816318-9'],
    ['full-width digits', column('number'), '１，２００', '1200'],
    ['a point of an input method for Chinese', column('number'), '12。5', '12.5'],
    ['thousands', column('number'), '1,234,567', '1234567'],
    ['zeros around', column('number'), '007.50', '7.5'],
    ['nothing at all', column('number'), '-0.00', '0'],
    ['below zero', column('number'), '-12', '-12'],
    ['a day in Chinese', column('date'), '2026年1月5日', '2026-01-05'],
    ['a day with slashes', column('date'), '2026/1/5', '2026-01-05'],
    ['a day with full stops', column('date'), '２０２６.01.05', '2026-01-05'],
    ['a day without anything', column('date'), '20260105', '2026-01-05'],
    ['a choice with the other brackets', choice, '其他(请说明)', '其他（请说明）'],
  ])('%s', (_, of, typed, kept) => {
    expect(normaliseValue(typed, of)).toBe(kept)
  })

  test.each(COLUMN_KINDS)('no %s at all is no value', (kind) => {
    expect(normaliseValue(' \n', column(kind))).toBe('')
  })

  test.each([
    ['number', column('number'), '１，２００.5'],
    ['date', column('date'), '2026.1.5'],
    ['choice', choice, '其他(请说明)'],
  ])('%s: what was kept is kept the same again', (_, of, typed) => {
    const kept = normaliseValue(typed, of) as string
    expect(normaliseValue(kept, of)).toBe(kept)
  })
})

describe('a date that is typed or imported', () => {
  test.each(['2101-01-01', '9999-12-31'])('is bounded: %s', (typed) => {
    expect(normaliseTyped(typed, column('date'))).toMatchObject({
      refused: 'ledger_date_out_of_bounds',
      with: { latestOn: '2100-12-31' },
    })
  })

  test('and stays as it is where it was kept before there was a bound', () => {
    expect(normaliseTyped('9999年12月31日', column('date'), '9999-12-31')).toBe('9999-12-31')
    expect(checkValues({ date: '9999-12-31' }, [column('date')])).toBeUndefined()
    expect(normaliseTyped('2100/12/31', column('date'))).toBe('2100-12-31')
  })
})

describe('a name', () => {
  test.each([
    ['is there', '  ', 'ledger_name_missing'],
    ['has an end', '厂'.repeat(81), 'ledger_value_too_long'],
  ])('%s', (_, typed, refused) => {
    expect(normaliseName(typed)).toMatchObject({ refused })
  })

  test('keeps its brackets and its slips as they are', () => {
    expect(normaliseName(' 深圳市生物医药创新产业+园 ')).toBe('深圳市生物医药创新产业+园')
    expect(normaliseName('日立电梯（中国）有限公司')).toBe('日立电梯（中国）有限公司')
  })
})

describe('an entry is whole', () => {
  const required = column('number', { required: true })

  test('with every required value, and every other one sound', () => {
    expect(checkValues({ number: '3' }, [required, choice])).toBeUndefined()
    expect(checkValues({}, [choice])).toBeUndefined()
  })

  test('not without a required one, nor with a choice that the office took away', () => {
    expect(checkValues({}, [required])).toMatchObject({ refused: 'ledger_value_missing', with: { column: '栏目' } })
    expect(checkValues({ number: '3', choice: '集体' }, [required, choice])).toMatchObject({
      refused: 'ledger_not_a_choice',
    })
  })
})
