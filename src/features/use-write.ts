import { useCallback, useRef, useState } from 'react'
import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import { call, type CallResult } from '@/services/call'
import { newRequestId } from '@/services/request-id'
import type { Failure } from '@/text/failures'

export interface Write<Name extends ActionName> {
  readonly running: boolean
  /** Why the last try was not done; cleared by the next one. */
  readonly failure: Failure | undefined
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
  const unanswered = useRef<{ readonly key: string; readonly requestId: string }>()

  const run = useCallback(
    async (input: ActionInput<Name>) => {
      const key = JSON.stringify(input)
      const requestId = unanswered.current?.key === key ? unanswered.current.requestId : newRequestId()
      unanswered.current = { key, requestId }
      setRunning(true)
      setFailure(undefined)
      const result = await call(name, input, requestId)
      setRunning(false)
      if (result.outcome === 'done' || result.outcome === 'refused') unanswered.current = undefined
      if (result.outcome !== 'done') setFailure(result)
      return result
    },
    [name],
  )
  const clear = useCallback(() => setFailure(undefined), [])

  return { running, failure, clear, run }
}
