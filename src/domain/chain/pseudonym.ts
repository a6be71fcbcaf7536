import { nameDigestOf, type DigestOf } from './chain'

/** As long as is needed to tell those apart who have left one enterprise or union. */
const MARK_LENGTH = 6

/**
 * What stands in the place of the name of somebody who has left, once it is erased: the same wherever they are named, so that one sees
 * that it was one person, and nothing from which a name follows.
 */
export const pseudonymOf = (personId: string, digestOf: DigestOf): string =>
  `已离开的人员 ${digestOf(`left:${personId}`).slice(0, MARK_LENGTH).toUpperCase()}`

/** Whether a name is the one that `digest` stands for, or, its salt being gone with it, the pseudonym of that person. */
export const isNameOf = (
  { personId, name, salt }: { readonly personId: string; readonly name: string; readonly salt?: string | undefined },
  digest: string,
  digestOf: DigestOf,
): boolean =>
  salt === undefined ? name === pseudonymOf(personId, digestOf) : nameDigestOf(salt, name, digestOf) === digest
