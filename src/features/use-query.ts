import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import { call, type CallResult } from '@/services/call'
import type { Failure } from '@/text/failures'

/** A read as a page draws it. `value` stays while it is loaded again, so nothing flickers away. */
interface Query<Output> {
  readonly value: Output | undefined
  readonly failure: Failure | undefined
  readonly loading: boolean
  readonly reload: () => Promise<void>
}

type Finish<Name extends ActionName> = (
  result: CallResult<ActionOutput<Name>>,
  input: ActionInput<Name>,
) => Promise<CallResult<ActionOutput<Name>>> | CallResult<ActionOutput<Name>>

const asItCame = <Result>(result: Result): Result => result

/** Reads an action when the page opens and whenever its input changes; `null` waits. An overtaken answer is dropped. */
export const useQuery = <Name extends ActionName>(
  name: Name,
  input: ActionInput<Name> | null,
  /** Where an answer may hold a part only: reads the rest. One function for good, or it is asked anew at each drawing. */
  finish: Finish<Name> = asItCame,
): Query<ActionOutput<Name>> => {
  const [value, setValue] = useState<ActionOutput<Name>>()
  const [failure, setFailure] = useState<Failure>()
  const [loading, setLoading] = useState(input !== null)
  const latest = useRef(0)
  const key = input === null ? null : JSON.stringify(input)

  const reload = useCallback(async () => {
    if (key === null) return
    const turn = ++latest.current
    setLoading(true)
    const asked = JSON.parse(key) as ActionInput<Name>
    const result = await finish(await call(name, asked), asked)
    if (turn !== latest.current) return
    setLoading(false)
    if (result.outcome === 'done') {
      setValue(result.value)
      setFailure(undefined)
    } else setFailure(result)
  }, [name, key, finish])

  useEffect(() => {
    void reload()
    return () => {
      latest.current += 1
    }
  }, [reload])

  return { value, failure, loading, reload }
}

/** Reads something anew whenever the revision of what it belongs to moves on from the one it was first read at. */
export const useReloadOn = (revision: number, reload: () => Promise<void>): void => {
  const readAt = useRef(revision)
  useEffect(() => {
    if (readAt.current === revision) return
    readAt.current = revision
    void reload()
  }, [revision, reload])
}

/** `value` once it has rested for `milliseconds`: a search asks the server when the typing stops, not at every letter. */
export const useSettled = <Value>(value: Value, milliseconds = 300): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
