import { unbrokenLine, visibleLine } from '../answer/control-characters'
import { plainNumber } from '../answer/typed-number'
import { findPlainDate, type PlainDate } from '../calendar/plain-date'
import { isWithinBounds, LEDGER_DATE_BOUNDS } from '../deadline/day-bounds'
import { isRefusal, refuse, type Refusal } from '../refusal/refusal'
import { isCreditCodeColumn, plainCreditCode } from './credit-code'
import { NAME_LABEL, type LedgerColumn } from './ledger-column'

/** Values by column, each as one canonical string: see `normaliseValue`. What was never given is missing or empty. */
export type LedgerValues = Readonly<Record<string, string>>

export const ENTERPRISE_NAME_LIMIT = 80

/** Full-width digits and signs as a keyboard in Chinese types them, and as spreadsheets keep them. */
const halfWidth = (typed: string): string => visibleLine(typed.normalize('NFKC'))

const checkLength = (text: string, column: string, limit: number): Refusal | string => {
  const { length } = Array.from(text)
  return length > limit ? refuse('ledger_value_too_long', { column, length, limit }) : text
}

/** "１，２００" → "1200", "007.50" → "7.5"; refused: what is no number (see `plainNumber`), or one of more than 12 digits. */
const normaliseNumber = (typed: string, column: string): Refusal | string => {
  const match = /^(-?)0*(\d{1,12})(?:\.(\d{1,4}))?$/.exec(plainNumber(typed) ?? '')
  if (!match) return refuse('ledger_not_a_number', { column })
  const [, sign = '', whole = '', decimals = ''] = match
  const fraction = decimals.replace(/0+$/, '')
  const size = fraction === '' ? whole : `${whole}.${fraction}`
  return /[1-9]/.test(size) ? `${sign}${size}` : '0'
}

/** "2026年1月5日", "2026/1/5", "2026.01.05", "20260105" → "2026-01-05"; refused: what is no day of a calendar. */
const normaliseDate = (typed: string, column: string): Refusal | string => {
  const text = halfWidth(typed).replace(/\s/g, '')
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const [, year = '', month = '', day = ''] = match ?? []
  return (
    findPlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ??
    refuse('ledger_not_a_date', { column })
  )
}

/** A code as it is kept; what is no code's length is left as it was typed, for a person to look at. */
const codeText = (typed: string): string => {
  const plain = plainCreditCode(typed)
  return /^[0-9A-Z]{18}$/.test(plain) ? plain : typed
}

const normaliseChoice = (typed: string, { label, choices }: LedgerColumn): Refusal | string => {
  const wanted = halfWidth(typed)
  return (
    choices.find((choice) => halfWidth(choice) === wanted) ?? refuse('ledger_not_a_choice', { column: label, choices })
  )
}

/**
 * A value as typed or imported, in its column's one canonical form; an empty text is an empty value whatever the kind.
 * Refuses what the column's kind cannot hold, naming the column.
 */
export const normaliseValue = (typed: string, column: LedgerColumn): Refusal | string => {
  const line = visibleLine(typed)
  if (line === '') return ''
  switch (column.kind) {
    case 'text':
      return checkLength(isCreditCodeColumn(column) ? codeText(line) : line, column.label, column.limit)
    case 'number':
      return normaliseNumber(line, column.label)
    case 'date':
      return normaliseDate(line, column.label)
    case 'choice':
      return normaliseChoice(line, column)
  }
}

/** The same of what is typed or imported now: a date has its bounds, in which what was `kept` before need not lie. */
export const normaliseTyped = (typed: string, column: LedgerColumn, kept = ''): Refusal | string => {
  const value = normaliseValue(typed, column)
  if (isRefusal(value) || value === '' || value === kept || column.kind !== 'date') return value
  return isWithinBounds(value as PlainDate, LEDGER_DATE_BOUNDS)
    ? value
    : refuse('ledger_date_out_of_bounds', { column: column.label, latestOn: LEDGER_DATE_BOUNDS.latestOn })
}

/** An enterprise's name as it is kept. Refuses an empty one and one beyond the limit. */
export const normaliseName = (typed: string): Refusal | string => {
  const name = unbrokenLine(typed)
  return name === '' ? refuse('ledger_name_missing') : checkLength(name, NAME_LABEL, ENTERPRISE_NAME_LIMIT)
}

/** Whether an entry's values are whole and sound under the cycle's columns; returns the first refusal, or undefined. */
export const checkValues = (values: LedgerValues, columns: readonly LedgerColumn[]): Refusal | undefined => {
  for (const column of columns) {
    const value = values[column.columnId] ?? ''
    if (value === '' && column.required) return refuse('ledger_value_missing', { column: column.label })
    const normalised = normaliseValue(value, column)
    if (isRefusal(normalised)) return normalised
  }
  return undefined
}
