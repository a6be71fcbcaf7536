import type { Union } from '@/domain/people/person'

const CITIES: ReadonlyArray<readonly [city: string, pinyin: string]> = [
  ['广州市', 'guangzhou'],
  ['深圳市', 'shenzhen'],
  ['珠海市', 'zhuhai'],
  ['汕头市', 'shantou'],
  ['佛山市', 'foshan'],
  ['韶关市', 'shaoguan'],
  ['河源市', 'heyuan'],
  ['梅州市', 'meizhou'],
  ['惠州市', 'huizhou'],
  ['汕尾市', 'shanwei'],
  ['东莞市', 'dongguan'],
  ['中山市', 'zhongshan'],
  ['江门市', 'jiangmen'],
  ['阳江市', 'yangjiang'],
  ['湛江市', 'zhanjiang'],
  ['茂名市', 'maoming'],
  ['肇庆市', 'zhaoqing'],
  ['清远市', 'qingyuan'],
  ['潮州市', 'chaozhou'],
  ['揭阳市', 'jieyang'],
  ['云浮市', 'yunfu'],
]

/** The 21 地级以上市总工会 of Guangdong, in the province's order of cities. */
export const cityUnions: readonly Union[] = CITIES.map(([city, pinyin]) => ({
  unionId: `u-${pinyin}`,
  name: `${city}总工会`,
  kind: 'city',
}))

/** The id of a city's union, or undefined where Guangdong has no such city. */
export const findCityUnionId = (city: string): string | undefined => {
  const pinyin = CITIES.find(([name]) => name === city)?.[1]
  return pinyin && `u-${pinyin}`
}
