import { scoreText } from './scores'

/** 核定分 where the union's number is another than the enterprise's. */
export const verifiedText = {
  title: (count: number): string => `核定分与自评不同 ${count} 项`,
  total: (total: string): string => `核定总分 ${total}`,
  totalLabel: '核定总分',
  scores: (own: number | null, verified: number): string =>
    `自评 ${own === null ? '未评分' : scoreText(own)} → 核定 ${scoreText(verified)}`,
}
