import { visibleLine } from '../answer/control-characters'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Person, Seat } from './person'

/** What somebody writes down as their number, with signs and an extension. */
const TELEPHONE_LIMIT = 30

/** Where a number is known from: its owner, their invitation, or the ledger of the enterprise, which may mean a colleague. */
export type TelephoneSource = 'own' | 'invitation' | 'ledger'

export interface KnownTelephone {
  /** Digits alone, and an extension behind 转. */
  readonly number: string
  readonly from: TelephoneSource
}

/** A number as lists show it: the whole one is asked for, and who asked is noted. */
export interface MaskedTelephone {
  readonly masked: string
  readonly from: TelephoneSource
}

/** One number: a mobile phone, a line with its area, an extension. */
const TELEPHONE = /^(?:\+?86)?(?:1\d{10}|(?:0\d{2,3})?[2-9]\d{6,7}(?:转\d{1,6})?|[48]00\d{7})$/

/** One number, as people write it in groups: "138 1234 5678", "020 83334444". */
const IN_GROUPS = /^(?:1\d{10}|0\d{2,3}[2-9]\d{6,7}(?:[-—转]\d{1,6})?|[48]00\d{7})$/

const joined = (text: string): string => {
  const together = text.replace(/(\d)\s+(?=\d)/g, '$1')
  return IN_GROUPS.test(together.trim()) ? together : text
}

/** The country's number before one: "+86 138…", "0086-20-…", of which an area then goes without its 0. */
const withoutCountry = (text: string): string =>
  text
    .replace(/(?:\+\s*|\b00)86[-\s]*(?=[2-9]\d{1,2}[-\s]\d{7,8}\b)/g, '0')
    .replace(/(?:\+\s*|\b00)86[-\s]*(?=\d)|\b86[-\s]+/g, '')

/** An extension as people write it: "转801", "转 801", "分机801", "ext.801", "*801", "（801）". */
const EXTENSION = /(\d)\s*(?:转|分机|ext\.?|[x*#]|\()\s*(\d{1,6})\)?(?=\D|$)/gi

/** The numbers that stand in a text, each without signs in it. */
const numbersIn = (text: string): readonly string[] =>
  joined(withoutCountry(text.normalize('NFKC').replace(/^["'’‘`]+|["'’]+$|\.0+$/g, '')).replace(EXTENSION, '$1转$2'))
    .split(/[、,，;；/\s]+/)
    // What follows a line's own number is an extension.
    .map((each) => each.replace(/(^0\d{2,3}|^|\D)([2-9]\d{6,7})[-—](\d{1,6})$/, '$1$2转$3'))
    .map((each) => each.replace(/[-—()（）.]/g, ''))
    .filter((each) => each !== '')

/** Whether a text holds telephone numbers and nothing else. */
export const isTelephone = (text: string): boolean => numbersIn(text).every((each) => TELEPHONE.test(each))

/** The first number that stands in a text, as it is kept; undefined where there is none. */
export const findTelephone = (text: string): string | undefined =>
  numbersIn(text)
    .find((each) => TELEPHONE.test(each))
    ?.replace(/^\+?86(?=1\d{10}$)/, '')

/** A number that somebody enters for themselves, as it is kept: one that can be dialled; nothing where they want none. */
export const checkTelephone = (typed: string): string | Refusal => {
  const line = visibleLine(typed)
  if (line === '') return ''
  const numbers = numbersIn(line.replace(/(\d) +(?=\d)/g, '$1'))
  const [number] = numbers
  return numbers.length === 1 && number !== undefined && line.length <= TELEPHONE_LIMIT && TELEPHONE.test(number)
    ? (findTelephone(number) ?? number)
    : refuse('telephone_malformed')
}

/** What is dialled of a number; who answers puts the call through to its extension. */
export const dialled = (number: string): string => number.split('转')[0] ?? number

/** 138****1234: enough to know it again, not enough to call it. */
export const maskTelephone = (number: string): string => {
  const digits = dialled(number)
  return `${digits.slice(0, -8)}****${digits.slice(-4)}`
}

/**
 * Whether `person` may look up the number of whoever sits in `seat`: the office everybody's, a union its reviewers' and its
 * enterprises' contacts', a contact a colleague's of their own enterprise. `unionId`: which union answers for the contact's enterprise.
 * Returns the refusal, or undefined where they may.
 */
export const checkMayLookUp = (
  { seat: asking }: Pick<Person, 'seat'>,
  seat: Seat,
  unionId: string | null,
): Refusal | undefined => {
  switch (asking.role) {
    case 'office':
      return undefined
    case 'reviewer':
      if (seat.role === 'office') return refuse('not_permitted')
      return asking.unionId === (seat.role === 'reviewer' ? seat.unionId : unionId) ? undefined : refuse('other_union')
    case 'contact':
      if (seat.role !== 'contact') return refuse('not_permitted')
      return asking.enterpriseId === seat.enterpriseId ? undefined : refuse('other_enterprise')
  }
}
