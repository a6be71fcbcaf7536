import { labelKey, type LedgerColumn } from './ledger-column'

const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_LENGTH = 18

/**
 * A 统一社会信用代码 as codes are compared and kept: half width, in capitals, without what people and programs put around and between its
 * characters (blanks, strokes, an apostrophe that keeps it text, the ".0" of a number).
 */
export const plainCreditCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/^["'’‘`]+|["'’]+$|[\s-]/g, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .toUpperCase()

/** Whether a plain credit code's last character agrees with the others (GB 32100-2015, 4.6: weights 3^i mod 31). */
export const isCreditCode = (code: string): boolean => {
  const places = Array.from(code, (character) => CODE_CHARACTERS.indexOf(character))
  if (places.length !== CODE_LENGTH || places.includes(-1)) return false
  let weight = 1
  let sum = 0
  for (const place of places.slice(0, -1)) {
    sum += place * weight
    weight = (weight * 3) % 31
  }
  return places[CODE_LENGTH - 1] === (31 - (sum % 31)) % 31
}

/** Whether a column of the ledger holds credit codes: the office may have called it by either name of them. */
export const isCreditCodeColumn = ({ label }: Pick<LedgerColumn, 'label'>): boolean =>
  labelKey(label).endsWith('社会信用代码')
