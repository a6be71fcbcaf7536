import { plainNumber, readTypedNumber } from '@/domain/answer/typed-number'

describe('a number is never guessed', () => {
  test.each([
    ['12,5', 'comma'],
    ['12，5', 'comma'],
    ['1,2345', 'comma'],
    ['3 3', 'not_a_number'],
    ['12 345 6', 'not_a_number'],
    ['1,234 567', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['1。2。3', 'not_a_number'],
    ['12万', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['.', 'not_a_number'],
    ['。', 'not_a_number'],
    ['十二', 'not_a_number'],
    ['-3', 'negative'],
    ['－３', 'negative'],
    ['−0.5', 'negative'],
  ])('%j is refused as %s', (typed, problem) => {
    expect(readTypedNumber(typed)).toEqual({ kind: 'unreadable', problem })
  })
})

describe('a number is read as people type and paste it', () => {
  test.each([
    ['12.5', 12.5],
    ['３.００', 3],
    ['3.00', 3],
    ['１２。５', 12.5],
    ['12。5', 12.5],
    ['12。', 12],
    ['12．5', 12.5],
    ['12·5', 12.5],
    [' 12 。 5 ', 12.5],
    ['186.', 186],
    ['.5', 0.5],
    ['。5', 0.5],
    ['0', 0],
    ['-0', 0],
    ['007', 7],
    ['1,234', 1234],
    ['1，234，567.80', 1234567.8],
    ['9 320', 9320],
    ['9 320.5', 9320.5],
    ['９３２０\n', 9320],
  ])('%j is %d', (typed, value) => {
    expect(readTypedNumber(typed)).toEqual({ kind: 'number', value })
  })

  test.each(['', '  ', '\n', '　'])('%j is nothing', (typed) => {
    expect(readTypedNumber(typed)).toEqual({ kind: 'blank' })
  })

  test('whoever keeps numbers below 0 is given them in plain digits', () => {
    expect([plainNumber('－１，２００．５０'), plainNumber('12,5'), plainNumber('')]).toEqual([
      '-1200.50',
      undefined,
      undefined,
    ])
  })
})
