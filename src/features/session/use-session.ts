import { useEffect, useRef, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { Session } from '@/contract/session'
import type { Role } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import { watchNetwork } from '@/services/network'
import { type SessionState, useSessionStore } from './session-store'
import { type Year, yearOf } from './years'

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

/** Whether the phone has said that it is without a network, or the last call found none. */
export const useOffline = (failure: { readonly outcome: string } | undefined): boolean => {
  const [connected, setConnected] = useState(true)
  useEffect(() => watchNetwork(setConnected), [])
  return !connected || failure?.outcome === 'offline'
}

/** The year that a page was opened for, or the one that its reader is led to. */
export const useYear = (): Year => {
  const { cycle } = useRouter().params
  return yearOf(useSession().session, cycle)
}

/** WeChat hands parameters over as they stand in the address. */
export const namedSeat = (parameter: string | undefined): string | undefined => parameter?.replace('%3A', ':')

/**
 * The seat that a page's address names, as one that WeChat's message opens does: the program goes over to it, once. `arriving` until
 * it has begun to; `missed` where whoever asks does not hold it.
 */
export const useAddressedSeat = (): { readonly arriving: boolean; readonly missed: boolean } => {
  const named = namedSeat(useRouter().params['seat'])
  const { session, askedSeat, takeSeat } = useSession()
  const seat = session?.person?.seat
  const elsewhere = named !== undefined && (!seat || seatKeyOf(seat) !== named)
  const tried = useRef(false)
  const arriving = elsewhere && askedSeat !== named && !tried.current
  useEffect(() => {
    tried.current = true
    if (arriving && named !== undefined) void takeSeat(named)
  }, [arriving, named, takeSeat])
  return { arriving, missed: elsewhere && !arriving && seat !== undefined }
}
