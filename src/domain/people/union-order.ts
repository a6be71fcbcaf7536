import type { Union, UnionKind } from './person'

/** As the notice names them: 地级以上市总工会, 省产业（局）工会, 企业集团（公司）. */
export const UNION_KINDS: readonly UnionKind[] = ['city', 'industry', 'group']

/** The cities of Guangdong in the province's order (行政区划). */
export const CITY_ORDER: readonly string[] = [
  ...['广州市', '深圳市', '珠海市', '汕头市', '佛山市', '韶关市', '河源市', '梅州市', '惠州市', '汕尾市', '东莞市'],
  ...['中山市', '江门市', '阳江市', '湛江市', '茂名市', '肇庆市', '清远市', '潮州市', '揭阳市', '云浮市'],
]

const cityRank = ({ kind, name }: Union): number => {
  const rank = kind === 'city' ? CITY_ORDER.findIndex((city) => name.startsWith(city)) : -1
  return rank === -1 ? CITY_ORDER.length : rank
}

const compare = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0)

/** What the one order goes by, of one union, each ascending: its place, whichever unions come or go before it. */
export const unionPlace = (union: Union) =>
  [UNION_KINDS.indexOf(union.kind), cityRank(union), union.name, union.unionId] as const

const comparePlaces = (a: ReturnType<typeof unionPlace>, b: ReturnType<typeof unionPlace>): number =>
  compare(a[0], b[0]) || compare(a[1], b[1]) || compare(a[2], b[2]) || compare(a[3], b[3])

/**
 * The one order of unions, on every list alike: by kind, cities in the province's order, others by name. Never by numbers of
 * theirs: a list of unions is no leaderboard (国办函〔2026〕12号).
 */
export const inUnionOrder = <Each extends Union>(unions: readonly Each[]): readonly Each[] =>
  [...unions].sort((a, b) => comparePlaces(unionPlace(a), unionPlace(b)))
