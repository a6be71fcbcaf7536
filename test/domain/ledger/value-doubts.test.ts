import { SUGGESTED_COLUMNS } from '@/domain/ledger/ledger-column'
import { valueDoubts } from '@/domain/ledger/value-doubts'

const doubtsOf = (values: Readonly<Record<string, string>>) =>
  valueDoubts(values, SUGGESTED_COLUMNS).map((each) => each.doubt)

describe('what a spreadsheet cut off is told from what was mistyped:', () => {
  test.each(['914419006181632000', '914419006181632000.0', '9.14E+17', '9.14419E17', '9.14419006181632e+17'])(
    '%s',
    (code) => {
      expect(doubtsOf({ 'credit-code': code })).toEqual(['spoiled'])
    },
  )

  test('a telephone number too', () => {
    expect(doubtsOf({ phone: '1.38E+10' })).toEqual(['spoiled'])
    expect(doubtsOf({ 'credit-code': '91440600MA4W000003' })).toEqual(['credit_code'])
  })
})

test.each([
  '13800138000',
  '138-0013-8000',
  '+86 13800138000',
  '0769-22222222',
  '（0769）22222222',
  '0769-22222222-801',
  '22222222转801',
  '400-800-1234',
  '020-87654321、13800138000',
  '０７６９－２２２２２２２２',
  '13800138000.0',
  "'13800138000",
  '0086-13800138000',
  '(86)13800138000',
  '+86-769-22222222',
  '0769-22222222 转 801',
  '0769-22222222（801）',
  '0769-22222222 ext.801',
  '13800138000\n13900139000',
])('%s is a telephone number', (phone) => {
  expect(doubtsOf({ phone })).toEqual([])
})

// Among them numbers of which a spreadsheet took the 0 away, and two that were joined.
test.each(['张三', '1380013800', '138001380001', '123', '同上', '7692222222', '2087654321', '1380013800013900139000'])(
  '%s is none',
  (phone) => {
    expect(doubtsOf({ phone })).toEqual(['phone'])
  },
)

test('more industrial workers than staff are doubted, as many are not', () => {
  expect(doubtsOf({ staff: '300', workers: '301' })).toEqual(['more_workers'])
  expect(doubtsOf({ staff: '300', workers: '300' })).toEqual([])
  expect(doubtsOf({ workers: '300' })).toEqual([])
})
