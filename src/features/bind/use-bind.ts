import { useCallback, useEffect, useState } from 'react'
import type { InvitationPreview } from '@/contract/invitation'
import type { Role } from '@/domain/people/person'
import { call } from '@/services/call'
import { seatOffered } from '@/text/bind-page'
import { failureSentence, type Failure } from '@/text/failures'
import { useWrite } from '../use-write'
import { useSession } from '../session/use-session'
import { readCode, type ReadCode } from './invitation-code'

export interface Bind {
  readonly typed: string
  readonly read: ReadCode
  readonly type: (typed: string) => void
  readonly looking: boolean
  /** What the code would bind to, once it was looked up. */
  readonly preview: InvitationPreview | undefined
  readonly lookUp: () => Promise<void>
  readonly name: string
  readonly nameMe: (name: string) => void
  readonly binding: boolean
  /** Binds. Returns the name of the seat, or undefined where it was refused. */
  readonly accept: () => Promise<string | undefined>
  readonly back: () => void
  readonly problem: string | undefined
}

export const seatSentence = (
  role: Role,
  seatName: string,
): { readonly lead: string; readonly seat: string; readonly as: string } => {
  switch (role) {
    case 'contact':
      return { lead: seatOffered.as, seat: seatName, as: seatOffered.contact }
    case 'reviewer':
      return { lead: seatOffered.as, seat: seatName, as: seatOffered.reviewer }
    case 'office':
      return { lead: seatOffered.join, seat: seatName, as: '' }
  }
}

/** Binding by an invitation: a code, a look at what it binds to, and yes. `carried` is the code that a link brought. */
export const useBind = (carried: string | undefined): Bind => {
  const [typed, type] = useState(carried ?? '')
  const [preview, setPreview] = useState<InvitationPreview>()
  const [name, nameMe] = useState('')
  const [looking, setLooking] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const command = useWrite('invitation.accept')
  const { takeSeat } = useSession()
  const read = readCode(typed)

  const lookUpCode = useCallback(async (code: string) => {
    setLooking(true)
    setFailure(undefined)
    const result = await call('invitation.preview', { code })
    setLooking(false)
    if (result.outcome === 'done') {
      setPreview(result.value)
      nameMe(result.value.inviteeName)
    } else setFailure(result)
  }, [])

  useEffect(() => {
    const { code, complete } = readCode(carried ?? '')
    if (complete) void lookUpCode(code)
  }, [carried, lookUpCode])

  const accept = async (): Promise<string | undefined> => {
    setFailure(undefined)
    const result = await command.run({ code: read.code, name: name.trim() })
    if (result.outcome !== 'done') {
      setFailure(result)
      return undefined
    }
    // The new seat is the one that they go on in; where it is their only one, none is named.
    await takeSeat(result.value.seat)
    return result.value.seatName
  }

  return {
    typed,
    read,
    type: (text) => {
      type(text)
      setFailure(undefined)
    },
    looking,
    preview,
    lookUp: async () => lookUpCode(read.code),
    name,
    nameMe,
    binding: command.running,
    accept,
    back: () => {
      setPreview(undefined)
      setFailure(undefined)
    },
    problem: failure && failureSentence(failure),
  }
}
