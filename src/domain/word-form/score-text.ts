import { visibleText } from '../answer/control-characters'
import { findChineseNumber } from './chinese-number'

/** What a score's cell says: nothing, a number, or something that is no score. */
export type ScoreText =
  | { readonly kind: 'none' }
  | { readonly kind: 'score'; readonly score: number; readonly of: number | null }
  | { readonly kind: 'unreadable'; readonly text: string }

const QUOTED = 20

const NOTHING = /^(?:[-—–/\\_.]+|无|暂无|不打分|分)?$/

/** "自评：5分", "得分5": what the cell is for, said once more. */
const LABEL = /^(?:(?:企业|单位)?自评(?:得?分)?|评分|得分)[:为]?/

/** The union's 核定分, which the product prints below the enterprise's own. */
const VERIFIED = /\(?核定(?:分|为|:)*\d{1,3}(?:\.\d{1,4})?分?\)?$/

const FIGURE = /^(\d{1,3}(?:\.\d{1,4})?)\.?分?(?:\/(\d{1,3})分?)?$/
const CHINESE = /^([零〇一二两三四五六七八九十]{1,3})(?:点([零〇一二三四五六七八九]))?分?(半)?$/

const findChineseScore = (text: string): number | null => {
  const parts = CHINESE.exec(text)
  if (!parts) return null
  const [, whole = '', tenths, half] = parts
  const number = findChineseNumber(whole)
  if (number === null || (tenths !== undefined && half !== undefined)) return null
  return number + (half === undefined ? 0 : 0.5) + (tenths === undefined ? 0 : (findChineseNumber(tenths) ?? 0) / 10)
}

/** A decimal point as an input method for Chinese gives it: "0。5", "。5"; never over the end of a line, behind which another figure stands. */
const POINT = /(^|\d)[^\S\n]*[.。·・•‧][^\S\n]*(?=\d)/g
/** A comma in the point's place: "0，5". With a blank behind it, or three figures, it may part two figures or thousands. */
const COMMA_POINT = /(\d),(?=\d{1,2}(?!\d))/g

const withPoints = (text: string): string =>
  text.replace(POINT, (_, before: string) => `${before || '0'}.`).replace(COMMA_POINT, '$1.')

/** A comma before a figure may be what is left of "0,5". */
const CUT_OFF = /^\s*[,;、]\s*\d/

/** Without what stands around a score and says nothing; between two figures something stays, since "3 3" is not thirty-three. */
const withoutNoise = (text: string): string =>
  text
    .split(/[\s,;。、]+/)
    .reduce((before, next) => `${before}${/[\d.]$/.test(before) && /^\d/.test(next) ? ' ' : ''}${next}`)

/**
 * Reads the cell of 评分 as people write it: "5", "５", "4.5分", "0。5", "4.5/5", "自评：5分", "四分", "四点五分", "三分半". A 核定分 below it is the union's.
 * Blank cells and strokes are no score; two figures beside each other are never joined to one. Whether the indicator may carry such a
 * score is for the caller to say.
 */
export const readScoreText = (cell: string): ScoreText => {
  const plain = withPoints(visibleText(cell).normalize('NFKC'))
  const text = withoutNoise(plain).replace(VERIFIED, '').replace(LABEL, '')
  const unreadable: ScoreText = {
    kind: 'unreadable',
    text: Array.from(cell.trim().replace(/\s+/g, ' ')).slice(0, QUOTED).join(''),
  }
  if (CUT_OFF.test(plain)) return unreadable
  if (NOTHING.test(text)) return { kind: 'none' }
  const figure = FIGURE.exec(text)
  if (figure) return { kind: 'score', score: Number(figure[1]), of: figure[2] === undefined ? null : Number(figure[2]) }
  const chinese = findChineseScore(text)
  return chinese === null ? unreadable : { kind: 'score', score: chinese, of: null }
}
