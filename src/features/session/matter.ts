import type { Session } from '@/contract/session'
import type { Role } from '@/domain/people/person'
import { type Failure, failureSentence } from '@/text/failures'
import {
  type MatterWords,
  NEVER_BOUND,
  otherRoleWords,
  otherSeatWords,
  unboundWords,
  unknownWords,
} from '@/text/matters'

const WATCHING: readonly Role[] = ['reviewer', 'office']

/** Whose a page is, or every page of a folder; where nothing is said it is everybody's who holds a seat. */
const ROLES_OF: Readonly<Record<string, readonly Role[]>> = {
  'packages/contact': ['contact'],
  'packages/reviewer': WATCHING,
  'packages/office': ['office'],
  'packages/papers/pages/word-in': ['contact'],
  'packages/papers/pages/ledger': ['contact'],
  'packages/papers/pages/ledger-list': WATCHING,
  'packages/papers/pages/ledger-confirm': WATCHING,
  'packages/papers/pages/reports': WATCHING,
  'packages/papers/pages/web-sessions': WATCHING,
  'packages/papers/pages/unreached': WATCHING,
  'packages/papers/pages/sent-messages': WATCHING,
  'packages/papers/pages/nominations': ['reviewer'],
  'packages/papers/pages/nomination-review': ['office'],
  'packages/papers/pages/quotas': ['office'],
  'packages/papers/pages/ledger-columns': ['office'],
  'packages/papers/pages/roster-import': ['office'],
}

/** The roles whose page lies at `path`; undefined where it is everybody's. */
const rolesOfPage = (path: string): readonly Role[] | undefined => {
  const parts = path.replace(/^\//, '').split('/')
  return ROLES_OF[parts.slice(0, 4).join('/')] ?? ROLES_OF[parts.slice(0, 2).join('/')]
}

/** What is the matter, and where its way leads. */
interface FoundMatter extends MatterWords {
  readonly leads: 'home' | 'again'
}

/** Why somebody who holds no seat cannot go on; null where they hold one. */
export const matterOfSeat = ({ person, unbound, seatName }: Session): MatterWords | null =>
  person ? null : unbound ? unboundWords(seatName) : NEVER_BOUND

/**
 * What is the matter with the page at `path` for whoever `session` is of: they were never bound, are not any more, or the page
 * is another role's, or it was opened for a seat that they do not hold (`missed`). null where nothing is; undefined while it is not known. A page without a network goes on with what the
 * phone holds, and says itself what it could not read.
 */
export const matterOf = (
  path: string,
  session: Session | undefined,
  failure: Failure | undefined,
  missed = false,
): FoundMatter | null | undefined => {
  if (!session) {
    if (!failure) return undefined
    return failure.outcome === 'refused' ? { ...unknownWords(failureSentence(failure)), leads: 'again' } : null
  }
  const ofSeat = matterOfSeat(session)
  if (ofSeat) return { ...ofSeat, leads: 'home' }
  if (missed) return { ...otherSeatWords(session.seatName), leads: 'home' }
  const roles = rolesOfPage(path)
  const role = session.person?.seat.role
  return role === undefined || roles === undefined || roles.includes(role)
    ? null
    : { ...otherRoleWords(roles, role, session.seatName), leads: 'home' }
}
