import type { Session } from '@/contract/session'
import type { Role } from '@/domain/people/person'
import { useSessionStore, type SessionState } from './session-store'

/** Who is using the program, and what for. */
export const useSession = (): SessionState => useSessionStore()

/**
 * The session of somebody in `role`, or undefined while it is not known. Anybody else is told by `Page` what is the matter, and
 * the server would refuse them; this keeps a page of another role from asking at all.
 */
export const useRequiredRole = (role: Role): Session | undefined => {
  const { session, mustChoose } = useSessionStore()
  return !mustChoose && session?.person?.seat.role === role ? session : undefined
}

/**
 * Whether a page of `role` may ask for its own data: once it is known who is using it, or when that question got no answer.
 * The page's own question then says so, instead of waiting without a word.
 */
export const useMayAsk = (role: Role): boolean => {
  const session = useRequiredRole(role)
  const failure = useSessionStore((state) => state.failure)
  return session !== undefined || failure !== undefined
}
