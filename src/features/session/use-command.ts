import { useCallback, useRef, useState } from 'react'
import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import { call, type CallResult } from '@/services/call'
import { newRequestId } from '@/services/request-id'

/** A write that a person asks for by a button. */
export interface Command<Name extends ActionName> {
  readonly busy: boolean
  readonly run: (input: ActionInput<Name>) => Promise<CallResult<ActionOutput<Name>>>
}

/**
 * Sends a write once however often it is tapped. Where no answer came back, the same request goes out again under the same
 * id, so that what the server had already done is answered and not repeated.
 */
export const useCommand = <Name extends ActionName>(name: Name): Command<Name> => {
  const [busy, setBusy] = useState(false)
  const unanswered = useRef<{ readonly key: string; readonly requestId: string }>()

  const run = useCallback(
    async (input: ActionInput<Name>) => {
      const key = JSON.stringify(input)
      const requestId = unanswered.current?.key === key ? unanswered.current.requestId : newRequestId()
      unanswered.current = { key, requestId }
      setBusy(true)
      const result = await call(name, input, requestId)
      setBusy(false)
      if (result.outcome === 'done' || result.outcome === 'refused') unanswered.current = undefined
      return result
    },
    [name],
  )

  return { busy, run }
}
