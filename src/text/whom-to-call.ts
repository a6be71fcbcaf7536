import { OFFICE_TELEPHONE } from '@/domain/people/office-telephone'

/** A sentence that says to ask somebody, with their number, or where it is found. */
export const withTelephones = (sentence: string): string =>
  sentence
    .replace('联系省产改办', `联系省产改办（${OFFICE_TELEPHONE}）`)
    .replace('联系责任工会', '联系责任工会（电话在使用帮助里）')
