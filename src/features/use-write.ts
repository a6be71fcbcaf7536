import { useCallback, useRef, useState } from 'react'
import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import type { Instant } from '@/domain/calendar/instant'
import { call, type CallResult } from '@/services/call'
import { newRequestId } from '@/services/request-id'
import { serverNow } from '@/services/server-clock'
import type { Failure } from '@/text/failures'

export interface Write<Name extends ActionName> {
  readonly running: boolean
  /** Why the last try was not done; cleared by the next one. */
  readonly failure: Failure | undefined
  /** When what has no answer yet was asked for first, by the server's clock; undefined where everything has one. */
  readonly begunAt: Instant | undefined
  readonly clear: () => void
  readonly run: (input: ActionInput<Name>) => Promise<CallResult<ActionOutput<Name>>>
}

/**
 * One change that a person asks for by a button. However often it is tapped, and where no answer or an outage came back, the
 * same input goes out under the same request id: what the server had done already is answered and not done twice.
 */
export const useWrite = <Name extends ActionName>(name: Name): Write<Name> => {
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [begunAt, setBegunAt] = useState<Instant>()
  const unanswered = useRef<{ readonly key: string; readonly requestId: string }>()

  const run = useCallback(
    async (input: ActionInput<Name>) => {
      const key = JSON.stringify(input)
      const isAgain = unanswered.current?.key === key
      const requestId = isAgain && unanswered.current ? unanswered.current.requestId : newRequestId()
      if (!isAgain) setBegunAt(serverNow())
      unanswered.current = { key, requestId }
      setRunning(true)
      setFailure(undefined)
      const result = await call(name, input, requestId)
      setRunning(false)
      if (result.outcome === 'done' || result.outcome === 'refused') {
        unanswered.current = undefined
        setBegunAt(undefined)
      }
      if (result.outcome !== 'done') setFailure(result)
      return result
    },
    [name],
  )
  const clear = useCallback(() => setFailure(undefined), [])

  return { running, failure, begunAt, clear, run }
}
