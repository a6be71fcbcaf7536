import { findChineseNumber } from './chinese-number'

/** What a score's cell says: nothing, a number, or something that is no score. */
export type ScoreText =
  | { readonly kind: 'none' }
  | { readonly kind: 'score'; readonly score: number; readonly of: number | null }
  | { readonly kind: 'unreadable'; readonly text: string }

const QUOTED = 20

const NOTHING = /^(?:[-—–/\\_.]+|无|暂无|不打分|分)?$/

/** "自评：5分", "得分5": what the cell is for, said once more. */
const LABEL = /^(?:自评分?|评分|得分)[:为]?/

/** The union's 核定分, which the product prints below the enterprise's own. */
const VERIFIED = /\(?核定(?:分|为|:)*\d{1,3}(?:\.\d{1,4})?分?\)?$/

const FIGURE = /^(\d{1,3}(?:\.\d{1,4})?)分?(?:\/(\d{1,3})分?)?$/
const CHINESE = /^([零〇一二两三四五六七八九十]{1,3})(?:点([零〇一二三四五六七八九]))?分?(半)?$/

const findChineseScore = (text: string): number | null => {
  const parts = CHINESE.exec(text)
  if (!parts) return null
  const [, whole = '', tenths, half] = parts
  const number = findChineseNumber(whole)
  if (number === null || (tenths !== undefined && half !== undefined)) return null
  return number + (half === undefined ? 0 : 0.5) + (tenths === undefined ? 0 : (findChineseNumber(tenths) ?? 0) / 10)
}

/** A decimal point as an input method for Chinese gives it, or a comma in its place: "0。5", "0，5". */
const POINT = /(\d)\s*[.。,·]\s*(?=\d)/g

/** Without what stands around a score and says nothing; between two figures something stays, since "3 3" is not thirty-three. */
const withoutNoise = (text: string): string =>
  text
    .split(/[\s,;。、]+/)
    .reduce((before, next) => `${before}${/\d$/.test(before) && /^\d/.test(next) ? ' ' : ''}${next}`)

/**
 * Reads the cell of 评分 as people write it: "5", "５", "4.5分", "0。5", "4.5/5", "自评：5分", "四分", "四点五分", "三分半". A 核定分 below it is the union's.
 * Blank cells and strokes are no score; two figures beside each other are never joined to one. Whether the indicator may carry such a
 * score is for the caller to say.
 */
export const readScoreText = (cell: string): ScoreText => {
  const plain = cell.normalize('NFKC').replace(POINT, '$1.')
  const text = withoutNoise(plain).replace(VERIFIED, '').replace(LABEL, '')
  if (NOTHING.test(text)) return { kind: 'none' }
  const figure = FIGURE.exec(text)
  if (figure) return { kind: 'score', score: Number(figure[1]), of: figure[2] === undefined ? null : Number(figure[2]) }
  const chinese = findChineseScore(text)
  if (chinese !== null) return { kind: 'score', score: chinese, of: null }
  return { kind: 'unreadable', text: Array.from(cell.trim().replace(/\s+/g, ' ')).slice(0, QUOTED).join('') }
}
