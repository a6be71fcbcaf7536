import { formatTelephone, withOfficeTelephone } from '@/domain/people/shown-telephone'

let unionTelephone: string | null = null

/** The number of the union that answers for whoever is using the program; null where they are of none, or it has given none. */
export const noteUnionTelephone = (telephone: string | null): void => {
  unionTelephone = telephone
}

/** A sentence that says to ask the responsible union or the office, with the number to call. */
export const withTelephones = (sentence: string): string =>
  withOfficeTelephone(
    unionTelephone === null
      ? sentence
      : sentence.replace('联系责任工会', `联系责任工会（${formatTelephone(unionTelephone)}）`),
  )
