import { visibleLine } from '../answer/control-characters'
import { isCreditCode, plainCreditCode } from '../ledger/credit-code'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Nominee } from './nomination'

/** How much may be written in each field. */
export const NOMINEE_LIMITS = { name: 60, creditCode: 18, address: 100, contact: 60, reason: 300 } as const
export type NomineeField = keyof typeof NOMINEE_LIMITS

const PUNCTUATION = /[\s()[\]{}<>《》【】“”‘’"'`·•・．.,，。、;；:：/\\|_—–\-+*&]/g

/**
 * An enterprise's name as names are told apart: whatever the width of its letters and brackets, and without blanks and
 * punctuation, in which the same company is written differently from one list to the next.
 */
export const normalisedName = (name: string): string => name.normalize('NFKC').replace(PUNCTUATION, '').toLowerCase()

const tidied = (nominee: Nominee): Nominee => ({
  name: visibleLine(nominee.name),
  kind: nominee.kind,
  creditCode: plainCreditCode(visibleLine(nominee.creditCode)),
  address: visibleLine(nominee.address),
  contact: visibleLine(nominee.contact),
  reason: visibleLine(nominee.reason),
})

/**
 * What a union wrote of a nominee, tidied. Refuses a missing name or reason, a credit code that cannot be one, and what is
 * longer than its field. Address, contact and credit code may be empty: they are verified on the ledger.
 */
export const checkNominee = (written: Nominee): Refusal | Nominee => {
  const nominee = tidied(written)
  if (normalisedName(nominee.name) === '') return refuse('nomination_name_missing')
  if (nominee.reason === '') return refuse('reason_missing')
  if (nominee.creditCode !== '' && !isCreditCode(nominee.creditCode)) return refuse('credit_code_wrong')
  for (const [field, limit] of Object.entries(NOMINEE_LIMITS) as Array<[NomineeField, number]>)
    if (Array.from(nominee[field]).length > limit) return refuse('nomination_too_long', { field, limit })
  return nominee
}

const FIELDS = ['name', 'kind', 'creditCode', 'address', 'contact', 'reason'] as const

/** The part of a nomination that people write. */
export const nomineeOf = ({ name, kind, creditCode, address, contact, reason }: Nominee): Nominee => ({
  name,
  kind,
  creditCode,
  address,
  contact,
  reason,
})

/** Whether two say the same, so that nothing needs saving. */
export const sameNominee = (a: Nominee, b: Nominee): boolean => FIELDS.every((field) => a[field] === b[field])
