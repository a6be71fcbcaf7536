import { useState } from 'react'
import type { PairingPreview } from '@/contract/pairing'
import { normalisePairingCode, PAIRING_CODE_LENGTH } from '@/domain/people/pairing'
import { call } from '@/services/call'
import { scan } from '@/services/scan'
import type { Failure } from '@/text/failures'
import { useSession } from '../session/use-session'
import { useQuery } from '../use-query'
import { useWrite } from '../use-write'

/** 在电脑上使用: which browser asks under a code, letting it in or not, and the browsers that are in. */
export const useWebSessions = () => {
  const { session, failure: unknown } = useSession()
  // Where nobody could say who asks, the question of the page itself says so.
  const { value, failure, reload } = useQuery('session.list', session?.person || unknown ? {} : null)
  const [code, setCode] = useState('')
  const [asking, setAsking] = useState<PairingPreview>()
  const [looking, setLooking] = useState(false)
  const [notFound, setNotFound] = useState<Failure>()
  const confirming = useWrite('pairing.confirm')
  const refusing = useWrite('pairing.refuse')
  const ending = useWrite('session.revoke')

  const look = async (typed: string): Promise<void> => {
    setLooking(true)
    setNotFound(undefined)
    const result = await call('pairing.look', { code: normalisePairingCode(typed) })
    setLooking(false)
    if (result.outcome === 'done') setAsking(result.value)
    else setNotFound(result)
  }

  /** What the camera reads is looked up at once; false where it read no code. */
  const scanNow = async (): Promise<boolean> => {
    const read = await scan?.()
    if (read === undefined) return true
    if (normalisePairingCode(read).length !== PAIRING_CODE_LENGTH) return false
    setCode(normalisePairingCode(read))
    await look(read)
    return true
  }

  const decided = (): void => {
    setAsking(undefined)
    setCode('')
    void reload()
  }

  /** True where it was done. */
  const decide = async (isOwn: boolean): Promise<boolean> => {
    if (!asking) return false
    const { pairingId } = asking
    const result = await (isOwn ? confirming.run({ pairingId }) : refusing.run({ pairingId }))
    if (result.outcome === 'done') decided()
    return result.outcome === 'done'
  }

  const end = async (sessionId: string): Promise<boolean> => {
    const result = await ending.run({ sessionId })
    await reload()
    return result.outcome === 'done'
  }

  return {
    sessions: value?.sessions,
    /** Where a computer finds the program; null where the web was not set up. */
    address: value?.address,
    /** A browser that was let in lets no other one in. */
    inBrowser: value?.sessions.some(({ own }) => own) ?? false,
    ...{ failure, reload, code, setCode, asking, looking, look, decide, end },
    isWhole: normalisePairingCode(code).length === PAIRING_CODE_LENGTH,
    scanNow: scan === null ? null : scanNow,
    deciding: confirming.running || refusing.running,
    ending: ending.running,
    stopped: notFound ?? confirming.failure ?? refusing.failure ?? ending.failure,
  }
}

export type WebSessions = ReturnType<typeof useWebSessions>
