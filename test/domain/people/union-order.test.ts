import type { Union, UnionKind } from '@/domain/people/person'
import { CITY_ORDER, inUnionOrder } from '@/domain/people/union-order'
import { cityUnions } from '../../../seeds/official/unions'

const union = (name: string, kind: UnionKind = 'city'): Union => ({ unionId: `u-${name}`, name, kind })
const names = (unions: readonly Union[]) => inUnionOrder(unions).map(({ name }) => name)

test('cities come first, in the province’s order, then industries, then groups', () => {
  const group = union('广东某某集团有限公司', 'group')
  const industry = union('省机械工会', 'industry')
  const cities = [union('东莞市总工会'), union('广州市总工会'), union('深圳市总工会')]
  expect(names([group, ...cities, industry])).toEqual([
    ...['广州市总工会', '深圳市总工会', '东莞市总工会'],
    ...['省机械工会', '广东某某集团有限公司'],
  ])
})

test('what the order of cities does not know comes after those that it knows, by name', () => {
  expect(names([union('乙工会'), union('甲工会'), union('云浮市总工会')])).toEqual(['云浮市总工会', '乙工会', '甲工会'])
})

test('two of one name keep one order, whichever came first', () => {
  const [a, b] = [union('甲工会'), { ...union('甲工会'), unionId: 'u-0' }]
  expect(inUnionOrder([a, b])).toEqual(inUnionOrder([b, a]))
})

test('the official unions are all of Guangdong’s cities, in this very order', () => {
  expect(names([...cityUnions].reverse())).toEqual(CITY_ORDER.map((city) => `${city}总工会`))
})
