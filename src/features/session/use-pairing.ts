import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '@/text/failures'
import type { CallResult } from '@/services/call'
import { isFinalFault } from '@/services/platform-fault'
import { beginPairing, collectPairing, type BegunPairing } from '@/services/web-pairing.web'
import { useSessionStore } from './session-store'

/** Often enough that nobody waits, and a hundred times at most while a code lasts. */
const ASKED_EVERY = 3_000

/** Asked again, the platform would say the same. */
const isFinal = (result: CallResult<unknown>): result is Extract<CallResult<unknown>, { outcome: 'unserved' }> =>
  result.outcome === 'unserved' && isFinalFault(result.because)

/** A browser that asks to be let in: the code to show, until its person has confirmed it. */
export const usePairing = () => {
  const load = useSessionStore((state) => state.load)
  const [begun, setBegun] = useState<BegunPairing>()
  const [failure, setFailure] = useState<Failure>()
  const [beginning, setBeginning] = useState(false)
  const turn = useRef(0)

  const begin = useCallback(async () => {
    const mine = ++turn.current
    setBeginning(true)
    setBegun(undefined)
    setFailure(undefined)
    const result = await beginPairing()
    if (mine !== turn.current) return
    setBeginning(false)
    if (result.outcome === 'done') setBegun(result.value)
    else setFailure(result)
  }, [])

  useEffect(() => {
    void begin()
    return () => {
      turn.current += 1
    }
  }, [begin])

  useEffect(() => {
    if (!begun) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const mine = turn.current
    const ask = async (): Promise<void> => {
      const result = await collectPairing(begun)
      if (mine !== turn.current) return
      if (result.outcome === 'done' && result.value === 'in') return load()
      if (result.outcome === 'refused' || isFinal(result)) {
        setBegun(undefined)
        setFailure(result)
        return undefined
      }
      // Nothing came back: the same question, a little later.
      timer = setTimeout(() => void ask(), ASKED_EVERY)
      return undefined
    }
    timer = setTimeout(() => void ask(), ASKED_EVERY)
    return () => clearTimeout(timer)
  }, [begun, load])

  return { begun, failure, beginning, begin }
}
