import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '@/services/call'
import { serverNow } from '@/services/server-clock'
import type { Failure } from '@/text/failures'
import { fetchPhotoLinks, refreshIn, type PhotoLinks } from '../photo-links'

/** Short-lived addresses of photos by photo id, fetched for the indicators that are shown and again before they end. */
export const usePhotoLinks = (assessmentId: string, nos: readonly number[]) => {
  const [links, setLinks] = useState<PhotoLinks>({})
  const [failure, setFailure] = useState<Failure>()
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const key = nos.join(',')

  const load = useCallback(async () => {
    const mine = ++turn.current
    clearTimeout(timer.current)
    const found = await fetchPhotoLinks(call, assessmentId, key === '' ? [] : key.split(',').map(Number))
    if (mine !== turn.current) return
    setFailure(found.failure)
    setLinks((before) => ({ ...before, ...found.links }))
    const ends = Object.values(found.links).map(({ expiresAt }) => expiresAt)
    if (ends.length > 0) timer.current = setTimeout(() => void load(), refreshIn(Math.min(...ends), serverNow()))
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

export type ShownLinks = ReturnType<typeof usePhotoLinks>
