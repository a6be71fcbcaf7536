import { useCallback, useRef, useState } from 'react'
import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import { call, type CallResult } from '@/services/call'
import { newRequestId } from '@/services/request-id'

type Failure = Exclude<CallResult<never>, { outcome: 'done' }>

export interface Write<Name extends ActionName> {
  readonly running: boolean
  /** Why the last try was not done; cleared by the next one. */
  readonly failure: Failure | undefined
  readonly clear: () => void
  readonly run: (input: ActionInput<Name>) => Promise<CallResult<ActionOutput<Name>>>
}

/**
 * One change that a person asks for. A try that got no answer may have arrived all the same: the same input is then sent
 * again under the same request id, which does nothing twice.
 */
export const useWrite = <Name extends ActionName>(name: Name): Write<Name> => {
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const unanswered = useRef<{ readonly key: string; readonly requestId: string }>()

  const run = useCallback(
    async (input: ActionInput<Name>) => {
      const key = JSON.stringify(input)
      const requestId = unanswered.current?.key === key ? unanswered.current.requestId : newRequestId()
      setRunning(true)
      setFailure(undefined)
      const result = await call(name, input, requestId)
      setRunning(false)
      unanswered.current = result.outcome === 'offline' ? { key, requestId } : undefined
      if (result.outcome !== 'done') setFailure(result)
      return result
    },
    [name],
  )
  const clear = useCallback(() => setFailure(undefined), [])

  return { running, failure, clear, run }
}
