import { formatTelephone } from '@/domain/people/shown-telephone'
import { checkMayLookUp, checkTelephone, dialled, findTelephone, maskTelephone } from '@/domain/people/telephone'
import type { Seat } from '@/domain/people/person'

test.each([
  '张三',
  '1380013800',
  '138001380001',
  '110',
  '13800138000 13900139000',
  '1.38E+10',
  `0769-${'2'.repeat(30)}`,
])('%s cannot be dialled', (typed) => {
  expect(checkTelephone(typed)).toEqual({ refused: 'telephone_malformed', with: null })
})

test.each([
  ['13800138000', '13800138000', '138****8000'],
  ['138-0013-8000', '13800138000', '138****8000'],
  ['138 0013 8000', '13800138000', '138****8000'],
  ['+86 13800138000', '13800138000', '138****8000'],
  ['86 138 0013 8000', '13800138000', '138****8000'],
  ['（0769）22831234', '076922831234', '0769****1234'],
  ['0769-22831234-801', '076922831234转801', '0769****1234'],
  ['02083334444-8001', '02083334444转8001', '020****4444'],
  ['020 83334444-801', '02083334444转801', '020****4444'],
  ['22831234转801', '22831234转801', '****1234'],
  ['2283123', '2283123', '****3123'],
  ['400-800-1234', '4008001234', '40****1234'],
  ['０７６９－２２８３１２３４', '076922831234', '0769****1234'],
])('%s is kept as %s and shown as %s', (typed, kept, masked) => {
  expect(checkTelephone(typed)).toBe(kept)
  expect(maskTelephone(kept)).toBe(masked)
  expect(dialled(kept)).toMatch(/^\d+$/)
})

test('nothing typed takes a number away', () => {
  expect(checkTelephone('  ')).toBe('')
})

test('of a list the first number counts, of a note none', () => {
  expect(findTelephone('020-87654321、13800138000')).toBe('02087654321')
  expect(findTelephone('张三 13800138000')).toBe('13800138000')
  expect(findTelephone('138 0013 8000')).toBe('13800138000')
  expect(findTelephone('020 87654321')).toBe('02087654321')
  expect(findTelephone('2283123.0')).toBe('2283123')
  expect(findTelephone('0086-13800138000')).toBe('13800138000')
  expect(findTelephone('+86-20-87654321')).toBe('02087654321')
  expect(findTelephone('0769-22222222（801）')).toBe('076922222222转801')
  expect(findTelephone('见附件')).toBeUndefined()
  expect(findTelephone('')).toBeUndefined()
})

describe('who may look up whose number', () => {
  const OFFICE: Seat = { role: 'office' }
  const reviewer = (unionId: string): Seat => ({ role: 'reviewer', unionId })
  const contact = (enterpriseId: string): Seat => ({ role: 'contact', enterpriseId })
  /** Who asks, about whom, and which union answers for a contact's enterprise. */
  test.each<[Seat, Seat, string | null, string | undefined]>([
    [contact('e1'), contact('e2'), 'u1', 'other_enterprise'],
    [contact('e1'), reviewer('u1'), null, 'not_permitted'],
    [contact('e1'), OFFICE, null, 'not_permitted'],
    [reviewer('u1'), contact('e1'), 'u2', 'other_union'],
    [reviewer('u1'), contact('e1'), null, 'other_union'],
    [reviewer('u1'), reviewer('u2'), null, 'other_union'],
    [reviewer('u1'), OFFICE, null, 'not_permitted'],
    [contact('e1'), contact('e1'), 'u1', undefined],
    [reviewer('u1'), contact('e1'), 'u1', undefined],
    [reviewer('u1'), reviewer('u1'), null, undefined],
    [OFFICE, contact('e1'), null, undefined],
    [OFFICE, reviewer('u1'), null, undefined],
    [OFFICE, OFFICE, null, undefined],
  ])('%j about %j, answered for by %s: %s', (asking, about, unionId, refused) => {
    expect(checkMayLookUp({ seat: asking }, about, unionId)?.refused).toBe(refused)
  })
})

test.each([
  ['02083334444', '020-83334444'],
  ['076922223333', '0769-22223333'],
  ['07692222333转12', '0769-2222333转12'],
  ['13800001234', '13800001234'],
  ['83334444', '83334444'],
  ['4008001234', '4008001234'],
])('%s is read as %s', (kept, read) => {
  expect(formatTelephone(kept)).toBe(read)
})
