import { OFFICE_TELEPHONE } from '@/domain/people/office-telephone'

/** A sentence that says to ask the office, with its number. */
export const withOfficeTelephone = (sentence: string): string =>
  sentence.replace('联系省产改办', `联系省产改办（${OFFICE_TELEPHONE}）`)
