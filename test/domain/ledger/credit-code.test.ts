import { isCreditCode, plainCreditCode } from '@/domain/ledger/credit-code'

// The first is the example of GB 32100-2015, the second the one of 中国工商银行.
test.each([
  '91350100M000100Y43',
  '91100000100003962T',
  '91440600MA4W000002',
  '914419006181631892',
  '91440101MA5CTNPF6G',
])('%s is a credit code', (code) => {
  expect(isCreditCode(code)).toBe(true)
})

test.each([
  '',
  '91100000100003962A',
  '9110000010000396',
  '91100000100003962TT',
  '9110000010O003962T',
  '914419006181632000',
  '91440600MA4W000003',
  '91440600MA4W00000I',
  '9144190061816318',
])('%j is none: a character is other than the others say, or missing, or too many', (code) => {
  expect(isCreditCode(code)).toBe(false)
})

test.each([
  '9144 0101 MA5C TNPF 6G',
  '９１４４０１０１ｍａ５ｃｔｎｐｆ６ｇ',
  '91-440101-MA5CTNPF6G',
  "'91440101MA5CTNPF6G",
  '"91440101MA5CTNPF6G"',
])('%s is written for one code', (typed) => {
  expect(plainCreditCode(typed)).toBe('91440101MA5CTNPF6G')
})
