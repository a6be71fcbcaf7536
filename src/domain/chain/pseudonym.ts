import type { DigestOf } from './chain'

/** As long as is needed to tell those apart who have left one enterprise or union. */
const MARK_LENGTH = 6

/**
 * What stands in the place of the name of somebody who has left, once it is erased: the same wherever they are named, so that one sees
 * that it was one person, and nothing from which a name follows.
 */
export const pseudonymOf = (personId: string, digestOf: DigestOf): string =>
  `已离开的人员 ${digestOf(`left:${personId}`).slice(0, MARK_LENGTH).toUpperCase()}`
