import type { Session } from '@/contract/session'
import { failureSentence, type Failure } from '@/text/failures'
import { NEVER_BOUND, otherRoleWords, unboundWords, unknownWords, type MatterWords } from '@/text/matters'
import { rolesOfPage } from './page-roles'

/** What is the matter, and where its way leads. */
export interface FoundMatter extends MatterWords {
  readonly leads: 'home' | 'again'
}

/** Why somebody who holds no seat cannot go on; null where they hold one. */
export const matterOfSeat = ({ person, unbound, seatName }: Session): MatterWords | null =>
  person ? null : unbound ? unboundWords(seatName) : NEVER_BOUND

/**
 * What is the matter with the page at `path` for whoever `session` is of: they were never bound, are not any more, or the page
 * is another role's. null where nothing is; undefined while it is not known. A page without a network goes on with what the
 * phone holds, and says itself what it could not read.
 */
export const matterOf = (
  path: string,
  session: Session | undefined,
  failure: Failure | undefined,
): FoundMatter | null | undefined => {
  if (!session) {
    if (!failure) return undefined
    return failure.outcome === 'refused' ? { ...unknownWords(failureSentence(failure)), leads: 'again' } : null
  }
  const ofSeat = matterOfSeat(session)
  if (ofSeat) return { ...ofSeat, leads: 'home' }
  const roles = rolesOfPage(path)
  const role = session.person?.seat.role
  return role === undefined || roles === undefined || roles.includes(role)
    ? null
    : { ...otherRoleWords(roles, role, session.seatName), leads: 'home' }
}
