import { keyPattern, namePattern, numberTyped, searchKeyOf } from '@/domain/ledger/search-key'
import { readingOf } from '../../../cloudfunctions/deadline/reading'

const NAME = '日立电梯（中国）有限公司'
const FOUND_IN_THE_NAME: ReadonlyArray<readonly [string, string]> = [
  ['日立电梯中国', NAME],
  ['日立电梯(中国)有限公司', NAME],
  ['日立 中国', NAME],
  ['中国　日立', NAME],
  ['电 梯', NAME],
  ['abc物流', '广东ＡＢＣ物流有限公司'],
  ['ABC物流', '广东A.B.C-物流有限公司'],
  ['一汽-大众', '一汽大众汽车有限公司'],
  ['一汽大众', '一汽－大众 汽车有限公司'],
]

test.each(FOUND_IN_THE_NAME)('%s finds %s by its name alone', (typed, name) => {
  expect(new RegExp(namePattern(typed) ?? '', 'i').test(name)).toBe(true)
})

test.each([
  ['日立 广州', NAME],
  ['.*', NAME],
  ['梯电', NAME],
])('%s does not find %s', (typed, name) => {
  expect(new RegExp(namePattern(typed) ?? '', 'i').test(name)).toBe(false)
})

test('nothing typed is no pattern', () => {
  expect([namePattern(''), namePattern('  '), keyPattern('（）'), numberTyped('3 1')]).toEqual([
    ...[undefined, undefined, undefined, undefined],
  ])
  expect(numberTyped(' 031 ')).toBe(31)
})

const KEY = searchKeyOf({ no: 31, names: ['重庆长安（东莞）汽车有限公司', '莞城精工厂'] }, readingOf)

test.each([
  ...['31', '031', '３１', '重庆长安东莞', '莞城', '汽车 莞城'],
  // Read as these names are read, not as the characters are read most often; in part, from a syllable on.
  ...['chongqing', 'changan', 'dongguan', 'dongg', 'Chong Qing', 'qiche dongguan', 'guancheng'],
  ...['cqca', 'dgqc', 'gcjg', 'CQCA 31'],
])('%s finds it by what is kept', (typed) => {
  expect(new RegExp(keyPattern(typed) ?? '').test(KEY)).toBe(true)
})

test.each(['3', '311', 'hongqing', 'ongguan', 'cqac', '重庆 深圳', 'dongguan 32'])('%s does not', (typed) => {
  expect(new RegExp(keyPattern(typed) ?? '').test(KEY)).toBe(false)
})
