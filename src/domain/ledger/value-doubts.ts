import { isCreditCode, isCreditCodeColumn, plainCreditCode } from './credit-code'
import { labelKey, type LedgerColumn } from './ledger-column'
import { isTelephone } from '../people/telephone'
import type { LedgerValues } from './ledger-value'

/** Why a value of the ledger is probably not what was meant. */
export type ValueDoubt =
  /** A spreadsheet took it for a number and cut its digits off: what it was cannot be told from it. */
  | { readonly doubt: 'spoiled'; readonly label: string; readonly text: string }
  | { readonly doubt: 'credit_code'; readonly label: string; readonly text: string }
  | { readonly doubt: 'phone'; readonly label: string; readonly text: string }
  | { readonly doubt: 'more_workers'; readonly workers: number; readonly staff: number }

/** "9.14E+17", or a number whose digits behind the fifteenth were cut off. */
const SPOILED = /^\d(?:\.\d+)?E\+?\d+$|^[1-9]\d{14}0{3,}$/i

/** Whether a column asks for telephone numbers. */
export const isPhoneColumn = (label: string): boolean => /(?:电话|手机|手机号|手机号码|联系方式)$/.test(labelKey(label))

/** What is doubtful in one column's value, as typed or as kept. */
export const valueDoubt = (text: string, column: LedgerColumn): ValueDoubt | undefined => {
  const { label } = column
  if (!isCreditCodeColumn(column) && !isPhoneColumn(label)) return undefined
  const plain = plainCreditCode(text)
  if (isCreditCodeColumn(column)) {
    if (isCreditCode(plain)) return undefined
    return { doubt: SPOILED.test(plain) ? 'spoiled' : 'credit_code', label, text }
  }
  if (SPOILED.test(plain)) return { doubt: 'spoiled', label, text }
  return isTelephone(text) ? undefined : { doubt: 'phone', label, text }
}

const numberIn = (values: LedgerValues, columns: readonly LedgerColumn[], key: string): number | undefined => {
  const column = columns.find(({ label, kind }) => kind === 'number' && labelKey(label) === key)
  const value = column && values[column.columnId]
  return value ? Number(value) : undefined
}

/**
 * What in an entry's values is doubtful: a credit code whose check character disagrees, a telephone number that is none, more industrial
 * workers than staff. A doubt refuses nothing: a person looks again.
 */
export const valueDoubts = (values: LedgerValues, columns: readonly LedgerColumn[]): readonly ValueDoubt[] => {
  const doubts = columns.flatMap((column) => {
    const text = values[column.columnId] ?? ''
    return text === '' ? [] : (valueDoubt(text, column) ?? [])
  })
  const staff = numberIn(values, columns, '职工总数')
  const workers = numberIn(values, columns, '产业工人数')
  return staff !== undefined && workers !== undefined && workers > staff
    ? [...doubts, { doubt: 'more_workers', workers, staff }]
    : doubts
}
