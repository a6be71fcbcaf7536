import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '@/services/call'
import { serverNow } from '@/services/server-clock'
import type { Failure } from '@/text/failures'
import { linkCallsOf, refreshIn } from './links'

/** Short-lived addresses of photos by photo id, fetched for the indicators that are shown and again before they end. */
export const usePhotoLinks = (assessmentId: string, nos: readonly number[]) => {
  const [links, setLinks] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<Failure>()
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const key = nos.join(',')

  const load = useCallback(async () => {
    const mine = ++turn.current
    clearTimeout(timer.current)
    const calls = linkCallsOf(key === '' ? [] : key.split(',').map(Number))
    const results = await Promise.all(calls.map((few) => call('evidence.links', { assessmentId, nos: [...few] })))
    if (mine !== turn.current) return
    setFailure(results.find((result): result is Failure => result.outcome !== 'done'))
    const values = results.flatMap((result) => (result.outcome === 'done' ? [result.value] : []))
    const fresh = values.flatMap((value) => value.links.map(({ photoId, url }) => [photoId, url] as const))
    setLinks((before) => ({ ...before, ...Object.fromEntries(fresh) }))
    if (fresh.length === 0) return
    const soonest = Math.min(...values.map((value) => value.expiresAt))
    timer.current = setTimeout(() => void load(), refreshIn(soonest, serverNow()))
  }, [assessmentId, key])

  useEffect(() => {
    void load()
    return () => {
      turn.current += 1
      clearTimeout(timer.current)
    }
  }, [load])

  return { links, failure, reload: load }
}

export type PhotoLinks = ReturnType<typeof usePhotoLinks>
