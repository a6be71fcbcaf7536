import { edition2023 } from '@/domain/rubric/edition-2023'
import { hints2023 } from '@/domain/rubric/hints-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { figureMismatches } from '@/domain/rubric/figures-in-text'

const indicators = indicatorsOf(edition2023)
const hints = indicators.map(({ no }) => ({ no, ...hints2023[no] }))

test('every indicator of 附件 1 has a hint and an example, and there is none of another', () => {
  expect(Object.keys(hints2023).map(Number)).toEqual(indicators.map(({ no }) => no))
  expect(hints.filter(({ hint, example }) => !hint || !example)).toEqual([])
})

test.each(hints)('the example of $no is of the length that the table asks for', ({ example = '' }) => {
  const { length } = Array.from(example)
  expect([length >= 80, length <= 130, example.trim() === example]).toEqual([true, true, true])
})

test('no example is another, nor the hint of one, nor the notice’s own', () => {
  const texts = [...hints.flatMap(({ hint, example }) => [hint, example]), ...indicators.map(({ example }) => example)]
  const given = texts.filter((text) => text !== undefined)
  expect(new Set(given).size).toBe(given.length)
})

test('an example names nobody: no person, place, enterprise or year', () => {
  const named =
    /(?:省|市|县|区|镇|街道|集团|有限公司|股份|大学)(?!级)|[赵钱孙李周吴郑王陈刘黄张林](?:某|总|工(?!人|艺|会|作|匠|资|程|种|位)|师傅)|20\d\d/
  const allowed = /省级|市级|市县级|省产改办|高等学校|责任区/g
  expect(hints.filter(({ example = '' }) => named.test(example.replace(allowed, '')))).toEqual([])
})

test.each([
  [4, { membersThisYear: 126, membersLastYear: 112 }],
  [8, { payroll: 8600 }],
  [17, { dispatched: 86, workforce: 1420 }],
  [18, { insured: 1334, insurable: 1334 }],
  [27, { reported: 10, adopted: 3 }],
])('the shares in the example of %d follow from its numbers', (no, figures) => {
  const indicator = indicators.find((each) => each.no === no)
  expect(indicator && figureMismatches(indicator, figures, hints2023[no]?.example ?? '')).toEqual([])
})
