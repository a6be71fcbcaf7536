import { scoreText } from './scores'

const orNone = (score: number | null, none: string): string => (score === null ? none : scoreText(score))

/** 本单位与中位数. */
export const ownTotals = {
  title: '与中位数比一比',
  note: '按最近一次提交的自评分。中位数是把各家得分从低到高排好，正中间的那个；不显示任何企业的名字和名次，满 5 家才有。',
  waiting: '提交后一般几分钟内统计好，请稍后再看。',
  outOf: (maximum: number): string => `满分 ${scoreText(maximum)}`,
  own: (score: number): string => `本单位 ${scoreText(score)}`,
  ofUnion: (score: number | null): string => `同工会中位数 ${orNone(score, '（不足 5 家）')}`,
  ofProvince: (score: number | null): string => `全省中位数 ${orNone(score, '（不足 5 家）')}`,
  before: (year: string, score: number | null): string => `${year} ${orNone(score, '没有可比的得分')}`,
  /** Said once where it is so of every dimension. */
  noneBefore: (year: string): string => `本单位在${year}没有可比的得分。`,
} as const
